import { kmeans } from 'ml-kmeans';

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

/** Two optima are the same when their inertias agree to this share. */
const SAME = 1e-7;
const MOST_ITERATIONS = 500;

/**
 * k-means with k-means++ (Arthur & Vassilvitskii 2007) from many seeded starts. Inertia is computed here from the
 * final centroids. A start that ended with a cluster of nobody is passed over.
 *
 * @param rows the sample, one row a customer, finite numbers
 * @returns the best different optima, the lowest inertia first; none when every start lost a cluster
 */
export function restartKmeans(rows: number[][], options: RestartOptions): Start[] {
  const found: Start[] = [];
  for (let restart = 0; restart < options.restarts; restart += 1) {
    const seed = seedOf(options.seed, restart);
    const { centroids } = kmeans(rows, options.clusters, {
      seed,
      maxIterations: MOST_ITERATIONS,
      tolerance: 1e-6,
    });
    const start = judge(rows, centroids);
    if (start !== null) found.push(start);
  }
  return bestDifferent(found, options.keep);
}

/** A 31-bit seed for each restart: neighbouring seeds of the configuration share none of theirs. */
function seedOf(seed: number, restart: number): number {
  let mixed = (Math.imul(seed, 0x9e3779b1) + Math.imul(restart + 1, 0x85ebca6b)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 16)) >>> 1) + 1;
}

function judge(rows: number[][], centroids: number[][]): Start | null {
  const sizes = Array.from({ length: centroids.length }, () => 0);
  let inertia = 0;
  for (const row of rows) {
    let [nearest, smallest] = [0, Infinity];
    for (const [cluster, centroid] of centroids.entries()) {
      const distance = squaredDistance(row, centroid);
      if (distance < smallest) [nearest, smallest] = [cluster, distance];
    }
    sizes[nearest] = (sizes[nearest] ?? 0) + 1;
    inertia += smallest;
  }
  const isSound = Number.isFinite(inertia) && sizes.every((size) => size > 0);
  return isSound ? { centroids, inertia } : null;
}

function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) {
    const difference = (a[d] ?? 0) - (b[d] ?? 0);
    sum += difference * difference;
  }
  return sum;
}

function bestDifferent(found: readonly Start[], keep: number): Start[] {
  const best: Start[] = [];
  for (const start of found.toSorted((a, b) => a.inertia - b.inertia)) {
    const last = best.at(-1);
    if (last === undefined || start.inertia > last.inertia * (1 + SAME)) best.push(start);
    if (best.length === keep) break;
  }
  return best;
}
