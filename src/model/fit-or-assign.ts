import { assignByModel } from '../clusters/assign-by-model.js';
import { clusterCustomers, type ClusterResult } from '../clusters/cluster-customers.js';
import type { Centroids } from '../clusters/refine-centroids.js';
import type { Configuration } from '../config/configuration.js';
import { buildMatrix, type ScaledFeature } from '../features/build-matrix.js';
import type { Engine } from '../warehouse/engine.js';
import { carryCentroids } from './carry-centroids.js';
import { decideRefit, type RefitDecision } from './decide-refit.js';
import { type Drift, measureDrift } from './measure-drift.js';
import type { Model } from './model.js';

/** The clusters of a night, and how they came about. */
export interface Fitting extends RefitDecision {
  readonly features: readonly ScaledFeature[];
  readonly clusters: ClusterResult;
  /** Centroids of the earlier model in tonight's z-scores; null when there is none, or they can't be compared. */
  readonly carried: Centroids | null;
  /** Of tonight's customers against those of the earlier model; empty when there is none. */
  readonly drift: readonly Drift[];
}

type Settings = Pick<Configuration, 'clusters' | 'refit' | 'drift' | 'seed'>;

/**
 * Scales and clusters the customers of `features`: anew, or by the model of an earlier run where the configuration asks
 * for it and every segment would have somebody. Creates `feature_values`, `points` and `assignments`.
 *
 * @param snapshot tonight's, ISO 8601 local
 * @throws Failure what keeps customers from being scaled or clustered
 */
export async function fitOrAssign(
  engine: Engine,
  configuration: Settings,
  model: Model | null,
  snapshot: string,
  signal: AbortSignal,
): Promise<Fitting> {
  const { refit: policy, drift: bound, seed } = configuration;
  const drift = model === null ? [] : await measureDrift(engine, model);
  const decision = decideRefit({ policy, model, snapshot, drift, bound });
  if (decision.refit || model === null) {
    return { ...(await fit(engine, configuration, model, signal)), drift, ...decision };
  }
  const { features, segments } = model;
  const centroids = segments.map(({ centroid }) => centroid);
  const clusters = await assignByModel(engine, { features, centroids }, seed, signal);
  if (clusters === null) {
    const anew = { refit: true, reason: 'emptied' } as const;
    return { ...(await fit(engine, configuration, model, signal)), drift, ...anew };
  }
  return { features, clusters, carried: centroids, drift, ...decision };
}

async function fit(
  engine: Engine,
  { clusters: { count, features: specs, winsorise }, seed }: Settings,
  model: Model | null,
  signal: AbortSignal,
): Promise<Pick<Fitting, 'features' | 'clusters' | 'carried'>> {
  const features = await buildMatrix(engine, specs, winsorise);
  const carried = model === null ? null : carryCentroids(model, features);
  return {
    features,
    carried,
    clusters: await clusterCustomers(engine, { count, seed, features, carried }, signal),
  };
}
