import type { Engine } from '../warehouse/engine.js';
import { type Sql, double, fragment } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { layOutOrders, layOutReturns, layOutSpend } from './lay-out-edges.js';

/** How the customers of each segment are spread over a measure, in bins that all segments share. */
export interface Distribution {
  readonly measure: 'spend' | 'orders' | 'returnRatio';
  /** Where bins begin and end, rising, one more than there are bins; the first and the last take in all beyond. */
  readonly edges: readonly number[];
  /** In order of rank: customers in each bin. */
  readonly segments: readonly { readonly rank: number; readonly customers: readonly number[] }[];
}

const COLUMNS = { spend: 'net_spend', orders: 'orders', returnRatio: 'return_ratio' } as const;

/** Counts the members of each segment by net spend, orders and return ratio. */
export async function readDistributions(engine: Engine): Promise<readonly Distribution[]> {
  const [row] = await engine.query(statement('segments/spreads'));
  const of = (name: string): number => Number(row?.[name] ?? 0);
  const edges = {
    spend: layOutSpend(of('spend_from'), of('spend_middle'), of('spend_to')),
    orders: layOutOrders(of('orders_to')),
    returnRatio: layOutReturns(),
  };
  const counts = await engine.query(
    statement('segments/distributions', {
      spend_bin: binOf(COLUMNS.spend, edges.spend),
      orders_bin: binOf(COLUMNS.orders, edges.orders),
      returns_bin: binOf(COLUMNS.returnRatio, edges.returnRatio),
    }),
  );
  const ranks = [...new Set(counts.map((count) => Number(count['rank'])))].toSorted((a, b) => a - b);
  return (['spend', 'orders', 'returnRatio'] as const).map((measure) => ({
    measure,
    edges: edges[measure],
    segments: ranks.map((rank) => {
      const customers = edges[measure].slice(1).map(() => 0);
      for (const count of counts)
        if (count['measure'] === measure && Number(count['rank']) === rank)
          customers[Number(count['bin'])] = Number(count['customers']);
      return { rank, customers };
    }),
  }));
}

/** How many of the inner edges a value has reached. */
const binOf = (column: string, edges: readonly number[]): Sql => {
  const inner = edges.slice(1, -1);
  const reached = inner.map(
    (edge) => `case when cast(${column} as double) >= ${double(edge).sql} then 1 else 0 end`,
  );
  return fragment(reached.length === 0 ? '0' : reached.join(' + '));
};
