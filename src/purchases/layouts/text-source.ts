import { fragment, identifier, list, type Sql, text } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import { amountBasis, type Layout } from './layout.js';

/** What programs write where there is nothing, in lower case. */
export const NOTHINGS: readonly string[] = ['null', 'nan', 'none', 'n/a', '#n/a', 'na', 'nil', '-', '–', '—'];

/** The most exclusion rules that a layout has. */
const MOST_RULES = 3;

/**
 * A file's records with its columns under Quintet's names, as trimmed texts, null where they are blank. Order-level
 * values are carried to all records of an order where the layout asks for it.
 *
 * @param relation selects the records, every column a text under its own header
 * @param mayHoldNoBreaks unless it is known that none of these texts holds a no-break blank
 * @param rest what `rest_hash` is, as `restPiece` has it
 * @param carrying what the carrying depends on, as `carryingPieces` has it
 */
export function textSource(
  relation: Sql,
  layout: Layout,
  mayHoldNoBreaks: boolean,
  rest: Sql,
  carrying: Record<string, Sql>,
): Sql {
  const { columns, returns, exclude } = layout;
  const texts: [name: string, column: string | null][] = [
    ['order_text', columns.order],
    ['customer_text', columns.customer],
    ['product_text', columns.product],
    ['description_text', columns.description],
    ['quantity_text', columns.quantity],
    ['money_text', amountBasis(layout) === 'price' ? columns.price : columns.amount],
    ['discount_text', columns.discount],
    ['refund_text', columns.refund],
    ['date_text', columns.date],
    ['country_text', columns.country],
    ['currency_text', columns.currency],
    ['status_text', columns.status],
    ['return_text', returns.kind === 'column' ? returns.column : null],
    ...Array.from({ length: MOST_RULES }, (_, at): [string, string | null] => [
      `rule_${at + 1}_text`,
      exclude[at]?.column ?? null,
    ]),
  ];
  const selected = texts.map(([name, column]) => `${trimmed(column, mayHoldNoBreaks)} as ${name}`);
  const source = (record: string) =>
    fragment(`(select ${record}${selected.join(', ')}, ${rest.sql} as rest_hash from ${relation.sql})`);
  if (!layout.isCarried) return source('cast(null as bigint) as record, ');
  return fragment(`(${statement('staging/carried_texts', { source: source(''), ...carrying }).sql})`);
}

/** The text of a column; a column that the file lacks is null in every row. */
export function cell(column: string | null): Sql {
  return column === null ? fragment('cast(null as varchar)') : identifier(column);
}

/**
 * Trimming costs more than all else at this door, so only a text that may have a blank at an end, or nothing else, is
 * trimmed; and looking for no-break blanks where there are none takes a twentieth of loading a file.
 */
function trimmed(column: string | null, mayHoldNoBreaks: boolean): string {
  const { sql } = cell(column);
  if (column === null) return sql;
  const ends = mayHoldNoBreaks ? [' ', '\u00A0'] : [' '];
  const hasNone = ends.map((blank) => `not ends_with(${sql}, '${blank}')`).join(' and ');
  return `case when ${sql} between '!' and '~' and ${hasNone} then ${sql} else nullif(trim(${sql}), '') end`;
}

/** Whether a text is one of some words; a plain IN of many words would become a join. */
export function isOneOf(column: string, words: readonly string[]): string {
  return `list_contains([${list(words.map(text)).sql}], ${column})`;
}
