/** What a date's shape, each digit written as 9, tells about how to read it. */
export type DateShape =
  | { readonly kind: 'iso'; readonly hasOffset: boolean }
  /** Day or month first: the pattern depends on the order. */
  | { readonly kind: 'ambiguous'; readonly pattern: (order: 'dmy' | 'mdy' | 'ymd') => string | null }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'serial' }
  | { readonly kind: 'unix' }
  | { readonly kind: 'unknown' };

const ISO = /^9{4}-99?-99?(?:[ T]99?:99(?::99(?:\.9+)?)?)?( ?(?:Z|z|UTC|GMT|[+-]99(?::?99)?))?$/;
const TIME = String.raw`(?:,?(?<gap>[ T]{1,2})(?<hour>9{1,2}):99(?<seconds>:99)?(?<fraction>\.9{1,6})?(?<half> ?[AaPp][Mm])?)?$`;
const MONTH = String.raw`(?<month>[A-Za-z]{3,9})`;
const NUMBERS = new RegExp(
  String.raw`^99?(?<mark>[/.-])(?<blank> ?)99?\k<mark>\k<blank>(?<year>9{2}|9{4})${TIME}`,
);
const YEAR_FIRST = new RegExp(String.raw`^9{4}(?<mark>[/.-])99?\k<mark>99?${TIME}`);
const COMPACT = new RegExp(String.raw`^9{8}${TIME}`);
const DAY_MONTH = new RegExp(
  String.raw`^99?(?<before>\. ?|[ -])${MONTH}(?<after>\.? |-)(?<year>9{4}|9{2})${TIME}`,
);
const MONTH_DAY = new RegExp(String.raw`^${MONTH}(?<dot>\.?) 99?(?<after>,? )(?<year>9{4})${TIME}`);

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** @param shape a date with every digit as 9, e.g. `99/99/9999 9:99` */
export function readDateShape(shape: string): DateShape {
  const iso = ISO.exec(shape);
  if (iso) return { kind: 'iso', hasOffset: iso[1] !== undefined };
  if (/^9{5}(?:[.,]9+)?$/.test(shape)) return { kind: 'serial' };
  if (/^9{9,10}$/.test(shape)) return { kind: 'unix' };
  const numbers = NUMBERS.exec(shape)?.groups;
  if (numbers) return { kind: 'ambiguous', pattern: (order) => numberPattern(numbers, order) };
  const pattern = fixedPattern(shape);
  return pattern === null ? { kind: 'unknown' } : { kind: 'pattern', pattern };
}

type Groups = Readonly<Record<string, string | undefined>>;

function numberPattern(groups: Groups, order: 'dmy' | 'mdy' | 'ymd'): string | null {
  const isShort = groups['year']?.length === 2;
  if (order === 'ymd' && !isShort) return null;
  const parts = {
    dmy: ['%d', '%m', yearOf(groups)],
    mdy: ['%m', '%d', yearOf(groups)],
    ymd: ['%y', '%m', '%d'],
  };
  return parts[order].join(`${groups['mark'] ?? ''}${groups['blank'] ?? ''}`) + timePattern(groups);
}

function fixedPattern(shape: string): string | null {
  const yearFirst = YEAR_FIRST.exec(shape)?.groups;
  if (yearFirst) return ['%Y', '%m', '%d'].join(yearFirst['mark']) + timePattern(yearFirst);
  const compact = COMPACT.exec(shape);
  if (compact) return `%Y%m%d${timePattern(compact.groups ?? {})}`;
  const dayMonth = DAY_MONTH.exec(shape)?.groups;
  if (dayMonth) {
    const month = monthPattern(dayMonth['month']);
    return (
      month &&
      `%d${dayMonth['before'] ?? ''}${month}${dayMonth['after'] ?? ''}${yearOf(dayMonth)}${timePattern(dayMonth)}`
    );
  }
  const monthDay = MONTH_DAY.exec(shape)?.groups;
  if (!monthDay) return null;
  const month = monthPattern(monthDay['month']);
  return month && `${month}${monthDay['dot'] ?? ''} %d${monthDay['after'] ?? ''}%Y${timePattern(monthDay)}`;
}

const yearOf = (groups: Groups): string => (groups['year']?.length === 2 ? '%y' : '%Y');

/** English names and their first three letters; `Sept` is read as `Sep`. */
function monthPattern(word = ''): string | null {
  const month = word.toLowerCase();
  if (month.length > 3 && MONTHS.includes(month)) return '%B';
  return month === 'sept' || MONTHS.some((name) => name.slice(0, 3) === month) ? '%b' : null;
}

function timePattern({ gap, hour, seconds, fraction, half }: Groups): string {
  if (hour === undefined) return '';
  const clock = half === undefined ? '%H:%M' : '%I:%M';
  const fine = `${seconds === undefined ? '' : ':%S'}${fraction === undefined ? '' : '.%f'}`;
  return `${gap ?? ' '}${clock}${fine}${half === undefined ? '' : half.replace(/[A-Za-z]{2}/, '%p')}`;
}
