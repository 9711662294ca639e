import type { Engine } from '../warehouse/engine.js';
import { double, fragment, type Sql } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** One row a cluster, in z-scores. */
export type Centroids = readonly (readonly number[])[];

/** A clustering of all customers that Lloyd steps have settled. */
export interface Refined {
  readonly centroids: Centroids;
  /** Sum over all customers of the squared distance to the nearest centroid. */
  readonly inertia: number;
  /** Customers per cluster; fewer entries than clusters when a cluster lost everybody. */
  readonly sizes: readonly number[];
  readonly steps: number;
  /** False when the bound on steps came first. */
  readonly converged: boolean;
}

const FIXED_POINT = 2 ** 32;
const MOST_STEPS = 1_000;

/**
 * Lloyd steps over all customers, each one GROUP BY in the engine, until a step gives the same sums as the one before:
 * then no customer moves any more. The sums are whole numbers, so that the result is the same to the bit with any
 * number of threads.
 *
 * @param start one row a cluster
 */
export async function refineCentroids(engine: Engine, start: Centroids): Promise<Refined> {
  let centroids = start;
  let before = '';
  for (let steps = 1; ; steps += 1) {
    const rows = await engine.query(lloydStep(centroids));
    const sums = JSON.stringify(rows.map(({ inertia: _, ...counted }) => counted));
    const isSettled = sums === before;
    if (isSettled || steps === MOST_STEPS || rows.length < centroids.length) {
      const inertia = rows.reduce((sum, row) => sum + Number(row['inertia']), 0);
      return {
        centroids,
        inertia,
        sizes: rows.map((row) => Number(row['customers'])),
        steps,
        converged: isSettled,
      };
    }
    before = sums;
    centroids = rows.map((row) =>
      (centroids[0] ?? []).map(
        (_, d) => Number(row[`sum_${d + 1}`]) / FIXED_POINT / Number(row['customers']),
      ),
    );
  }
}

function lloydStep(centroids: Centroids): Sql {
  const dimensions = centroids[0]?.length ?? 0;
  const sums = Array.from(
    { length: dimensions },
    (_, d) =>
      `cast(sum(cast(round(point[${d + 1}] * ${double(FIXED_POINT).sql}) as bigint)) as varchar) as sum_${d + 1}`,
  );
  return statement('clusters/lloyd_step', {
    distances: distancesTo(centroids),
    sums: fragment(sums.join(', ')),
  });
}

/** For each centroid the expression of a point's distance to it. */
export function distancesTo(centroids: Centroids): Sql {
  const distances = centroids.map((centroid) => {
    const coordinates = centroid.map((value) => double(value).sql).join(', ');
    return `vector_distance(point, cast([${coordinates}] as double [${centroid.length}]))`;
  });
  return fragment(distances.join(',\n'));
}
