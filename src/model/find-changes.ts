import type { FeatureName } from '../config/configuration.js';
import type { ScaledFeature } from '../features/build-matrix.js';
import { scaleValue, unscaleValue } from '../features/scale-value.js';
import { smallestMove } from '../stats/smallest-move.js';
import { nearestSegments } from './nearest-segments.js';
import type { Model, ModelSegment } from './model.js';

/** A change of one feature, all others as they are, that puts a customer into another segment. */
export interface Change {
  readonly feature: FeatureName;
  readonly from: number;
  /** The nearest value to `from`, in the feature's own units, that suffices. */
  readonly to: number;
  readonly into: ModelSegment;
  /** Size of the change in standard deviations of the transformed feature. */
  readonly size: number;
}

/** The values that a feature can have: multiples of `step` from `least` to `most`. */
interface Values {
  readonly step: number;
  readonly least: number;
  readonly most: number;
}

/**
 * For each feature the smallest change of it alone that puts a customer into another segment, to a value that the feature
 * can have: no negative spend, no half orders.
 *
 * @param values the customer's, in the features' own units
 * @param moneyDecimals of the currency
 * @returns the smallest first; none for features of which no possible value moves the customer
 */
export function findChanges(
  model: Pick<Model, 'features' | 'segments'>,
  values: readonly number[],
  moneyDecimals: number,
): Change[] {
  const { features } = model;
  const found = features.flatMap((feature, d) => {
    const allowed = valuesOf(feature.name, moneyDecimals);
    const changes = [-1, 1].flatMap((side) => findChange(model, values, d, side, allowed) ?? []);
    return changes.toSorted(bySize)[0] ?? [];
  });
  return found.toSorted(bySize);
}

const bySize = (a: Change, b: Change) => a.size - b.size;

/** The change to the first border that the customer meets on one side of the value. */
function findChange(
  { features, segments }: Pick<Model, 'features' | 'segments'>,
  values: readonly number[],
  d: number,
  side: number,
  allowed: Values,
): Change | null {
  const feature = features[d];
  const from = values[d];
  if (feature === undefined || from === undefined || feature.constant) return null;
  const point = features.map((one, index) => scaleValue(one, values[index] ?? 0));
  const border = firstBorder(point, segments, d, side);
  if (border === null) return null;
  for (const to of valuesBeyond(unscaleValue(feature, (point[d] ?? 0) + border), side, allowed)) {
    const moved = point.with(d, scaleValue(feature, to));
    const into = nearestSegments(moved, segments)[0]?.segment;
    if (into === undefined || into.id === nearestSegments(point, segments)[0]?.segment.id) continue;
    return { feature: feature.name, from, to, into, size: sizeOf(feature, from, to) };
  }
  return null;
}

/** How far along one feature the nearest border with another segment is; null where there is none on this side. */
function firstBorder(
  point: readonly number[],
  segments: readonly ModelSegment[],
  d: number,
  side: number,
): number | null {
  const [own, ...others] = nearestSegments(point, segments);
  const ways = others.flatMap(({ segment }) => {
    const way = smallestMove(point, own?.segment.centroid ?? [], segment.centroid)?.alone[d] ?? null;
    const apart = (segment.centroid[d] ?? 0) - (own?.segment.centroid[d] ?? 0);
    return way !== null && Math.sign(apart) === side ? [way] : [];
  });
  return ways.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? null;
}

/** The first possible values at a border and beyond it; more than one for what rounding may do at the border itself. */
function valuesBeyond(border: number, side: number, { step, least, most }: Values): number[] {
  const steps = Math.round(1 / step);
  const first = side > 0 ? Math.ceil(border * steps) : Math.floor(border * steps);
  return [first, first + side, first + 2 * side]
    .filter((count) => Number.isSafeInteger(count))
    .map((count) => count / steps)
    .filter((value) => value >= least && value <= most);
}

/** Where a value was drawn in, from the bound on: what lies beyond it makes no difference to the model. */
const sizeOf = (feature: ScaledFeature, from: number, to: number): number =>
  Math.abs(scaleValue(feature, to) - scaleValue(feature, from));

function valuesOf(name: FeatureName, moneyDecimals: number): Values {
  const money = 10 ** -moneyDecimals;
  switch (name) {
    case 'spend':
      return { step: money, least: 0, most: Infinity };
    case 'net_spend':
    case 'average_order_value':
      return { step: money, least: -Infinity, most: Infinity };
    case 'orders':
      return { step: 1, least: 1, most: Infinity };
    case 'return_ratio':
      return { step: 0.001, least: 0, most: 1 };
    case 'recency_days':
    case 'tenure_days':
      return { step: 1, least: 0, most: Infinity };
  }
}
