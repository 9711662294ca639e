import { money } from '../../segments/money.js';
import type { Engine } from '../../warehouse/engine.js';
import { number } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import type { BehaviourView } from '../views.js';
import { type Bins, layOutBins } from './lay-out-bins.js';

/** Where the tiers are cut, and the customers by orders and net spend. */
export interface Distribution extends Pick<BehaviourView, 'distribution'> {
  readonly cuts: Pick<BehaviourView['tiers'], 'highAbove' | 'lowUpTo'>;
}

/** Counts customers into bins of orders and net spend; the bounded bins hold nine tenths and more by either. */
export async function readDistribution(engine: Engine): Promise<Distribution> {
  const [bounds] = await engine.query(statement('scores/behaviour_bounds'));
  const of = (name: string) => bounds?.[name] ?? 0;
  const bins = layOutBins(Number(of('orders_to')), Number(of('spend_from')), Number(of('spend_to')));
  const byOrders = { orders_step: number(bins.ordersStep), last_orders_bin: number(bins.lastOrdersBin) };
  const columns = await engine.query(statement('scores/behaviour_orders', byOrders));
  const rows = await engine.query(
    statement('scores/behaviour_bins', {
      ...byOrders,
      spend_step: number(bins.spendStep),
      spend_offset: number(bins.spendOffset - 1),
      last_spend_bin: number(bins.lastSpendBin),
    }),
  );
  return {
    cuts: { highAbove: money(String(of('high_above'))), lowUpTo: money(String(of('low_up_to'))) },
    distribution: {
      bins: rows.map((row) => ({
        orders: boundOrders(Number(row['orders_bin']), bins),
        spend: boundSpend(Number(row['spend_bin']), bins),
        customers: Number(row['customers']),
        revenue: money(row['revenue']),
      })),
      byOrders: columns.map((row) => ({
        orders: boundOrders(Number(row['orders_bin']), bins),
        customers: Number(row['customers']),
        revenue: money(row['revenue']),
        medianSpend: money(row['spend_median']),
      })),
    },
  };
}

function boundOrders(bin: number, { ordersStep, lastOrdersBin }: Bins): readonly [number, number | null] {
  return [bin * ordersStep + 1, bin === lastOrdersBin ? null : (bin + 1) * ordersStep];
}

function boundSpend(bin: number, bins: Bins): readonly [number | null, number | null] {
  const { spendStep, spendOffset, lastSpendBin } = bins;
  const from = (spendOffset + bin - 1) * spendStep;
  return [bin === 0 ? null : from, bin === lastSpendBin ? null : from + spendStep];
}
