import type { ScaledFeature } from './build-matrix.js';
import { transformValue, undoTransform } from './transform-value.js';

/** A value in a feature's own units, drawn in to the bounds that the feature was winsorised to, if any. */
export const drawIn = ({ low, high }: Pick<ScaledFeature, 'low' | 'high'>, value: number): number =>
  Math.min(Math.max(value, low ?? -Infinity), high ?? Infinity);

/** The z-score of one value in a feature's own units, as `points` has it but for the rounding. */
export function scaleValue(feature: ScaledFeature, value: number): number {
  const { transform, mean, standardDeviation, constant } = feature;
  if (constant) return 0;
  return (transformValue(transform, drawIn(feature, value)) - mean) / standardDeviation;
}

/** The value in a feature's own units that has a z-score, or the one that comes nearest. */
export const unscaleValue = (
  { transform, mean, standardDeviation }: Pick<ScaledFeature, 'transform' | 'mean' | 'standardDeviation'>,
  score: number,
): number => undoTransform(transform, mean + score * standardDeviation);
