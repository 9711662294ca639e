import type { Engine } from '../../src/warehouse/engine.js';
import { fragment, list, nothing, text } from '../../src/warehouse/sql.js';
import { giveTable } from '../support/engine.js';

/** A line of `purchases`; what a test leaves out is a sale in the window. */
export interface Line {
  readonly customer: string;
  readonly invoice: string;
  readonly product: string | null;
  readonly name?: string | null;
  readonly quantity?: number;
  readonly amount?: number;
  readonly day?: number;
  readonly place?: string;
  readonly kind?: string;
}

const orNull = (value: string | null) =>
  fragment(`cast(${(value === null ? nothing : text(value)).sql} as varchar)`);

/** Creates `purchases` from lines, and `features` with everybody who has a line. */
export async function givePurchases(engine: Engine, lines: readonly Line[]): Promise<void> {
  const rows = lines.map((line) => {
    const { customer, invoice, product, name = null, quantity = 1, amount = 1, day = 1 } = line;
    const cells = [
      text(customer),
      text(invoice),
      orNull(product),
      orNull(name),
      fragment(`cast(${quantity} as decimal(18, 4)), cast(${amount} as decimal(38, 10))`),
      fragment(`timestamp '2011-05-01 10:00:00' + ${day} * interval '1' day`),
      text(line.place ?? 'window'),
      text(line.kind ?? 'sale'),
    ];
    return `(${list(cells).sql})`;
  });
  const columns = 'customer_id, order_id, product_id, description, quantity, amount, sold_at, place, kind';
  await giveTable(engine, 'purchases', columns, rows.join(', '));
  await engine.createTable('features', fragment('select distinct customer_id from purchases'));
}

/** Creates `customers`: each in the segment of its number. */
export const giveCustomers = (engine: Engine, segments: ReadonlyMap<string, number>): Promise<void> =>
  giveTable(
    engine,
    'customers',
    'customer_id, segment_id, segment_rank',
    [...segments].map(([id, rank]) => `('${id}', 's${rank}', ${rank})`).join(', '),
  );
