import { Temporal } from 'temporal-polyfill';
import type { Accounts } from '../accounts/reconcile.js';
import type { Period } from '../purchases/period.js';
import type { Rhythm } from '../segments/segment.js';
import type { Engine } from '../warehouse/engine.js';
import { number } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Freshness } from './report-model.js';

/**
 * Which days the data cover, and from when on the report is old: the next run is expected a day after the snapshot,
 * and may be a day late.
 */
export async function describeFreshness(
  engine: Engine,
  period: Period,
  { firstAt, lastAt }: Accounts,
  { lapsingDays }: Rhythm,
): Promise<Freshness> {
  const [row] = await engine.query(
    statement('features/possibly_older_customers', { lapsing_days: number(Math.ceil(lapsingDays)) }),
  );
  return {
    dataFrom: firstAt.slice(0, 10),
    dataThrough: lastAt.slice(0, 10),
    staleAfter: Temporal.PlainDate.from(period.to.slice(0, 10)).add({ days: 1 }).toString(),
    possiblyOlderCustomers: Number(row?.['customers'] ?? 0),
  };
}
