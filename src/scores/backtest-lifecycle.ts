import { Temporal } from 'temporal-polyfill';
import type { Engine } from '../warehouse/engine.js';
import { double, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { LifecycleView } from './views.js';

/** The window, ISO 8601 without zone, and the silence in days that a customer is churned after. */
export interface Silence {
  readonly period: { readonly from: string; readonly to: string };
  readonly lapsedDays: number;
}

/**
 * Holds the word churned against what came: who of those that were churned one churn threshold before the snapshot, by
 * the same rule and a window as long, has ordered since. Needs `purchases`.
 *
 * @param silence looked back by its days in whole ones, rounded up
 * @returns null where the data begin too late for anybody to have been churned then
 */
export async function backtestLifecycle(
  engine: Engine,
  silence: Silence,
): Promise<LifecycleView['backtest']> {
  const { period, lapsedDays } = silence;
  const daysAgo = Math.ceil(lapsedDays);
  const asOf = back(period.to, daysAgo);
  const [row] = await engine.query(
    statement('scores/lifecycle_backtest', {
      moment: timestamp(asOf),
      from: timestamp(back(period.from, daysAgo)),
      silent_days: double(lapsedDays),
    }),
  );
  if (row?.['reaches_back'] !== true) return null;
  return { asOf, daysAgo, customers: Number(row['customers']), returned: Number(row['returned']) };
}

const back = (moment: string, days: number): string =>
  Temporal.PlainDateTime.from(moment).subtract({ days }).toString({ smallestUnit: 'second' });
