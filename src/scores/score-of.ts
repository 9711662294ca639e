import type { Configuration } from '../config/configuration.js';
import { double, fragment, type Sql } from '../warehouse/sql.js';
import { measureNumber } from './measure-number.js';
import type { Measure } from './measure-value.js';

/**
 * A customer's score as an expression on the columns of `features`: 1 + the number of cut points strictly below the value, and
 * for recency, where less is better, the number of bins less those below. Equal values have equal scores, and a value at a
 * cut point has that of the values just below it.
 *
 * @param cutPoints rising, one fewer than bins, in the measure's units
 */
export function scoreOf(
  measure: Measure,
  cutPoints: readonly number[],
  monetary: Configuration['scores']['monetary'],
): Sql {
  const value = measureNumber(measure, monetary).sql;
  const below = cutPoints.map((cut) => `case when ${value} > ${double(cut).sql} then 1 else 0 end`);
  if (measure === 'recency') return fragment([String(cutPoints.length + 1), ...below].join(' - '));
  return fragment(['1', ...below].join(' + '));
}
