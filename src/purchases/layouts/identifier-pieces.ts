import { fragment, type Sql } from '../../warehouse/sql.js';
import { isOneOf, NOTHINGS } from './text-source.js';

/**
 * An identifier as it is compared: leading zeros stay, the `.0` goes that spreadsheets and data frames append to whole
 * numbers, and what only says that there is none becomes null.
 *
 * @param column SQL of a trimmed text
 */
export function identifierPiece(column: string): Sql {
  return unlessNothing(column, NOTHINGS, withoutFraction(column));
}

/** A customer's identifier; the case of an e-mail address means nothing. */
export function customerPiece(column: string, nobody: readonly string[]): Sql {
  const isAddress = `contains(${column}, '@') and regexp_full_match(${column}, '[^@\\s]+@[^@\\s]+\\.[^@\\s]+')`;
  const known = `case when ${isAddress} then lower(${column}) else ${withoutFraction(column)} end`;
  return unlessNothing(column, [...NOTHINGS, ...nobody], known);
}

function withoutFraction(column: string): string {
  return `case when ends_with(${column}, '0') and contains(${column}, '.') then regexp_replace(${column}, '^([0-9]+)\\.0+$', '\\1') else ${column} end`;
}

/** Such words are short: most texts need no comparison. */
function unlessNothing(column: string, words: readonly string[], otherwise: string): Sql {
  const longest = Math.max(...words.map((word) => Buffer.byteLength(word)));
  return fragment(`case
            when strlen(${column}) > ${longest} then ${otherwise}
            when ${isOneOf(`lower(${column})`, words)} then null
            else ${otherwise}
        end`);
}
