import type { ScaledFeature } from '../features/build-matrix.js';
import { applyMatrix } from '../features/apply-matrix.js';
import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';
import { type ClusterResult, judgeSilhouette, readSample } from './cluster-customers.js';
import { type Centroids, distancesTo } from './refine-centroids.js';

/** What assigns customers without fitting. */
export interface FrozenClusters {
  readonly features: readonly ScaledFeature[];
  /** One row a cluster, in z-scores of these features. */
  readonly centroids: Centroids;
}

/**
 * Scales tonight's customers as on another night and creates `assignments`: each customer's nearest centroid of that
 * night (from 1).
 *
 * @param seed chooses the sample that the silhouette is computed over
 * @returns what `clusterCustomers` would; null when a cluster would have nobody
 * @throws Failure data when a transform does not allow a customer's value
 */
export async function assignByModel(
  engine: Engine,
  { features, centroids }: FrozenClusters,
  seed: number,
  signal: AbortSignal,
): Promise<ClusterResult | null> {
  await applyMatrix(engine, features);
  const select = statement('clusters/assignments', { distances: distancesTo(centroids) });
  await engine.createTable('assignments', select);
  const rows = await engine.query(statement('clusters/assigned_sizes'));
  if (rows.length < centroids.length) return null;
  const sample = await readSample(engine, seed, features.length);
  return {
    centroids,
    inertia: rows.reduce((sum, row) => sum + Number(row['inertia']), 0),
    ...(await judgeSilhouette(sample, centroids, signal)),
    sizes: rows.map((row) => Number(row['customers'])),
    restarts: 0,
    lloydSteps: 0,
    converged: true,
    isCarried: true,
    sample,
  };
}
