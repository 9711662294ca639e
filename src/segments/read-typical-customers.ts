import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';
import { money } from './money.js';
import type { Money } from './segment.js';

/** A customer of a segment, summed up. */
export interface TypicalCustomer {
  readonly customerId: string;
  readonly netSpend: Money;
  readonly orders: number;
  readonly averageOrderValue: Money;
  readonly returnRatio: number;
  readonly recencyDays: number;
}

/** The three members of each segment that are nearest to its centre, by the segment's rank. */
export async function readTypicalCustomers(
  engine: Engine,
): Promise<ReadonlyMap<number, readonly TypicalCustomer[]>> {
  const byRank = new Map<number, TypicalCustomer[]>();
  for (const row of await engine.query(statement('segments/typical_customers'))) {
    const rank = Number(row['rank']);
    const customer = {
      customerId: String(row['customer_id']),
      netSpend: money(row['net_spend']),
      orders: Number(row['orders']),
      averageOrderValue: money(row['average_order_value']),
      returnRatio: Number(row['return_ratio']),
      recencyDays: Number(row['recency_days']),
    };
    byRank.set(rank, [...(byRank.get(rank) ?? []), customer]);
  }
  return byRank;
}
