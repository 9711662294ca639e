import type { Engine } from '../warehouse/engine.js';
import { double, fragment, list, type Sql } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Coordinates } from './lay-out-coordinates.js';
import type { Centroids } from './refine-centroids.js';

/** What one look at all customers says of centroids. */
export interface LloydStep {
  /** Sum over all customers of the squared distance to the nearest centroid. */
  readonly inertia: number;
  /** Customers by cluster; 0 for one that nobody is nearest to. */
  readonly sizes: readonly number[];
  /** The middle of each cluster's customers; the centroid itself where there are none. */
  readonly means: Centroids;
  /** By how much putting the centroids there lowers the inertia, even if nobody moves then; 0 when they are there. */
  readonly gain: number;
}

const UNIT = 2 ** -32;

/**
 * Puts all customers with their nearest centroids, in one GROUP BY. Sums are whole numbers, so that the result is the same to the
 * bit with any number of threads.
 */
export async function takeLloydStep(
  engine: Engine,
  { squares }: Coordinates,
  centroids: Centroids,
): Promise<LloydStep> {
  const sizes = centroids.map(() => 0);
  const means = [...centroids];
  for (const row of await engine.query(lloydStep(centroids))) {
    const cluster = Number(row['cluster']) - 1;
    const customers = Number(row['customers']);
    sizes[cluster] = customers;
    means[cluster] = (centroids[0] ?? []).map((_, d) => (Number(row[`sum_${d + 1}`]) * UNIT) / customers);
  }
  // The squared distances of n customers to c add up to their squares − 2 n (c · mean) + n (c · c).
  let [inertia, gain] = [squares, 0];
  for (const [cluster, centroid] of centroids.entries()) {
    const size = sizes[cluster] ?? 0;
    const mean = means[cluster] ?? centroid;
    inertia += size * (product(centroid, centroid) - 2 * product(centroid, mean));
    gain += size * mean.reduce((sum, value, d) => sum + (value - (centroid[d] ?? 0)) ** 2, 0);
  }
  return { inertia, sizes, means, gain };
}

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);

/** The statement of one Lloyd step from these centroids. */
export function lloydStep(centroids: Centroids): Sql {
  const names = centroids.map((_, cluster) => fragment(`score_${cluster + 1}`));
  const positions = names.map(({ sql }, cluster) => `when ${sql} then ${cluster + 1}`);
  const coordinates = (centroids[0] ?? []).map((_, d) => d + 1);
  return statement('clusters/lloyd_step', {
    scores: list(
      centroids.map((centroid, cluster) => fragment(`${score(centroid)} as score_${cluster + 1}`)),
    ),
    names: list(names),
    positions: fragment(positions.join(' ')),
    sums: list(coordinates.map((d) => fragment(`cast(sum(coordinate_${d}) as varchar) as sum_${d}`))),
  });
}

/** Half the squared distance of a customer to a centroid, less half the square of the customer's distance to 0. */
function score(centroid: readonly number[]): string {
  const products = centroid.map(
    (value, d) => `${double(value * UNIT).sql} * cast(coordinate_${d + 1} as double)`,
  );
  return `${double(product(centroid, centroid) / 2).sql} - (${products.join(' + ')})`;
}
