import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';
import { type Centroids, distancesTo } from './refine-centroids.js';

/** What the customers of `assignments` add up to. */
export interface Assigned {
  /** By cluster; 0 for one without a customer. */
  readonly sizes: readonly number[];
  /** Sum over all customers of the squared distance to the nearest centroid. */
  readonly inertia: number;
}

/** Creates `assignments` from `points`: each customer's nearest centroid (from 1) and the distance to it. */
export async function assignCustomers(engine: Engine, centroids: Centroids): Promise<Assigned> {
  const select = statement('clusters/assignments', { distances: distancesTo(centroids) });
  await engine.createTable('assignments', select);
  const rows = await engine.query(statement('clusters/assigned_sizes'));
  const sizes = centroids.map(() => 0);
  for (const row of rows) sizes[Number(row['cluster']) - 1] = Number(row['customers']);
  return { sizes, inertia: rows.reduce((sum, row) => sum + Number(row['inertia']), 0) };
}
