/** Splits are equally good when their purities agree to this share. */
const TIE = 1e-12;

/** Values at most the threshold on one side, those above it on the other. */
export interface Split {
  /** Column, from 0. */
  readonly feature: number;
  readonly threshold: number;
}

/**
 * The split of a node that lessens the Gini impurity most: of equally good ones that of the lowest feature, then of the
 * lowest threshold. Weighted by size, the impurity is least where the sum over both sides of Σ countᵢ² / size is largest.
 *
 * @param columns values of each feature, one a point
 * @param orders the node's points for each feature, by ascending value
 * @param labels class of each point, from 0
 * @param counts the node's points of each class
 * @param minLeaf fewest points of a side
 * @returns null where no split makes the node purer
 */
export function findSplit(
  columns: readonly Float64Array[],
  orders: readonly Int32Array[],
  labels: Int32Array,
  counts: readonly number[],
  minLeaf: number,
): Split | null {
  const size = counts.reduce((sum, count) => sum + count, 0);
  const squares = counts.reduce((sum, count) => sum + count * count, 0);
  let best: Split | null = null;
  let bestPurity = squares / size;
  for (const [feature, order] of orders.entries()) {
    const column = columns[feature] ?? new Float64Array();
    const below = new Float64Array(counts.length);
    let [squaresBelow, squaresAbove] = [0, squares];
    for (let moved = 1; moved < size; moved += 1) {
      const row = order[moved - 1] ?? 0;
      const label = labels[row] ?? 0;
      const before = below[label] ?? 0;
      squaresBelow += 2 * before + 1;
      squaresAbove -= 2 * ((counts[label] ?? 0) - before) - 1;
      below[label] = before + 1;
      if (moved < minLeaf || size - moved < minLeaf) continue;
      const [low, high] = [column[row] ?? 0, column[order[moved] ?? 0] ?? 0];
      const purity = squaresBelow / moved + squaresAbove / (size - moved);
      if (low === high || purity <= bestPurity * (1 + TIE)) continue;
      best = { feature, threshold: halfway(low, high) };
      bestPurity = purity;
    }
  }
  return best;
}

/** The lower of the two where doubles have nothing between them, so that the higher stays above. */
function halfway(low: number, high: number): number {
  const middle = (low + high) / 2;
  return middle >= low && middle < high ? middle : low;
}
