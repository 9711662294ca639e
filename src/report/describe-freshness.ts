import type { Accounts } from '../accounts/reconcile.js';
import type { Period } from '../purchases/period.js';
import type { Rhythm } from '../segments/segment.js';
import type { Engine } from '../warehouse/engine.js';
import { number } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { measureCoverage } from './measure-coverage.js';
import type { Coverage, Freshness } from './report-model.js';
import { staleAfter } from './stale-after.js';

/**
 * Which days the data cover, how much of the window that is, and from when on the report is old.
 *
 * @param every how often a run is expected, an ISO 8601 duration of whole days
 */
export async function describeFreshness(
  engine: Engine,
  period: Period,
  { firstAt, lastAt }: Accounts,
  { lapsingDays }: Rhythm,
  every: string,
): Promise<{ readonly freshness: Freshness; readonly coverage: Coverage }> {
  const [row] = await engine.query(
    statement('features/possibly_older_customers', { lapsing_days: number(Math.ceil(lapsingDays)) }),
  );
  const freshness = {
    dataFrom: firstAt.slice(0, 10),
    dataThrough: lastAt.slice(0, 10),
    staleAfter: staleAfter(period.to, every),
    possiblyOlderCustomers: Number(row?.['customers'] ?? 0),
  };
  return { freshness, coverage: measureCoverage(period, String(row?.['data_begin_at'] ?? firstAt)) };
}
