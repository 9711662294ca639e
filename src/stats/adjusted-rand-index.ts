import { crossTabulate } from './cross-tabulate.js';

/**
 * Adjusted Rand index of two partitions of the same points (Hubert & Arabie 1985): the share of pairs of points that they
 * treat alike, corrected for chance. Pairs are counted in whole numbers, so that no count is too large. The names of the
 * clusters play no part.
 *
 * @param a cluster of each point, from 0; negative for a point that the partition does not have, which is left out
 * @param b the same of the other partition, point by point
 * @returns at most 1, 0 on average by chance; 1 for two identical partitions, also where all points are in one cluster or
 *   each is in its own, and for fewer than two points
 * @throws RangeError when the two are not of one length
 */
export function adjustedRandIndex(a: Int32Array, b: Int32Array): number {
  const { counts, rowSums, columnSums } = crossTabulate(a, b);
  const both = countPairs(counts);
  const inA = countPairs(rowSums);
  const inB = countPairs(columnSums);
  const all = countPairs(Float64Array.of(rowSums.reduce((sum, size) => sum + size, 0)));
  const range = all * (inA + inB) - 2n * inA * inB;
  if (range === 0n) return 1;
  return Number(2n * (all * both - inA * inB)) / Number(range);
}

function countPairs(sizes: Float64Array): bigint {
  let pairs = 0n;
  for (const size of sizes) pairs += (BigInt(size) * (BigInt(size) - 1n)) / 2n;
  return pairs;
}
