import { quantileSorted } from './quantile-sorted.js';

/** Values whose extremes were drawn in, and how far. */
export interface Winsorised {
  readonly values: Float64Array;
  /** No value is below this one any more. */
  readonly low: number;
  /** No value is above this one any more. */
  readonly high: number;
}

/**
 * Draws the values below one quantile up to it and those above another down to it (Dixon 1960); quantiles by linear
 * interpolation. 0 and 1 leave a side as it is.
 *
 * @param values finite numbers in any order, which they keep; at least one
 * @param lower quantile from 0 to 1
 * @param upper quantile from `lower` to 1
 * @throws RangeError for no values, or quantiles that are out of bounds or order
 */
export function winsorise(values: Float64Array, lower: number, upper: number): Winsorised {
  if (lower > upper) throw new RangeError(`${lower} is above ${upper}`);
  const sorted = values.toSorted();
  const low = quantileSorted(sorted, lower);
  const high = quantileSorted(sorted, upper);
  return { values: values.map((value) => Math.min(Math.max(value, low), high)), low, high };
}
