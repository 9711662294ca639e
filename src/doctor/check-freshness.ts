import { Temporal } from 'temporal-polyfill';
import type { Configuration } from '../config/configuration.js';
import { staleAfter } from '../report/stale-after.js';
import type { Success } from '../runs/status.js';
import type { Check } from './check.js';
import type { SourceOptions } from './check-sources.js';

/**
 * Whether the published report is as new as runs come: the last success by the wall clock, and what the report itself calls
 * stale by its data. The sample year never gets newer.
 *
 * @param success null when nothing was published yet
 */
export function checkFreshness(
  { every, sources }: Pick<Configuration, 'every' | 'sources'>,
  success: Success | null,
  { now, bundledSource }: SourceOptions,
): Check {
  const name = 'freshness';
  if (success === null) return { name, state: 'attention', says: 'nothing has been published yet' };
  const published = success.at.slice(0, 10);
  const due = Temporal.PlainDate.from(published).add(every).add({ days: 1 }).toString();
  const today = now.slice(0, 10);
  if (today > due) {
    const says = `the last success is of ${published}, and another was due by ${due} (every ${every}, and a day's grace)`;
    return { name, state: 'problem', says };
  }
  const stale = staleAfter(success.snapshot, every);
  const asOf = `the report stands as of ${success.snapshot.slice(0, 10)}`;
  if (sources.every(({ path }) => path === bundledSource)) {
    return { name, state: 'ok', says: `${asOf}, and the sample year never gets newer` };
  }
  return today > stale
    ? { name, state: 'attention', says: `${asOf} and is stale after ${stale}: no newer purchases have come` }
    : { name, state: 'ok', says: `${asOf}, stale after ${stale}` };
}
