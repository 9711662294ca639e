import { adjustedRandIndex } from '../stats/adjusted-rand-index.js';
import { clusterwiseJaccard } from '../stats/clusterwise-jaccard.js';
import { createRandom } from '../stats/create-random.js';
import type { WeightedPoints } from '../stats/settle-centroids.js';
import { fitBest } from './fit-best.js';

/** Starts of a resample: on the bundled year 40 change no cluster's mean similarity by more than 0.004. */
const STARTS = 10;

export interface ResampleOptions {
  readonly clusters: number;
  readonly resamples: number;
  readonly seed: number;
}

/** What the resamples that could be clustered say. */
export interface Resampled {
  /** For each resample and each cluster its largest Jaccard similarity; null where nobody of the cluster was drawn. */
  readonly jaccards: readonly (readonly (number | null)[])[];
  /** For each resample the adjusted Rand index of the two clusterings over the customers drawn. */
  readonly randIndices: readonly number[];
  /** Resamples whose customers were too alike to make the clusters. */
  readonly skipped: number;
}

/**
 * The non-parametric bootstrap of Hennig (2007): as many customers as there are are drawn with replacement and clustered
 * anew by k-means; each cluster is compared with the one of the resample that is most like it, over the customers drawn,
 * each once however often it was drawn.
 *
 * @param points row-major, `labels.length` rows of `dimensions`
 * @param labels cluster of each customer, from 0
 */
export function resampleClusters(
  points: Float64Array,
  dimensions: number,
  labels: Int32Array,
  { clusters, resamples, seed }: ResampleOptions,
): Resampled {
  const random = createRandom(seed);
  const jaccards: (number | null)[][] = [];
  const randIndices: number[] = [];
  for (let resample = 0; resample < resamples; resample += 1) {
    // The starts have a stream of their own, so that how many there are changes no later draw.
    const starts = createRandom(random() * 2 ** 32);
    const drawn = drawRows(labels.length, random);
    const given = gather(points, dimensions, drawn);
    const found = fitBest(given, clusters, STARTS, starts);
    if (found === null) continue;
    const others = new Int32Array(labels.length).fill(-1);
    for (const [index, row] of drawn.rows.entries()) others[row] = found.labels[index] ?? -1;
    const jaccard = clusterwiseJaccard(labels, others);
    jaccards.push(Array.from({ length: clusters }, (_, cluster) => jaccard[cluster] ?? null));
    randIndices.push(adjustedRandIndex(labels, others));
  }
  return { jaccards, randIndices, skipped: resamples - jaccards.length };
}

interface Drawn {
  /** Those that were drawn at least once, in their order. */
  readonly rows: Int32Array;
  /** How often each of them was drawn. */
  readonly times: Float64Array;
}

function drawRows(count: number, random: () => number): Drawn {
  const times = new Float64Array(count);
  for (let draw = 0; draw < count; draw += 1) {
    const row = Math.floor(random() * count);
    times[row] = (times[row] ?? 0) + 1;
  }
  const rows = Int32Array.from(times.keys()).filter((row) => (times[row] ?? 0) > 0);
  return { rows, times: Float64Array.from(rows, (row) => times[row] ?? 0) };
}

function gather(points: Float64Array, dimensions: number, { rows, times }: Drawn): WeightedPoints {
  const chosen = new Float64Array(rows.length * dimensions);
  for (const [index, row] of rows.entries()) {
    chosen.set(points.subarray(row * dimensions, (row + 1) * dimensions), index * dimensions);
  }
  return { points: chosen, dimensions, weights: times };
}
