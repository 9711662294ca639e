import type { Configuration } from '../config/configuration.js';
import { fragment, type Sql } from '../warehouse/sql.js';
import { type Measure, measureValue } from './measure-value.js';

/**
 * A measure as a double that compares with a cut point: read from its decimal text, as cut points are, so that a value and a
 * cut point of the same decimals are the same double. A cast from decimal may be one off.
 */
export const measureNumber = (measure: Measure, monetary: Configuration['scores']['monetary']): Sql =>
  fragment(`cast(cast(${measureValue(measure, monetary).sql} as varchar) as double)`);
