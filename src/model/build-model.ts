import type { Configuration } from '../config/configuration.js';
import type { ScaledFeature } from '../features/build-matrix.js';
import { keepCutPoints } from '../scores/keep-cut-points.js';
import type { SettledCutPoints } from '../scores/settle-cut-points.js';
import type { Engine } from '../warehouse/engine.js';
import { MODEL_SCHEMA_VERSION, type Model, type ModelSegment } from './model.js';
import { readReference } from './read-reference.js';

/** What a run that found its segments anew knows. */
export interface Fitted {
  readonly run: { readonly id: string; readonly series: string; readonly snapshot: string };
  readonly configuration: Pick<Configuration, 'window' | 'lines' | 'currency'>;
  readonly features: readonly ScaledFeature[];
  readonly segments: readonly ModelSegment[];
  /** What RFM scores part at tonight; null where nothing was scored. */
  readonly scores: SettledCutPoints | null;
  readonly versions: Readonly<Record<string, string>>;
}

/** Makes a model of what a run found; how its customers lie in each feature is read from `features`. */
export async function buildModel(engine: Engine, fitted: Fitted): Promise<Model> {
  const { run, configuration, features, segments, scores, versions } = fitted;
  const { window, lines, currency } = configuration;
  return {
    schemaVersion: MODEL_SCHEMA_VERSION,
    run: run.id,
    snapshot: run.snapshot,
    series: run.series,
    features,
    segments: segments
      .map(({ id, rank, name, centroid }) => ({ id, rank, name, centroid }))
      .toSorted((a, b) => a.rank - b.rank),
    reference: await readReference(engine, features),
    scores: scores === null ? null : keepCutPoints(scores, run),
    window,
    lines,
    currency,
    versions,
  };
}
