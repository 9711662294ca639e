import type { DecimalMark } from './value-style.js';

/** What a number's shape, each digit written as 9, tells about how to read it. */
export interface NumberShape {
  /** As a database writes it: nothing but digits, a point, a minus in front. */
  readonly isPlain: boolean;
  /** The decimal mark that alone makes sense of it; `open` when both would; null when it has none or can't be read. */
  readonly proves: DecimalMark | 'open' | null;
  /** What stands around the number: a currency's sign or code, or nothing. */
  readonly sign: string;
}

/** Blanks and apostrophes between groups of three digits. */
const GROUP_BLANKS = /(?<=9)[ \u00A0\u202F\u2009'’](?=999)/g;

/**
 * @param shape a number with every digit as 9, trimmed
 * @param beginsWithZero whether a single 0 stands before its mark, which no thousands mark follows
 * @returns null for what is no number in any style
 */
export function readNumberShape(shape: string, beginsWithZero: boolean): NumberShape | null {
  const found = /^(?<before>[^9]*?)(?<number>[.,]?9(?:.*9)?[.,]?)(?<after>[^9]*)$/su.exec(shape)?.groups;
  if (!found) return null;
  const number = (found['number'] ?? '').replaceAll(GROUP_BLANKS, '');
  const hasBlanks = number !== found['number'];
  if (!/^[9.,]+$/.test(number)) return null;
  const sign = `${found['before'] ?? ''}${found['after'] ?? ''}`.replaceAll(/[\s()+\-−–]/g, '');
  const proves = provenMark(number, hasBlanks, beginsWithZero);
  if (proves === undefined) return null;
  return { isPlain: /^[+-]?(?:9+\.?9*|\.9+)$/.test(shape), proves, sign };
}

/** Undefined for marks that no style explains. */
function provenMark(
  number: string,
  hasBlanks: boolean,
  beginsWithZero: boolean,
): NumberShape['proves'] | undefined {
  const marks = number.replaceAll('9', '');
  const last = marks.at(-1);
  if (last === undefined) return null;
  if (last !== '.' && last !== ',') return undefined;
  const other = last === '.' ? ',' : '.';
  const digitsAfter = number.length - 1 - number.lastIndexOf(last);
  const digitsBefore = number.indexOf(marks.charAt(0));
  if (marks.includes(other)) return marks.indexOf(last) === marks.length - 1 ? last : undefined;
  if (marks.length > 1) return digitsAfter === 3 ? other : undefined;
  const canGroup = digitsAfter === 3 && digitsBefore >= 1 && digitsBefore <= 3;
  return canGroup && !hasBlanks && !beginsWithZero ? 'open' : last;
}
