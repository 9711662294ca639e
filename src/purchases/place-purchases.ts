import type { Configuration } from '../config/configuration.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, list, number, text, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { EVERY_LINE_COLUMN } from './line-columns.js';
import type { Period } from './period.js';

/** Whether a line repeats another of its file; which of them is left over makes no difference. */
const REPEATED = `row_number() over (partition by ${EVERY_LINE_COLUMN.sql}) > 1`;

/** What tells an order from the others: its number where there is one shop, else the shop's name with it. */
const ORDER_NUMBER = 'lines.invoice_id';
/** The length says where the name begins, so that no two orders have the same text, whatever blanks are in them. */
const NUMBER_AND_NAME = `${ORDER_NUMBER} || ' ' || run_files.source || ' ' || cast(length(run_files.source) as varchar)`;

/** A code that no product can have: an empty list is no SQL. */
const NO_CODE = text('');

/**
 * Creates `purchases`: every readable line with its place in time and its kind.
 *
 * @param latest local time after which no line can be dated
 */
export async function placePurchases(
  engine: Engine,
  lines: Configuration['lines'],
  period: Period,
  latest: string,
): Promise<void> {
  const codes = lines.adjustments.length === 0 ? [NO_CODE] : lines.adjustments.map(text);
  const [shops] = await engine.query(statement('staging/source_names'));
  const select = statement('staging/purchases', {
    order_id: fragment(Number(shops?.['names']) > 1 ? NUMBER_AND_NAME : ORDER_NUMBER),
    latest: timestamp(latest),
    snapshot: timestamp(period.to),
    window_from: timestamp(period.from),
    adjustments: list(codes),
    is_repeated: fragment(lines.duplicates === 'drop' ? REPEATED : 'false'),
    void_seconds: lines.voidWithinSeconds === null ? fragment('-1') : number(lines.voidWithinSeconds),
  });
  await engine.createTable('purchases', select);
}
