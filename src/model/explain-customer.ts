import type { FeatureName } from '../config/configuration.js';
import { drawIn, scaleValue, unscaleValue } from '../features/scale-value.js';
import { splitDistance } from '../stats/split-distance.js';
import { type Change, findChanges } from './find-changes.js';
import type { Model } from './model.js';
import { type Near, nearestSegments } from './nearest-segments.js';

/** What one feature has to do with a customer's segment. */
export interface Hold {
  readonly feature: FeatureName;
  /** In the feature's own units: the customer's value, and those of the two segments' centres. */
  readonly value: number;
  /** The value that the customer's counts as, where it is drawn in; else the same. */
  readonly counted: number;
  readonly own: number;
  readonly second: number;
  /** Of the difference of the squared distances; negative where it pulls to the second; null where there is none. */
  readonly share: number | null;
}

/** Why a model puts a customer into its segment rather than into the second nearest. */
export interface Explanation {
  readonly own: Near;
  readonly second: Near;
  /** In the order of the model's features; the shares add up to 1. */
  readonly holds: readonly Hold[];
  /** Changes of one feature alone that move the customer, the smallest first. */
  readonly changes: readonly Change[];
}

/**
 * Explains a customer's segment by a model.
 *
 * @param values the customer's, in the features' own units and the model's order
 * @param moneyDecimals of the currency
 */
export function explainCustomer(
  model: Pick<Model, 'features' | 'segments'>,
  values: readonly number[],
  moneyDecimals: number,
): Explanation {
  const { features, segments } = model;
  const point = features.map((feature, d) => scaleValue(feature, values[d] ?? 0));
  const [own, second] = nearestSegments(point, segments);
  if (own === undefined || second === undefined) throw new RangeError('a model has two segments or more');
  const parts = splitDistance(point, own.segment.centroid, second.segment.centroid);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const holds = features.map((feature, d) => ({
    feature: feature.name,
    value: values[d] ?? 0,
    counted: drawIn(feature, values[d] ?? 0),
    own: unscaleValue(feature, own.segment.centroid[d] ?? 0),
    second: unscaleValue(feature, second.segment.centroid[d] ?? 0),
    share: whole === 0 ? null : (parts[d] ?? 0) / whole,
  }));
  return { own, second, holds, changes: findChanges(model, values, moneyDecimals) };
}
