import type { FeatureName, FeatureSpec, Transform } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { Engine } from '../warehouse/engine.js';
import { double, fragment, number } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** Where each feature stands in the feature table. */
const COLUMNS: Readonly<Record<FeatureName, string>> = {
  spend: 'gross_spend',
  net_spend: 'net_spend',
  orders: 'orders',
  return_ratio: 'return_ratio',
  average_order_value: 'average_order_value',
  recency_days: 'recency_days',
  tenure_days: 'tenure_days',
};

/** The one place where logarithms and roots are taken. `x` is the feature's value as a double. */
const TRANSFORMED: Readonly<Record<Transform, (x: string) => string>> = {
  none: (x) => x,
  log1p: (x) => `ln(1 + ${x})`,
  sqrt: (x) => `sqrt(${x})`,
};

/** Values that a transform does not allow; none for those that it allows all. */
const FORBIDDEN: Readonly<Record<Transform, ((x: string) => string) | null>> = {
  none: null,
  log1p: (x) => `${x} <= -1`,
  sqrt: (x) => `${x} < 0`,
};

/** How one feature was brought to z-scores. */
export interface ScaledFeature extends FeatureSpec {
  readonly mean: number;
  /** Population standard deviation of the transformed values; 0 for a constant feature. */
  readonly standardDeviation: number;
  readonly constant: boolean;
}

/**
 * Creates `feature_values` (transformed) and `points` (z-scored), one row per customer, from `features`.
 * Means and deviations are sums of whole numbers, so that they are the same whatever the order of the rows.
 *
 * @returns the scale of each feature, in the order given
 * @throws Failure configuration when a transform does not allow a customer's value
 */
export async function buildMatrix(
  engine: Engine,
  features: readonly FeatureSpec[],
): Promise<ScaledFeature[]> {
  await refuseForbidden(engine, features);
  const expressions = features.map(({ name, transform }) => {
    const transformed = TRANSFORMED[transform](`cast(${COLUMNS[name]} as double)`);
    return `round(${transformed}, 9)`;
  });
  await engine.createTable(
    'feature_values',
    statement('clusters/feature_values', { expressions: fragment(expressions.join(', ')) }),
  );
  const scaled = await scale(engine, features);
  const scores = scaled.map(({ mean, standardDeviation, constant }, index) => {
    const centred = `(feature_values[${index + 1}] - ${double(mean).sql})`;
    return constant ? '0e0' : `${centred} / ${double(standardDeviation).sql}`;
  });
  const pieces = { expressions: fragment(scores.join(', ')), features: number(features.length) };
  await engine.createTable('points', statement('clusters/points', pieces));
  return scaled;
}

async function refuseForbidden(engine: Engine, features: readonly FeatureSpec[]): Promise<void> {
  const counts = features.map(({ name, transform }, index) => {
    const forbidden = FORBIDDEN[transform];
    const condition = forbidden === null ? 'false' : forbidden(`cast(${COLUMNS[name]} as double)`);
    return `count(case when ${condition} then 1 end) as feature_${index}`;
  });
  const [row] = await engine.query(
    statement('clusters/forbidden_values', { counts: fragment(counts.join(', ')) }),
  );
  for (const [index, { name, transform }] of features.entries()) {
    const customers = Number(row?.[`feature_${index}`] ?? 0);
    if (customers === 0) continue;
    throw new Failure(
      'configuration',
      `clusters.features: ${transform} is not defined for the ${name} of ${customers} customers ` +
        `(${transform === 'sqrt' ? 'below 0' : '−1 or below'}); use the transform none, or another feature`,
    );
  }
}

async function scale(engine: Engine, features: readonly FeatureSpec[]): Promise<ScaledFeature[]> {
  const count = number(features.length);
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
  return features.map((feature, index) => {
    const { mean, extent } = ranges[index] ?? { mean: 0, extent: 0 };
    const variance = Number(variances[index]?.['variance'] ?? 0);
    const constant = extent === 0;
    return { ...feature, mean, standardDeviation: constant ? 0 : extent * Math.sqrt(variance), constant };
  });
}
