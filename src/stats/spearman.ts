import type { TieGroups } from './tie-groups.js';

/**
 * Rank correlation of two measures of the same points (Spearman 1904): the correlation of their ranks, equal values
 * having the average of their ranks. All sums are of whole numbers, exact up to 200,000 points, so that the order of
 * the points plays no part.
 *
 * @param a the values of one measure, told apart
 * @param b those of the other, point by point
 * @param times how often each point counts: 1 for the points as they are, other whole numbers for a resample
 * @returns from -1 to 1; NaN where all values of a measure that count are equal
 * @throws RangeError when the three are not of one length
 */
export function spearman(a: TieGroups, b: TieGroups, times: Int32Array): number {
  if (a.labels.length !== times.length || b.labels.length !== times.length) {
    throw new RangeError(`${a.labels.length}, ${b.labels.length} and ${times.length} points`);
  }
  const inA = rankGroups(a, times);
  const inB = rankGroups(b, times);
  let products = 0;
  for (let point = 0; point < times.length; point += 1) {
    const ranks = (inA.ranks[a.labels[point] ?? 0] ?? 0) * (inB.ranks[b.labels[point] ?? 0] ?? 0);
    products += (times[point] ?? 0) * ranks;
  }
  return products / Math.sqrt(inA.squares * inB.squares);
}

/** Twice the average rank of each group's points less twice the mean of all ranks, and the sum of squares of these. */
function rankGroups({ labels, count }: TieGroups, times: Int32Array) {
  const sizes = new Float64Array(count);
  let all = 0;
  for (let point = 0; point < times.length; point += 1) {
    const label = labels[point] ?? 0;
    const size = times[point] ?? 0;
    sizes[label] = (sizes[label] ?? 0) + size;
    all += size;
  }
  const ranks = new Float64Array(count);
  let below = 0;
  let squares = 0;
  for (let label = 0; label < count; label += 1) {
    const size = sizes[label] ?? 0;
    const rank = 2 * below + size - all;
    ranks[label] = rank;
    squares += size * rank * rank;
    below += size;
  }
  return { ranks, squares };
}
