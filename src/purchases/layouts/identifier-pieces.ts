import { fragment, type Sql } from '../../warehouse/sql.js';
import { isOneOf, NOTHINGS } from './text-source.js';

/**
 * An identifier as it is compared: leading zeros stay, the `.0` goes that spreadsheets and data frames append to whole
 * numbers, and what only says that there is none becomes null.
 *
 * @param column SQL of a trimmed text
 */
export function identifierPiece(column: string): Sql {
  return piece(column, NOTHINGS, withoutFraction(column));
}

/** A customer's identifier; the case of an e-mail address means nothing. */
export function customerPiece(column: string, nobody: readonly string[]): Sql {
  const isAddress = `contains(${column}, '@') and regexp_full_match(${column}, '[^@\\s]+@[^@\\s]+\\.[^@\\s]+')`;
  const known = `case when ${isAddress} then lower(${column}) else ${withoutFraction(column)} end`;
  return piece(column, [...NOTHINGS, ...nobody], known);
}

const withoutFraction = (column: string) => `regexp_replace(${column}, '^([0-9]+)\\.0+$', '\\1')`;

/**
 * Most identifiers are longer than the words for nothing, and have no point, so that neither a fraction nor an address
 * has to be looked for: these are settled first, and at once.
 *
 * @param read SQL of an identifier that has a point
 */
function piece(column: string, words: readonly string[], read: string): Sql {
  const longest = Math.max(...words.map((word) => Buffer.byteLength(word)));
  return fragment(`case
            when strlen(${column}) > ${longest} and not contains(${column}, '.') then ${column}
            when strlen(${column}) <= ${longest} and ${isOneOf(`lower(${column})`, words)} then null
            when contains(${column}, '.') then ${read}
            else ${column}
        end`);
}
