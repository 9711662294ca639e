import { Failure } from '../failure.js';
import type { ScaledFeature } from '../features/build-matrix.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, number, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { assignCustomers } from './assign-customers.js';
import { checkPoints, refuseTooFew } from './check-points.js';
import { inTwoLanes } from './in-two-lanes.js';
import { layOutCoordinates } from './lay-out-coordinates.js';
import { type Centroids, refineCentroids, type Refined } from './refine-centroids.js';
import type { RestartOptions } from './restart-kmeans.js';
import { runInWorker } from './run-in-worker.js';

/** Most customers that the starts are fitted on. */
const SAMPLE_CUSTOMERS = 20_000;
/** Most customers that the silhouette is computed over: it compares each with each. */
const SILHOUETTE_CUSTOMERS = 10_000;
/** How many of the best different starts are refined over all customers. */
const KEPT_STARTS = 5;
/** Share of the inertia that a step over more customers than the sample has must gain to be followed by another. */
const LEAST_GAIN = 1e-8;

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
 * Starts are fitted on a bounded sample; the best, and those carried over, are refined over all customers; the lowest
 * inertia wins. Where everybody is in the sample refining ends when nobody moves any more, else when moving the centroids
 * lowers the inertia by less than a hundred-millionth of it.
 *
 * @throws Failure data when a coordinate is no finite number, or fewer customers differ than there are clusters
 */
export async function clusterCustomers(
  engine: Engine,
  { count, seed, features, carried }: ClusterOptions,
  signal: AbortSignal,
): Promise<ClusterResult> {
  const dimensions = features.length;
  const customers = await checkPoints(engine, dimensions);
  const sample = await readSample(engine, seed, dimensions);
  const restarts = restartsFor(sample.customers);
  const options = { clusters: count, restarts, seed, keep: KEPT_STARTS };
  const [starts, coordinates] = await inTwoLanes(
    signal,
    (both) => findStarts(sample, options, both),
    () => layOutCoordinates(engine, dimensions),
  );
  if (starts.length === 0) await refuseTooFew(engine, count);
  const leastGain = customers > SAMPLE_CUSTOMERS ? LEAST_GAIN : 0;
  const refine = (from: readonly Centroids[]) => refineCentroids(engine, coordinates, from, leastGain);
  const fresh = await refine(starts.length === 0 ? [oneForAll(sample, count)] : starts);
  const isFitting = carried?.length === count && carried.every((row) => row.length === dimensions);
  const old = carried !== null && isFitting ? await refine([carried]) : null;
  await engine.dropTable('coordinates');
  const best = chooseBest(fresh, old);
  const { centroids } = best;
  const [{ sizes, inertia }, judged] = await inTwoLanes(
    signal,
    () => assignCustomers(engine, centroids),
    (both) => judgeSilhouette(sample, centroids, both),
  );
  if (sizes.includes(0)) {
    throw new Failure(
      'data',
      `the customers do not fall into ${count} clusters: one is left empty; ask for fewer`,
    );
  }
  const found = { centroids, inertia, ...judged, sizes, restarts };
  return { ...found, lloydSteps: best.steps, converged: best.isAtRest, isCarried: best === old, sample };
}

/** The carried clusters unless the fresh ones are measurably better. */
function chooseBest(fresh: Refined, carried: Refined | null): Refined {
  return carried !== null && carried.inertia <= fresh.inertia * (1 + MEASURABLE) ? carried : fresh;
}

/** The best different results on the sample, the lowest inertia first; none where too few of it differ. */
async function findStarts(
  { points, dimensions }: Sample,
  options: RestartOptions,
  signal: AbortSignal,
): Promise<Centroids[]> {
  const starts = await runInWorker({ kind: 'restart', points, dimensions, options }, signal);
  return starts.map(({ centroids }) => centroids);
}

/** All centroids at one customer of the sample: refining puts each at whoever is then the farthest from all. */
const oneForAll = ({ points, dimensions }: Sample, count: number): Centroids =>
  Array.from({ length: count }, () => Array.from(points.subarray(0, dimensions)));

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
