import { Failure } from '../failure.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, number } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** Farther from 0 than the z-score of any of a million million customers. */
const TOO_FAR = 2 ** 20;

/**
 * Counts the customers of `points`.
 *
 * @throws Failure data when a coordinate is no finite number
 */
export async function checkPoints(engine: Engine, dimensions: number): Promise<number> {
  const conditions = Array.from(
    { length: dimensions },
    (_, d) => `point[${d + 1}] between ${-TOO_FAR} and ${TOO_FAR}`,
  );
  const [counts] = await engine.query(
    statement('clusters/unusable_points', { conditions: fragment(conditions.join(' and ')) }),
  );
  const customers = Number(counts?.['customers'] ?? 0);
  const unusable = Number(counts?.['unusable'] ?? 0);
  if (unusable === 0) return customers;
  throw new Failure(
    'data',
    `${unusable} of ${customers} customers have a feature that is no finite number once it is brought to z-scores; ` +
      'leave the feature out of clusters.features, or correct the purchases that it comes from',
  );
}

/** @throws Failure data when fewer customers of `points` differ than there are clusters */
export async function refuseTooFew(engine: Engine, clusters: number): Promise<void> {
  const [row] = await engine.query(statement('clusters/distinct_points', { bound: number(clusters) }));
  const different = Number(row?.['different'] ?? 0);
  if (different >= clusters) return;
  throw new Failure(
    'data',
    `${Number(row?.['customers'] ?? 0)} customers of whom ${different} differ can't make ${clusters} clusters; ` +
      'ask for fewer with --clusters, or name more purchases',
  );
}
