import { Temporal } from 'temporal-polyfill';
import type { Engine } from '../warehouse/engine.js';
import { text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Migration } from './migration.js';

/** Days that a month ago is at least away. */
export const MONTH_DAYS = 30;

/**
 * The published run of a series whose snapshot is the latest of those at least 30 days before tonight's; null where
 * there is none, or nothing of its customers is kept.
 *
 * @param snapshot tonight's, ISO 8601 local
 */
export async function findMonthAgo(
  engine: Engine,
  series: string,
  snapshot: string,
): Promise<Migration['since'] | null> {
  const latest = Temporal.PlainDateTime.from(snapshot)
    .subtract({ days: MONTH_DAYS })
    .toString({ smallestUnit: 'second' });
  const [run] = await engine.query(
    statement('migration/month_ago_run', { series: text(series), latest: text(latest) }),
  );
  return run === undefined ? null : { id: String(run['run_id']), snapshot: String(run['snapshot']) };
}
