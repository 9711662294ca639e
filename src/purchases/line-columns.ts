import { fragment, list } from '../warehouse/sql.js';

/** The columns of `lines`, in their order, and their types. */
export const LINE_COLUMNS = {
  file_id: 'varchar',
  invoice_id: 'varchar',
  is_cancellation: 'boolean',
  product_id: 'varchar',
  description: 'varchar',
  quantity: 'decimal(18, 4)',
  unit_price: 'decimal(18, 6)',
  amount: 'decimal(36, 10)',
  sold_at: 'timestamp',
  customer_id: 'varchar',
  country: 'varchar',
  problem: 'varchar',
  refund_amount: 'decimal(36, 10)',
  excluded: 'varchar',
  /** Of what a record says beyond the other columns; null where that is nothing, or a forgotten customer's. */
  rest_hash: 'bigint',
} as const;

/** What lines repeat each other in: all of this, and with it all that their records say. */
export const EVERY_LINE_COLUMN = list(Object.keys(LINE_COLUMNS).map((column) => fragment(`lines.${column}`)));
