import type { Configuration } from '../config/configuration.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, list, number, text, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Period } from './period.js';

/** Whether a line repeats one before it in the same file, column by column. */
const REPEATED = `row_number() over (
    partition by
        lines.file_id, lines.invoice_id, product_id, description, quantity, unit_price, amount, refund_amount, sold_at,
        customer_id, country
) > 1`;

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
  const select = statement('staging/purchases', {
    latest: timestamp(latest),
    snapshot: timestamp(period.to),
    window_from: timestamp(period.from),
    adjustments: list(codes),
    is_repeated: fragment(lines.duplicates === 'drop' ? REPEATED : 'false'),
    void_seconds: lines.voidWithinSeconds === null ? fragment('-1') : number(lines.voidWithinSeconds),
  });
  await engine.createTable('purchases', select);
}
