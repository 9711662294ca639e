import { quantileSorted } from '../stats/quantile-sorted.js';
import type { ResampleOptions } from './resample-clusters.js';
import { runInWorker } from './run-in-worker.js';
import { type StabilityWord, stabilityWord } from './stability-word.js';
import type { Judged } from './take-judged.js';

/** How well one cluster is found again in resamples. */
export interface ClusterStability {
  /** Mean over the resamples of the largest Jaccard similarity with a cluster of the resample, 0 to 1. */
  readonly jaccard: number;
  /** Quartiles of the same over the resamples. */
  readonly q1: number;
  readonly q3: number;
  /** What a tenth of the resamples lie below, by linear interpolation. */
  readonly worstTenth: number;
  readonly word: StabilityWord;
}

export interface Stability {
  /** Resamples that were drawn, and those of them that could not be clustered. */
  readonly resamples: number;
  readonly skipped: number;
  /** Customers that each resample was drawn from. */
  readonly customers: number;
  /** Mean adjusted Rand index over the resamples; null when all were skipped. */
  readonly ari: number | null;
  /** By cluster; null for one that no resample has anybody of. */
  readonly clusters: readonly (ClusterStability | null)[];
}

/**
 * How stable each cluster is when the customers are drawn anew (bootstrap; Hennig 2007), in a worker.
 *
 * @returns null when no resamples are asked for
 * @throws the signal's reason when stopped
 */
export async function judgeStability(
  { points, dimensions, labels }: Judged,
  options: ResampleOptions,
  signal: AbortSignal,
): Promise<Stability | null> {
  if (options.resamples === 0) return null;
  const task = { kind: 'resample', points, dimensions, labels, options } as const;
  const { jaccards, randIndices, skipped } = await runInWorker(task, signal);
  return {
    resamples: options.resamples,
    skipped,
    customers: labels.length,
    ari: randIndices.length === 0 ? null : mean(randIndices),
    clusters: Array.from({ length: options.clusters }, (_, cluster) => {
      const own = jaccards.flatMap((row) => row[cluster] ?? []);
      return own.length === 0 ? null : sumUp(own);
    }),
  };
}

function sumUp(jaccards: readonly number[]): ClusterStability {
  const jaccard = mean(jaccards);
  const sorted = jaccards.toSorted((a, b) => a - b);
  return {
    jaccard,
    q1: quantileSorted(sorted, 0.25),
    q3: quantileSorted(sorted, 0.75),
    worstTenth: quantileSorted(sorted, 0.1),
    word: stabilityWord(jaccard),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
