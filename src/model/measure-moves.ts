import type { Model } from './model.js';

type Centroids = readonly (readonly number[])[];

/**
 * How far the centroid of each segment has moved since the run before: the Euclidean distance in tonight's z-scores.
 *
 * @param segments tonight's, in the order of `centroids`
 * @param model of the run before; null when there is none
 * @param carried its centroids in tonight's z-scores; null when they can't be compared
 * @returns one number a segment; null for one that was not there before
 */
export function measureMoves(
  segments: readonly { readonly id: string }[],
  centroids: Centroids,
  model: Pick<Model, 'segments'> | null,
  carried: Centroids | null,
): (number | null)[] {
  return segments.map(({ id }, index) => {
    const before = carried?.[model?.segments.findIndex((segment) => segment.id === id) ?? -1];
    const now = centroids[index];
    if (before === undefined || now === undefined) return null;
    return Math.hypot(...now.map((value, d) => value - (before[d] ?? 0)));
  });
}
