import { Failure } from '../failure.js';
import type { ScaledFeature } from '../features/build-matrix.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, number, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { type Centroids, distancesTo, refineCentroids, type Refined } from './refine-centroids.js';
import { runInWorker } from './run-in-worker.js';

/** Most customers that the starts are fitted on. */
const SAMPLE_CUSTOMERS = 20_000;
/** Most customers that the silhouette is computed over: it compares each with each. */
const SILHOUETTE_CUSTOMERS = 10_000;
/** How many of the best different starts are refined over all customers. */
const KEPT_STARTS = 5;

/**
 * Share of the inertia by which fresh clusters must be better than those of the run before: below it two solutions are
 * equally good to any reader, and changing between them would only move customers.
 */
const MEASURABLE = 1e-3;

/** Starts that find the best known solutions on a shop of some thousand customers; as many as larger samples afford. */
const restartsFor = (customers: number) => (customers <= 5_000 ? 200 : customers <= 10_000 ? 100 : 50);

/** Customers in the order of the sample, row-major z-scores. */
export interface Sample {
  readonly points: Float64Array;
  readonly dimensions: number;
  readonly customers: number;
}

export interface ClusterResult {
  readonly centroids: Centroids;
  readonly inertia: number;
  readonly silhouette: number;
  readonly silhouetteCustomers: number;
  readonly sizes: readonly number[];
  readonly restarts: number;
  readonly lloydSteps: number;
  readonly converged: boolean;
  /** Whether the clusters are those of an earlier run, since no fresh ones were measurably better. */
  readonly isCarried: boolean;
  readonly sample: Sample;
}

export interface ClusterOptions {
  readonly count: number;
  readonly seed: number;
  readonly features: readonly ScaledFeature[];
  /** Centroids of an earlier run in tonight's z-scores; null when there are none. */
  readonly carried: Centroids | null;
}

/**
 * Clusters the customers of `points` by k-means and creates `assignments`: each customer's nearest centroid (from 1).
 * Starts are fitted on a bounded sample; the best are refined over all customers; the lowest inertia wins.
 *
 * @throws Failure data when fewer customers differ than there are clusters, or no start keeps all clusters
 */
export async function clusterCustomers(
  engine: Engine,
  { count, seed, features, carried }: ClusterOptions,
  signal: AbortSignal,
): Promise<ClusterResult> {
  await refuseTooFew(engine, count);
  const sample = await readSample(engine, seed, features.length);
  const restarts = restartsFor(sample.customers);
  const starts = await runInWorker(
    {
      kind: 'restart',
      points: sample.points,
      dimensions: sample.dimensions,
      options: { clusters: count, restarts, seed, keep: KEPT_STARTS },
    },
    signal,
  );
  const fresh: Refined[] = [];
  for (const { centroids } of starts) fresh.push(await refineCentroids(engine, centroids));
  const isFitting = carried?.length === count && carried.every((row) => row.length === features.length);
  const old = carried !== null && isFitting ? await refineCentroids(engine, carried) : null;
  const best = chooseBest(fresh, old, count);
  if (best === undefined) {
    throw new Failure(
      'data',
      `the customers do not fall into ${count} clusters: one is left empty; ask for fewer`,
    );
  }
  await engine.createTable(
    'assignments',
    statement('clusters/assignments', { distances: distancesTo(best.centroids) }),
  );
  const judged = await judgeSilhouette(sample, best.centroids, signal);
  const { centroids, inertia, sizes, steps, converged } = best;
  return {
    centroids,
    inertia,
    ...judged,
    sizes,
    restarts,
    lloydSteps: steps,
    converged,
    isCarried: best === old,
    sample,
  };
}

/** The lowest inertia among those that kept all clusters; the carried ones unless others gain measurably. */
function chooseBest(fresh: readonly Refined[], carried: Refined | null, count: number): Refined | undefined {
  const isWhole = ({ sizes }: Refined) => sizes.length === count;
  const best = fresh.filter(isWhole).toSorted((a, b) => a.inertia - b.inertia)[0];
  if (carried === null || !isWhole(carried)) return best;
  return best === undefined || carried.inertia <= best.inertia * (1 + MEASURABLE) ? carried : best;
}

async function refuseTooFew(engine: Engine, count: number): Promise<void> {
  const [row] = await engine.query(statement('clusters/distinct_points', { bound: number(count) }));
  const different = Number(row?.['different'] ?? 0);
  if (different >= count) return;
  throw new Failure(
    'data',
    `${Number(row?.['customers'] ?? 0)} customers of whom ${different} differ can't make ${count} clusters; ` +
      'ask for fewer with --clusters, or name more purchases',
  );
}

/** The customers of `points` that come first by an md5 of seed and id, at most `SAMPLE_CUSTOMERS`. */
export async function readSample(engine: Engine, seed: number, dimensions: number): Promise<Sample> {
  const coordinates = Array.from({ length: dimensions }, (_, d) => `point[${d + 1}]`).join(', ');
  const columns = await engine.queryNumbers(
    statement('clusters/sample', {
      seed: text(String(seed)),
      customers: number(SAMPLE_CUSTOMERS),
      coordinates: fragment(coordinates),
    }),
  );
  const customers = columns[0]?.length ?? 0;
  const points = new Float64Array(customers * dimensions);
  for (const [d, column] of columns.entries()) {
    for (const [row, value] of column.entries()) points[row * dimensions + d] = value;
  }
  return { points, dimensions, customers };
}

/** Mean silhouette over the first customers of the sample, each with its nearest centroid. */
export async function judgeSilhouette(
  sample: Sample,
  centroids: Centroids,
  signal: AbortSignal,
): Promise<{ silhouette: number; silhouetteCustomers: number }> {
  const customers = Math.min(sample.customers, SILHOUETTE_CUSTOMERS);
  const points = sample.points.slice(0, customers * sample.dimensions);
  const labels = Int32Array.from({ length: customers }, (_, row) => nearestCentroid(sample, row, centroids));
  const { dimensions } = sample;
  const silhouette = await runInWorker(
    { kind: 'silhouette', points, dimensions, labels, clusters: centroids.length },
    signal,
  );
  return { silhouette, silhouetteCustomers: customers };
}

/** Index of the centroid nearest to a customer of the sample; the first of equally near ones. */
export function nearestCentroid({ points, dimensions }: Sample, row: number, centroids: Centroids): number {
  let [nearest, smallest] = [0, Infinity];
  for (const [cluster, centroid] of centroids.entries()) {
    let squares = 0;
    for (let d = 0; d < dimensions; d += 1)
      squares += ((points[row * dimensions + d] ?? 0) - (centroid[d] ?? 0)) ** 2;
    if (squares < smallest) [nearest, smallest] = [cluster, squares];
  }
  return nearest;
}
