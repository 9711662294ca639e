import { keepCutPoints } from '../scores/keep-cut-points.js';
import type { SettledCutPoints } from '../scores/settle-cut-points.js';
import { MODEL_SCHEMA_VERSION, type Model } from './model.js';

/** The same model with the cut points of another night, so that customers can be scored by what its report published. */
export const renewScores = (
  model: Model,
  cutPoints: SettledCutPoints,
  run: { readonly id: string; readonly snapshot: string },
): Model => ({ ...model, schemaVersion: MODEL_SCHEMA_VERSION, scores: keepCutPoints(cutPoints, run) });
