import { quantileSorted } from './quantile-sorted.js';

/**
 * The nine deciles, by linear interpolation, each value once: where many values are equal, deciles fall together and
 * there are fewer bins. See `binCounts` for what an edge does.
 *
 * @param sorted ascending, at least one
 * @returns ascending, one to nine
 * @throws RangeError for no values
 */
export function decileEdges(sorted: ArrayLike<number>): number[] {
  const deciles = Array.from({ length: 9 }, (_, index) => quantileSorted(sorted, (index + 1) / 10));
  return [...new Set(deciles)];
}
