import { z } from 'zod';
import { type GapStatistic, gapStatistic } from '../../stats/gap-statistic.js';
import type { CountsTask } from './counts-task.js';
import type { Prepared } from './prepare-once.js';

/** Most customers that the gap statistic is computed over, and how many reference sets it compares them with. */
export const GAP_CUSTOMERS = 2_000;
export const GAP_SETS = 20;

const dispersion = z.object({
  clusters: z.number(),
  logInertia: z.number(),
  referenceLogInertias: z.array(z.number()),
});

/**
 * The gap statistic of each number of clusters over the first customers of the sample, whose order is by hash; that of a
 * single cluster too where the numbers begin with 2, so that it can say that there are no clusters. It ends before the
 * first number that it is not defined for.
 */
export async function measureGaps(
  { counts, seed, memo, work, signal }: CountsTask,
  prepare: () => Promise<Prepared>,
): Promise<GapStatistic> {
  const dispersions: z.output<typeof dispersion>[] = [];
  for (const clusters of counts[0] === 2 ? [1, ...counts] : counts) {
    const name = `dispersion ${clusters} of ${GAP_CUSTOMERS} and ${GAP_SETS}`;
    const found = await memo.recall(name, dispersion.nullable(), async () => {
      const { points, dimensions } = (await prepare()).sample;
      const some = { points: points.slice(0, GAP_CUSTOMERS * dimensions), dimensions };
      const measured = await work.measureDispersion(some, { clusters, sets: GAP_SETS, seed }, signal);
      return measured && { ...measured, referenceLogInertias: [...measured.referenceLogInertias] };
    });
    if (found === null) break;
    dispersions.push(found);
  }
  return gapStatistic(dispersions);
}
