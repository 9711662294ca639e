import { kmeans } from 'ml-kmeans';
import { createRandom } from '../stats/create-random.js';
import { seedCentroids } from '../stats/seed-centroids.js';
import { settleCentroids, type WeightedPoints } from '../stats/settle-centroids.js';
import { squaredDistance } from '../stats/squared-distance.js';
import { areAlike } from './are-alike.js';
import { toRows } from './to-rows.js';

/** A local optimum of k-means on the sample. */
export interface Start {
  /** One row a cluster, in z-scores. */
  readonly centroids: readonly (readonly number[])[];
  /** Sum over the sample of the squared distance to the nearest centroid. */
  readonly inertia: number;
}

export interface RestartOptions {
  readonly clusters: number;
  readonly restarts: number;
  /** Restart i uses a seed of its own that is made from this one and i. */
  readonly seed: number;
  /** How many of the best different optima to give back. */
  readonly keep: number;
}

/** Steps after which a start shows what it is worth: going on with all of them finds nothing better. */
const SCREENING_STEPS = 4;
/** The share of the starts, the best after these steps, that is settled. */
const SETTLED_SHARE = 0.2;

/**
 * k-means from many seeded greedy k-means++ starts (Arthur & Vassilvitskii 2007): all are carried on for a few steps,
 * the best of them until no customer of the sample moves. A start that loses a cluster is passed over.
 *
 * @param points the sample, row-major, finite numbers
 * @returns the best different optima, the lowest inertia first; none when fewer customers of the sample differ than
 * there are clusters
 */
export function restartKmeans(
  points: Float64Array,
  dimensions: number,
  { clusters, restarts, seed, keep }: RestartOptions,
): Start[] {
  const given = { points, dimensions, weights: new Float64Array(points.length / dimensions).fill(1) };
  const rows = toRows(points, dimensions);
  const screened: { readonly centroids: Float64Array; readonly inertia: number }[] = [];
  for (let restart = 0; restart < restarts; restart += 1) {
    const seeds = seedCentroids(given, clusters, createRandom(seedOf(seed, restart)));
    if (seeds === null) return [];
    // ml-kmeans' own k-means++ costs several times as much as the steps.
    const initialization = toRows(seeds, dimensions);
    const found = kmeans(rows, clusters, { initialization, maxIterations: SCREENING_STEPS });
    const centroids = Float64Array.from(found.centroids.flat());
    screened.push({ centroids, inertia: inertiaOf(given, centroids) });
  }
  const settled = screened
    .toSorted((a, b) => a.inertia - b.inertia)
    .slice(0, Math.max(keep, Math.ceil(restarts * SETTLED_SHARE)))
    .flatMap(({ centroids }) => settleCentroids(given, centroids) ?? [])
    .map(({ centroids, inertia }) => ({ centroids: toRows(centroids, dimensions), inertia }));
  return bestDifferent(settled, keep);
}

/** A seed for each restart: neighbouring seeds of the configuration share none of theirs. */
const seedOf = (seed: number, restart: number) => (Math.imul(seed, 0x9e3779b1) + restart) | 0;

function inertiaOf({ points, dimensions, weights }: WeightedPoints, centroids: Float64Array): number {
  let inertia = 0;
  for (let row = 0; row < weights.length; row += 1) {
    let smallest = Infinity;
    for (let cluster = 0; cluster < centroids.length / dimensions; cluster += 1) {
      const squares = squaredDistance(points, row, centroids, cluster, dimensions);
      if (squares < smallest) smallest = squares;
    }
    inertia += smallest;
  }
  return inertia;
}

function bestDifferent(found: readonly Start[], keep: number): Start[] {
  const best: Start[] = [];
  for (const start of found.toSorted((a, b) => a.inertia - b.inertia)) {
    if (best.length === keep) break;
    if (!best.some(({ centroids }) => areAlike(centroids, start.centroids))) best.push(start);
  }
  return best;
}
