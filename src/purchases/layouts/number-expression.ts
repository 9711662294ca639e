import type { NumberStyle } from './value-style.js';

/** Ordinary, no-break, narrow and thin blanks. */
const BLANK = '[ \u00A0\u202F\u2009]';
const MINUS = '[-−–]';

/**
 * SQL that gives a text's number as a database would write it, or null for what is no number in this style.
 * A minus may stand in front or behind, or the number in brackets; thousands may be parted by blanks, apostrophes or
 * the mark that does not part decimals.
 *
 * @param column SQL of a trimmed text
 */
export function numberExpression(column: string, style: NumberStyle): string {
  if (style.isPlain) {
    return style.isUnproven
      ? `case when not regexp_matches(${column}, '^[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}$') then ${column} end`
      : column;
  }
  const { positive, negative } = numberPatterns(style);
  const digits = plainDigits(column, style);
  const { usual, asPoint } = usualNumber(column, style);
  return (
    `case when regexp_full_match(${column}, ${literal(usual)}) then ${asPoint} ` +
    `when regexp_full_match(${column}, ${literal(positive)}) then ${digits} ` +
    `when regexp_full_match(${column}, ${literal(negative)}) then '-' || ${digits} end`
  );
}

/** Most numbers have nothing but digits and at most two decimals, which a short pattern tells and no other undoes. */
function usualNumber(column: string, { decimalMark }: NumberStyle): { usual: string; asPoint: string } {
  return {
    usual: `-?[0-9]+(?:${escape(decimalMark)}[0-9]{1,2})?`,
    asPoint: decimalMark === '.' ? column : `replace(${column}, '${decimalMark}', '.')`,
  };
}

function numberPatterns(style: NumberStyle): { positive: string; negative: string } {
  const number = `(?:${magnitude(style)})`;
  const signs = style.signs.map((sign) => `${escape(sign)}\\.?`).join('|');
  const around = signs === '' ? `${BLANK}*` : `${BLANK}*(?:(?:${signs})${BLANK}*)?`;
  return {
    positive: `\\+?${around}${number}${around}`,
    negative: [
      `${MINUS}${around}${number}${around}`,
      `${around}${MINUS}${BLANK}*${number}${around}`,
      `${around}${number}${around}${MINUS}`,
      `${around}\\(${around}${number}${around}\\)${around}`,
    ].join('|'),
  };
}

/** Groups of two digits are Indian: 1,23,456. */
function magnitude({ decimalMark, isUnproven }: NumberStyle): string {
  const thousands = isUnproven ? '' : decimalMark === '.' ? ',' : '.';
  const mark = escape(decimalMark);
  const parter = `[ \u00A0\u202F\u2009'’${thousands}]`;
  const whole = `[0-9]{1,3}(?:${parter}[0-9]{2,3})*${parter}[0-9]{3}|[0-9]+`;
  const decimals = isUnproven ? `(?:${mark}(?:[0-9]{1,2}|[0-9]{4,}))?` : `(?:${mark}[0-9]*)?`;
  return `(?:${whole})${decimals}|${mark}[0-9]+`;
}

/** Beginning with the first digit, so that the point of `Fr. 5` stays out. */
function plainDigits(column: string, { decimalMark }: NumberStyle): string {
  const mark = escape(decimalMark);
  const core = `regexp_extract(${column}, '${mark}?[0-9](?:.*[0-9])?')`;
  return `replace(regexp_replace(${core}, '[^0-9${decimalMark}]', '', 'g'), '${decimalMark}', '.')`;
}

const literal = (pattern: string): string => `'${pattern.replaceAll("'", "''")}'`;
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
