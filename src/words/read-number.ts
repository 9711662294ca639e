import { ENGLISH_COMPACT } from './format.js';

/**
 * Reads figures back that were worded by `locale`: the first number in a text with its sign and its word of size
 * (`£1.58m`), null where there is none. Of "less than a tenth" half of it, so that it lies above nothing, and of "more than
 * 99.9" a little more.
 */
export function createNumberReader(locale: string): (text: string) => number | null {
  const { digits, decimal, group } = signsOf(locale);
  const latin = (sign: string): string => {
    if (sign === decimal) return '.';
    return sign === '.' || sign === group ? ',' : (digits.get(sign) ?? sign);
  };
  const plain = (text: string): string => Array.from(text, latin).join('');
  const sizes = sizesOf(locale).map(([word, size]) => [plain(word), size] as const);
  return (text) => {
    const found = NUMBER.exec(plain(text));
    if (found === null) return null;
    const [whole, before = '', figure = '', after = ''] = found;
    const kept = figure.replaceAll(/[^\d.]/gu, '');
    const size = sizes.find(([word]) => isWord(word, after))?.[1] ?? 1;
    const isNegative = /[−-]/u.test(before);
    const isMore = whole.startsWith('>') && !isNegative;
    const times = isMore ? 1.0005 : /^[<>]/u.test(whole) ? 0.5 : 1;
    const value = Number(kept) * size * times;
    return isNegative ? -value : value;
  };
}

/** What stands before the first digit, the digits with the marks between them, and what follows. */
const NUMBER = /^(\D*?)(\d(?:[\d.,'’\u00A0\u202F]*\d)?)[\s,]*(.*)$/su;

const isWord = (word: string, text: string): boolean =>
  text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length));

interface Signs {
  readonly digits: ReadonlyMap<string, string>;
  readonly decimal: string;
  readonly group: string;
}

function signsOf(locale: string): Signs {
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });
  const digits = new Map(Array.from({ length: 10 }, (_, digit) => [plain.format(digit), String(digit)]));
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1_234.5);
  const sign = (of: 'decimal' | 'group') => parts.find(({ type }) => type === of)?.value;
  return { digits, decimal: sign('decimal') ?? '.', group: sign('group') ?? ',' };
}

/** Words of thousands and more, the longest first, for some begin like others; Japanese counts in ten thousands. */
function sizesOf(locale: string): readonly (readonly [string, number])[] {
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', numberingSystem: 'latn' });
  const english = new Intl.Locale(locale).language === 'en';
  const sizes = [3, 4, 6, 8, 9, 12].flatMap((power) => {
    const parts = compact.formatToParts(10 ** power);
    const word = parts.find(({ type }) => type === 'compact')?.value;
    const times = Number(parts.find(({ type }) => type === 'integer')?.value);
    if (word === undefined) return [];
    return [[english ? (ENGLISH_COMPACT[word] ?? word) : word, 10 ** power / times] as const];
  });
  return sizes.toSorted(([a], [b]) => b.length - a.length);
}
