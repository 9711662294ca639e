import type { Configuration } from '../config/configuration.js';
import type { Engine } from '../warehouse/engine.js';
import { type Measure, measureValue } from './measure-value.js';
import { readQuantiles } from './read-quantiles.js';

/**
 * Between which values the customers of `features` fall apart into bins of about the same size: one cut point fewer than
 * bins, rising, by linear interpolation, the measure's own value where neighbours are equal. This is the one place where
 * cut points are found.
 *
 * @param bins 1 or more
 * @throws Error when there are no customers
 */
export async function cutPoints(
  engine: Engine,
  measure: Measure,
  bins: number,
  monetary: Configuration['scores']['monetary'],
): Promise<readonly number[]> {
  const parts = Array.from({ length: bins - 1 }, (_, index) => index + 1);
  const found = await readQuantiles(engine, measureValue(measure, monetary), parts, bins);
  if (found.length < parts.length) throw new Error('no customers to find cut points among');
  return found.map(Number);
}
