import type { ScaledFeature } from '../features/build-matrix.js';
import type { Model } from './model.js';

/**
 * The centroids of an earlier model in tonight's z-scores: back through the model's scales to the transformed features,
 * and forth through tonight's. A feature that is constant tonight is 0 for everybody.
 *
 * @returns one row a segment of the model; null when the model has other features or transforms
 */
export function carryCentroids(
  { features, segments }: Pick<Model, 'features' | 'segments'>,
  tonight: readonly ScaledFeature[],
): number[][] | null {
  const isSame =
    features.length === tonight.length &&
    features.every(
      ({ name, transform }, d) => name === tonight[d]?.name && transform === tonight[d].transform,
    );
  if (!isSame) return null;
  return segments.map(({ centroid }) =>
    features.map(({ mean, standardDeviation }, d) => {
      const scale = tonight[d];
      if (scale === undefined || scale.constant) return 0;
      return (mean + (centroid[d] ?? 0) * standardDeviation - scale.mean) / scale.standardDeviation;
    }),
  );
}
