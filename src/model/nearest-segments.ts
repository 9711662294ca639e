import type { ModelSegment } from './model.js';

/** A segment and how far a customer is from its centroid, in z-scores. */
export interface Near {
  readonly segment: ModelSegment;
  readonly distance: number;
}

/** A model's segments, the nearest first; of equally near ones the first of the model. */
export function nearestSegments(point: readonly number[], segments: readonly ModelSegment[]): Near[] {
  return segments
    .map((segment) => ({
      segment,
      distance: Math.hypot(...point.map((value, d) => value - (segment.centroid[d] ?? 0))),
    }))
    .toSorted((a, b) => a.distance - b.distance);
}
