import { takeJudged } from '../take-judged.js';
import { type FitFigures, type StabilityFigures, stabilityFigures } from './count-figures.js';
import type { CountsTask } from './counts-task.js';
import { inTwoLanes } from '../in-two-lanes.js';
import type { Prepared } from './prepare-once.js';

type Fits = ReadonlyMap<number, FitFigures>;

/** How stable the clusters of each number are; two numbers at once, for each keeps a worker busy. */
export async function judgeStabilities(
  task: CountsTask,
  resamples: number,
  fits: Fits,
  prepare: () => Promise<Prepared>,
): Promise<ReadonlyMap<number, StabilityFigures | null>> {
  const halves = [0, 1].map((half) => new Map([...fits].filter((_, index) => index % 2 === half)));
  const judge = (half: number) => (signal: AbortSignal) =>
    judgeInTurn({ ...task, signal }, resamples, halves[half] ?? new Map(), prepare);
  const judged = await inTwoLanes(task.signal, judge(0), judge(1));
  return new Map(judged.flat());
}

async function judgeInTurn(
  { memo, work, seed, signal }: CountsTask,
  resamples: number,
  fits: Fits,
  prepare: () => Promise<Prepared>,
): Promise<(readonly [number, StabilityFigures | null])[]> {
  const judged: (readonly [number, StabilityFigures | null])[] = [];
  for (const [clusters, { centroids }] of fits) {
    const name = `stability ${clusters} of ${resamples}`;
    const found = await memo.recall(name, stabilityFigures.nullable(), async () => {
      const taken = takeJudged({ sample: (await prepare()).sample, centroids });
      const stability = await work.judgeStability(taken, { clusters, resamples, seed }, signal);
      if (stability === null) return null;
      const { customers, skipped, ari, clusters: each } = stability;
      return { customers, skipped, ari, jaccards: each.map((cluster) => cluster?.jaccard ?? null) };
    });
    judged.push([clusters, found]);
  }
  return judged;
}
