import type { FeatureSpec } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { Engine } from '../warehouse/engine.js';
import { double, fragment, number } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import {
  type Bounds,
  createFeatureValues,
  createPoints,
  findForbidden,
  type Scale,
} from './create-matrix.js';
import { featureValue } from './feature-value.js';

/** How one feature was brought to z-scores. */
export interface ScaledFeature extends FeatureSpec {
  readonly mean: number;
  /** Population standard deviation of the transformed values; 0 for a constant feature. */
  readonly standardDeviation: number;
  readonly constant: boolean;
  /** Bounds in the feature's own units that values beyond them are drawn in to; null where there are none. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Creates `feature_values` (transformed) and `points` (z-scored), one row per customer, from `features`.
 * Means and deviations are sums of whole numbers, so that they are the same whatever the order of the rows.
 *
 * @param winsorise share of the customers at each end of a feature whose values are drawn in to that quantile, before
 * the transform (Dixon 1960); null leaves all values as they are
 * @returns the scale of each feature, in the order given
 * @throws Failure configuration when a transform does not allow a customer's value
 */
export async function buildMatrix(
  engine: Engine,
  features: readonly FeatureSpec[],
  winsorise: number | null = null,
): Promise<ScaledFeature[]> {
  await refuseForbidden(engine, features);
  const bounds = await readBounds(engine, features, winsorise);
  const bounded = features.map((feature, index) => ({
    ...feature,
    ...(bounds[index] ?? { low: null, high: null }),
  }));
  await createFeatureValues(engine, bounded);
  const scales = await readScales(engine, features.length);
  await createPoints(engine, scales);
  return bounded.map(({ name, transform, low, high }, index) => ({
    name,
    transform,
    ...(scales[index] ?? { mean: 0, standardDeviation: 0, constant: true }),
    low,
    high,
  }));
}

async function refuseForbidden(engine: Engine, features: readonly FeatureSpec[]): Promise<void> {
  const forbidden = await findForbidden(engine, features);
  if (forbidden === null) return;
  const { name, transform, customers, which } = forbidden;
  throw new Failure(
    'configuration',
    `clusters.features: ${transform} is not defined for the ${name} of ${customers} customers (${which}); ` +
      'use the transform none, or another feature',
  );
}

/** Both quantiles of each feature in its own units; none of them where there is no share. */
async function readBounds(
  engine: Engine,
  features: readonly FeatureSpec[],
  share: number | null,
): Promise<readonly Bounds[]> {
  if (share === null) return [];
  const quantiles = features.flatMap(({ name }, index) =>
    [share, 1 - share].map(
      (q, side) => `quantile_of(${featureValue(name)}, ${number(q).sql}) as bound_${index}_${side}`,
    ),
  );
  const select = statement('clusters/winsor_bounds', { quantiles: fragment(quantiles.join(', ')) });
  const [row] = await engine.query(select);
  return features.map((_, index) => ({
    low: Number(row?.[`bound_${index}_0`] ?? 0),
    high: Number(row?.[`bound_${index}_1`] ?? 0),
  }));
}

async function readScales(engine: Engine, features: number): Promise<Scale[]> {
  const count = number(features);
  const ranges = (await engine.query(statement('clusters/feature_ranges', { features: count }))).map(
    (row) => ({
      mean: Number(row['mean']),
      extent: Number(row['largest']) - Number(row['smallest']),
    }),
  );
  const values = ranges.map(
    ({ mean, extent }, index) =>
      `(${index + 1}, ${double(mean).sql}, ${double(extent === 0 ? 1 : extent).sql})`,
  );
  const variances = await engine.query(
    statement('clusters/feature_variances', { features: count, ranges: fragment(values.join(', ')) }),
  );
  return Array.from({ length: features }, (_, index) => {
    const { mean, extent } = ranges[index] ?? { mean: 0, extent: 0 };
    const constant = extent === 0;
    const variance = Number(variances[index]?.['variance'] ?? 0);
    return { mean, standardDeviation: constant ? 0 : extent * Math.sqrt(variance), constant };
  });
}
