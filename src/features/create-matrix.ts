import type { FeatureName, FeatureSpec, Transform } from '../config/configuration.js';
import type { Engine } from '../warehouse/engine.js';
import { double, fragment, number } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { featureValue } from './feature-value.js';

/** Bounds in a feature's own units that values beyond them are drawn in to; null where there are none. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** What brings a transformed value to a z-score. */
export interface Scale {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly constant: boolean;
}

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

/** Creates `feature_values`: one row per customer, each feature drawn in to its bounds and transformed. */
export async function createFeatureValues(
  engine: Engine,
  features: readonly (FeatureSpec & Bounds)[],
): Promise<void> {
  const expressions = features.map(
    ({ name, transform, low, high }) =>
      `round(${TRANSFORMED[transform](drawIn(featureValue(name), low, high))}, 9)`,
  );
  const pieces = { expressions: fragment(expressions.join(', ')) };
  await engine.createTable('feature_values', statement('clusters/feature_values', pieces));
}

/** Creates `points` from `feature_values`: one row per customer, z-scores. */
export async function createPoints(engine: Engine, scales: readonly Scale[]): Promise<void> {
  const scores = scales.map(({ mean, standardDeviation, constant }, index) => {
    const centred = `(feature_values[${index + 1}] - ${double(mean).sql})`;
    return constant ? '0e0' : `${centred} / ${double(standardDeviation).sql}`;
  });
  const pieces = { expressions: fragment(scores.join(', ')), features: number(scales.length) };
  await engine.createTable('points', statement('clusters/points', pieces));
}

/** Values, drawn in or not, that a transform is not defined for. */
export interface ForbiddenValues {
  readonly name: FeatureName;
  readonly transform: Transform;
  readonly customers: number;
  /** Which values it does not allow, in words. */
  readonly which: string;
}

/** The first feature with a value, in its own units, that its transform does not allow; null when there is none. */
export async function findForbidden(
  engine: Engine,
  features: readonly FeatureSpec[],
): Promise<ForbiddenValues | null> {
  const counts = features.map(({ name, transform }, index) => {
    const condition = FORBIDDEN[transform]?.(featureValue(name)) ?? 'false';
    return `count(case when ${condition} then 1 end) as feature_${index}`;
  });
  const select = statement('clusters/forbidden_values', { counts: fragment(counts.join(', ')) });
  const [row] = await engine.query(select);
  for (const [index, { name, transform }] of features.entries()) {
    const customers = Number(row?.[`feature_${index}`] ?? 0);
    const which = transform === 'sqrt' ? 'below 0' : '−1 or below';
    if (customers > 0) return { name, transform, customers, which };
  }
  return null;
}

function drawIn(x: string, low: number | null, high: number | null): string {
  const raised = low === null ? x : `greatest(${x}, ${double(low).sql})`;
  return high === null ? raised : `least(${raised}, ${double(high).sql})`;
}
