import { z } from 'zod';
import { Failure } from '../../failure.js';
import { number } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import type { CountFigures, JudgedCounts, LeftOut } from './count-figures.js';
import type { CountsTask } from './counts-task.js';
import { fitEach } from './fit-each.js';
import { inTwoLanes } from '../in-two-lanes.js';
import { judgeStabilities } from './judge-stabilities.js';
import { measureGaps } from './measure-gaps.js';
import { prepareOnce } from './prepare-once.js';

/** Most clusters that there may be: whether more customers differ makes no difference. */
const MOST_CLUSTERS = 50;

/**
 * Clusters the customers of `features` into each number of clusters, as a run would, and judges the results by each
 * criterion. What the memo remembers is not computed again.
 *
 * @throws Failure data when fewer customers differ than the fewest clusters, configuration for a forbidden transform; the
 * signal's reason when stopped
 */
export async function judgeCounts(task: CountsTask): Promise<JudgedCounts> {
  const { engine, counts, memo, resamples, signal } = task;
  const prepare = prepareOnce(task);
  const different = await memo.recall('different customers', z.number(), async () => {
    await prepare();
    const bound = number(MOST_CLUSTERS);
    const [row] = await engine.query(statement('clusters/distinct_points', { bound }));
    return Number(row?.['different'] ?? 0);
  });
  const possible = counts.filter((clusters) => clusters <= different);
  if (possible.length === 0) throw tooFew(different, counts);
  const [fits, { gaps, choice }] = await inTwoLanes(
    signal,
    (both) => fitEach({ ...task, counts: possible, signal: both }, prepare),
    (both) => measureGaps({ ...task, counts: possible, signal: both }, prepare),
  );
  const stabilities = resamples === null ? null : await judgeStabilities(task, resamples, fits, prepare);
  const found = [...fits].map(([clusters, fit]): CountFigures => {
    const gap = gaps.find((each) => each.clusters === clusters);
    return {
      clusters,
      ...fit,
      gap: gap === undefined ? null : { value: gap.gap, error: gap.error },
      stability: stabilities?.get(clusters) ?? null,
    };
  });
  const leftOut = counts
    .filter((clusters) => !fits.has(clusters))
    .map((clusters): LeftOut => ({
      clusters,
      reason: clusters > different ? 'too-few-customers' : 'empty-cluster',
    }));
  return { counts: found, leftOut, gapChoice: choice };
}

function tooFew(different: number, [fewest = 0]: readonly number[]): Failure {
  const customers = different === 1 ? 'customer differs' : 'customers differ';
  return new Failure(
    'data',
    `only ${different} ${customers}, which can't make ${fewest} clusters or more; ask for fewer with --clusters, or name more purchases`,
  );
}
