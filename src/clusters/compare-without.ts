import { linearSumAssignment } from 'linear-sum-assignment';
import { Matrix } from 'ml-matrix';
import { adjustedRandIndex } from '../stats/adjusted-rand-index.js';
import { createRandom } from '../stats/create-random.js';
import { crossTabulate } from '../stats/cross-tabulate.js';
import { settleCentroids, type Settled, type WeightedPoints } from '../stats/settle-centroids.js';
import { fitBest } from './fit-best.js';
import type { Centroids } from './refine-centroids.js';
import type { Judged } from './take-judged.js';

/** Fresh starts beside the one from the centroids as they are. */
const STARTS = 10;

/** A cluster with and without the customers left out. */
export interface ClusterChange {
  /** Of the customers that stay, those in the cluster as it is, and as it would be. */
  readonly before: number;
  readonly after: number;
  /** How far its centroid would move, in the z-scores of tonight. */
  readonly shift: number;
}

/** What the clusters would be without some of the customers. */
export interface Comparison {
  /** Adjusted Rand index of both assignments of the customers that stay. */
  readonly ari: number;
  /** Share of the customers that stay who would be in the cluster that matches their own. */
  readonly sameShare: number;
  /** By cluster as it is; matched so that both share the most customers. */
  readonly clusters: readonly ClusterChange[];
}

/**
 * Clusters the customers again as if some did not exist: features are brought to z-scores anew, and k-means starts from
 * the centroids as they are and from a few fresh places; the lowest inertia wins.
 *
 * @param stays 1 for each customer that stays, else 0
 * @param centroids in the z-scores of `judged`
 * @returns null when those that stay are too alike to make as many clusters
 */
export function compareWithout(
  { points, dimensions, labels }: Judged,
  stays: Uint8Array,
  centroids: Centroids,
  seed: number,
): Comparison | null {
  const rows = Int32Array.from(labels.keys()).filter((row) => stays[row] === 1);
  const scales = Array.from({ length: dimensions }, (_, d) => measureScale(points, dimensions, rows, d));
  const rescale = (value: number, d: number) => {
    const { mean, deviation } = scales[d] ?? { mean: 0, deviation: 0 };
    return deviation === 0 ? 0 : (value - mean) / deviation;
  };
  const scaled = new Float64Array(rows.length * dimensions);
  for (let index = 0; index < scaled.length; index += 1) {
    const d = index % dimensions;
    const row = rows[Math.floor(index / dimensions)] ?? 0;
    scaled[index] = rescale(points[row * dimensions + d] ?? 0, d);
  }
  const given = { points: scaled, dimensions, weights: new Float64Array(rows.length).fill(1) };
  const found = fitAgain(
    given,
    centroids.map((row) => row.map(rescale)),
    seed,
  );
  if (found === null) return null;
  const unscaled = Array.from(found.centroids, (value, index) => {
    const { mean, deviation } = scales[index % dimensions] ?? { mean: 0, deviation: 0 };
    return mean + value * deviation;
  });
  return compare(
    Int32Array.from(rows, (row) => labels[row] ?? 0),
    found.labels,
    centroids,
    unscaled,
  );
}

/** Mean and population standard deviation of one coordinate. */
function measureScale(points: Float64Array, dimensions: number, rows: Int32Array, d: number) {
  const values = Float64Array.from(rows, (row) => points[row * dimensions + d] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const isConstant = values.every((value) => value === values[0]);
  return { mean, deviation: isConstant ? 0 : Math.sqrt(squares / values.length) };
}

function fitAgain(given: WeightedPoints, start: Centroids, seed: number): Settled | null {
  const fresh = fitBest(given, start.length, STARTS, createRandom(seed));
  const carried = settleCentroids(given, Float64Array.from(start.flat()));
  if (fresh === null || carried === null) return fresh ?? carried;
  return fresh.inertia < carried.inertia ? fresh : carried;
}

function compare(
  before: Int32Array,
  after: Int32Array,
  centroids: Centroids,
  unscaled: readonly number[],
): Comparison {
  const { counts, rowSums, columnSums } = crossTabulate(before, after);
  const shared = centroids.map((_, row) =>
    centroids.map((_row, column) => counts[row * columnSums.length + column] ?? 0),
  );
  const { rowAssignments } = linearSumAssignment(new Matrix(shared), { maximaze: true });
  const matches = centroids.map((_, row) => rowAssignments[row] ?? row);
  const same = matches.reduce((sum, column, row) => sum + (shared[row]?.[column] ?? 0), 0);
  return {
    ari: adjustedRandIndex(before, after),
    sameShare: same / before.length,
    clusters: matches.map((column, row) => ({
      before: rowSums[row] ?? 0,
      after: columnSums[column] ?? 0,
      shift: Math.hypot(
        ...(centroids[row] ?? []).map((value, d, { length }) => (unscaled[column * length + d] ?? 0) - value),
      ),
    })),
  };
}
