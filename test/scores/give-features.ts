import type { Engine } from '../../src/warehouse/engine.js';
import { giveTable } from '../support/engine.js';

/** What a test says of a customer; the rest follows from it. */
export interface GivenCustomer {
  readonly id: string;
  readonly recency?: number;
  readonly orders?: number;
  /** As many as `orders` unless given. */
  readonly ordersEver?: number;
  /** Decimal text; net spend unless given. */
  readonly gross?: string;
  readonly net: string;
}

/** Creates `features` of these customers, in this order, with the columns that scores are made of. */
export function giveFeatures(engine: Engine, customers: readonly GivenCustomer[]): Promise<void> {
  const rows = customers.map(
    ({ id, recency = 10, orders = 1, ordersEver = orders, net, gross = net }) =>
      `('${id}', ${recency}, ${orders}, ${ordersEver}, cast('${gross}' as decimal(38, 10)),
        cast('${net}' as decimal(38, 10)), cast(cast('${net}' as decimal(38, 10)) as double) / ${orders})`,
  );
  const columns =
    'customer_id, recency_days, orders, orders_ever, gross_spend, net_spend, average_order_value';
  return giveTable(engine, 'features', columns, rows.join(', '));
}
