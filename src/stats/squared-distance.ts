/**
 * Squared Euclidean distance of two rows of row-major matrices.
 *
 * @param a matrix of the first row, `rowOfA` its index from 0
 * @param b matrix of the second row, `rowOfB` its index from 0
 * @param dimensions numbers in a row of either
 */
export function squaredDistance(
  a: Float64Array,
  rowOfA: number,
  b: Float64Array,
  rowOfB: number,
  dimensions: number,
): number {
  let squares = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const difference = (a[rowOfA * dimensions + d] ?? 0) - (b[rowOfB * dimensions + d] ?? 0);
    squares += difference * difference;
  }
  return squares;
}
