import { wordsLocale } from './catalogue.js';

/** How figures are worded for people: rounded, by locale and currency, the same on every machine. */
export interface Format {
  /**
   * `£5.11m`, `£12,345`, `£46`, `£0.85`: three significant figures from a million on, else whole units; `<￥1` where the
   * currency has nothing smaller.
   */
  readonly money: (value: string | number) => string;
  /** Exact to the currency's own decimals, e.g. `£8,911,407.90`. */
  readonly exactMoney: (value: string) => string;
  /** Every decimal that the value has, and at least `decimals`, e.g. `£8,911,407.904`. */
  readonly fullMoney: (value: string, decimals?: number) => string;
  /** `4,260`; at most one decimal. */
  readonly count: (value: number) => string;
  /** `63%`, `0.4%`, `99.6%`: whole per cents, one decimal under 10% and next to 100%, so that 100% is all. */
  readonly share: (value: number) => string;
  /** The same for columns, where `5%` over `4.6%` would be out of line: `5.0%`; nothing stays `0%`. */
  readonly columnShare: (value: number) => string;
  /** `62.5%`, `0.4%`: at most one decimal, for values that must not be rounded away. */
  readonly fineShare: (value: number) => string;
  /** `1 day`, `110 days`: rounded to whole days. */
  readonly days: (value: number) => string;
  /** `9 Dec 2011` from an ISO date or time. */
  readonly date: (iso: string) => string;
  /** `02:15` in UTC from an ISO time with its zone. */
  readonly time: (iso: string) => string;
  /** `December 2011` from an ISO date or time. */
  readonly month: (iso: string) => string;
  /** `0.412`, `3,912`: at least three significant figures, for measures without a unit. */
  readonly decimal: (value: number) => string;
  /** The same with as many decimals for every value, so that they stand below one another. */
  readonly fixed: (value: number, decimals: number) => string;
  /** `24 hours`, `1 year` from an ISO 8601 duration. */
  readonly duration: (iso: string) => string;
  /** `A, B and C`. */
  readonly list: (items: readonly string[]) => string;
}

/** Shown where a figure could not be computed. */
const NO_FIGURE = '–';

/** English abbreviations differ between ICU's English locales; we write them as British papers do. */
export const ENGLISH_COMPACT: Readonly<Record<string, string>> = { K: 'k', M: 'm', B: 'bn', T: 'tn' };

/**
 * @param locale BCP 47 tag, e.g. `en-GB`
 * @param currency ISO 4217 code, e.g. `GBP`
 * @param words BCP 47 tag of dates, units and lists: the locale itself where there are texts in its language
 */
export function createFormat(locale: string, currency: string, words: string = wordsLocale(locale)): Format {
  const number = numberFormats(locale);
  const lists = new Intl.ListFormat(words, { type: 'conjunction' });
  const dates = new Intl.DateTimeFormat(words, { dateStyle: 'medium', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(words, { timeStyle: 'short', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(words, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const inUnit = (unit: string) => unitFormat(words, unit, number({ maximumFractionDigits: 0 }));
  const count = number({ maximumFractionDigits: 1 });
  const percent = number({ style: 'percent', maximumFractionDigits: 0 });
  const finePercent = number({ style: 'percent', maximumFractionDigits: 1 });
  const oneDecimal = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const minor = minorDigits(currency);

  return {
    money: moneyFormat(locale, currency),
    exactMoney: number({ style: 'currency', currency }),
    fullMoney: (value, decimals = 0) =>
      number({ style: 'currency', currency, ...decimalsOf(value, Math.max(decimals, minor)) })(value),
    count,
    share: (value) => (isRound(value) ? percent(value) : unroundedShare(value, finePercent)),
    columnShare: (value) => (isRound(value) ? percent(value) : unroundedShare(value, oneDecimal)),
    fineShare: (value) => (isNearly(value, 0) ? percent(value) : unroundedShare(value, finePercent)),
    days: inUnit('day'),
    date: (iso) => unbroken(dates.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`))),
    time: (iso) => unbroken(times.format(new Date(iso))),
    month: (iso) => unbroken(months.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`))),
    decimal: decimalFormat(locale),
    fixed: (value, decimals) =>
      number({ minimumFractionDigits: decimals, maximumFractionDigits: decimals })(value),
    duration: (iso) => lists.format(durationParts(iso).map(([value, unit]) => inUnit(unit)(value))),
    list: (items) => lists.format(items),
  };
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** The parts of an ISO 8601 duration that are given, largest first. */
function durationParts(iso: string): readonly (readonly [number, string])[] {
  const given = DURATION.exec(iso)?.slice(1) ?? [];
  return UNITS.flatMap((unit, i) => (given[i] === undefined ? [] : [[Number(given[i]), unit] as const]));
}

type Formatter = (value: number | string) => string;

function moneyFormat(locale: string, currency: string): Formatter {
  const number = numberFormats(locale);
  const style = { style: 'currency', currency } as const;
  const significant = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  const whole = number({ ...style, maximumFractionDigits: 0 });
  const small = number(style);
  const tiny = number({ ...style, maximumSignificantDigits: 2 });
  const large = number({ ...style, ...significant, notation: 'compact' });
  const extreme = number({ ...style, ...significant, notation: 'scientific' });
  const least = small('0') === whole('0') ? 0.5 : 0;
  return (value) => {
    const size = Math.abs(Number(value));
    if (size === 0 || Number.isNaN(size)) return whole(value);
    if (size < least) return Number(value) > 0 ? `<${whole(1)}` : `>${whole(-1)}`;
    if (size >= 999.5e12 || size < 1e-6) return extreme(value);
    if (size >= 999_500) return large(value);
    if (size < 0.005) return tiny(value);
    return size < 10 && !Number.isInteger(size) ? small(value) : whole(value);
  };
}

/** A number with its unit, which is a word; in the languages that have none for it the unit alone. */
function unitFormat(words: string, unit: string, number: Formatter): Formatter {
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  const intl = new Intl.NumberFormat(words, options);
  return (value) => {
    const shown = number(value);
    if (shown === NO_FIGURE) return shown;
    const parts = intl.formatToParts(Math.abs(Math.round(Number(value))));
    const first = parts.findIndex(({ type }) => type === 'integer');
    const shownWithUnit = parts.flatMap(({ type, value: part }, i) => {
      if (type === 'unit' || type === 'literal') return [part];
      return i === first ? [shown] : [];
    });
    return unbroken(shownWithUnit.join(''));
  };
}

function decimalFormat(locale: string): (value: number) => string {
  const number = numberFormats(locale);
  const usual = number({
    maximumSignificantDigits: 3,
    maximumFractionDigits: 0,
    roundingPriority: 'morePrecision',
  });
  const extreme = number({ maximumSignificantDigits: 3, notation: 'scientific' });
  return (value) => {
    const size = Math.abs(value);
    return size !== 0 && (size < 1e-6 || size >= 1e15) ? extreme(value) : usual(value);
  };
}

/**
 * Makes formatters that share a locale: no broken lines, a true minus sign, a dash for what is no number. Each is made
 * once: making one takes three times as long as using it.
 */
function numberFormats(locale: string): (options: Intl.NumberFormatOptions) => Formatter {
  const english = new Intl.Locale(locale).language === 'en';
  const made = new Map<string, Formatter>();
  const make = (options: Intl.NumberFormatOptions): Formatter => {
    const intl = new Intl.NumberFormat(locale, { ...options, signDisplay: 'negative' });
    return (value) => {
      if (!Number.isFinite(Number(value))) return NO_FIGURE;
      const parts = intl.formatToParts(value as Intl.StringNumericLiteral);
      return unbroken(parts.map((part) => worded(part, english)).join(''));
    };
  };
  return (options) => {
    const key = JSON.stringify(options);
    const formatter = made.get(key) ?? make(options);
    made.set(key, formatter);
    return formatter;
  };
}

function worded(part: Intl.NumberFormatPart, english: boolean): string {
  if ((part.type === 'minusSign' || part.type === 'exponentMinusSign') && part.value === '-') return '−';
  return part.type === 'compact' && english ? (ENGLISH_COMPACT[part.value] ?? part.value) : part.value;
}

/** How many decimals a currency's amounts have: 2 of the pound, none of the yen. */
const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().minimumFractionDigits ?? 0;

function decimalsOf(value: string, atLeast: number): Intl.NumberFormatOptions {
  const given = /\.(\d*)/u.exec(value)?.[1]?.length ?? 0;
  const digits = Math.min(20, Math.max(given, atLeast));
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** Whether whole per cents say enough: not of what is little, nor of what is nearly everything. */
function isRound(value: number): boolean {
  if (isNearly(value, 0) || isNearly(value, 1)) return true;
  return Math.abs(value) >= 0.0995 && Math.abs(value - 1) > 0.005_000_001;
}

/** But for the last bits of a sum of shares. */
const isNearly = (value: number, whole: number): boolean => Math.abs(value - whole) < 1e-12;

/** With a decimal; a share that this would still round to nothing, or to everything, says that it is not quite so. */
function unroundedShare(value: number, format: Formatter): string {
  if (value > 0 && value < 0.0005) return `<${format(0.001)}`;
  if (value < 0 && value > -0.0005) return `>${format(-0.001)}`;
  const isNextToAll = Math.abs(value - 1) < 0.0005 && !isNearly(value, 1);
  if (!isNextToAll) return format(value);
  return `>${format(value < 1 ? 0.999 : 1)}`;
}

const unbroken = (text: string): string => text.replaceAll(' ', '\u00A0');
