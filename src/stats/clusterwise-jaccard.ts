import { crossTabulate } from './cross-tabulate.js';

/**
 * How well each cluster is found again in another clustering of the same points, or of some of them (Hennig 2007,
 * "Cluster-wise assessment of cluster stability"): its largest Jaccard coefficient, |C ∩ D| / |C ∪ D|, with a cluster D
 * of the other. Only the points that the other clustering has are looked at, each once however often it was drawn.
 *
 * @param reference cluster of each point, from 0
 * @param other the same in the other clustering, point by point; negative for a point that it does not have
 * @returns for each cluster of the reference 0 to 1; null for one none of whose points the other clustering has
 * @throws RangeError when the two are not of one length
 */
export function clusterwiseJaccard(reference: Int32Array, other: Int32Array): (number | null)[] {
  const { counts, rowSums, columnSums } = crossTabulate(reference, other);
  return Array.from(rowSums, (size, row) => {
    if (size === 0) return null;
    let largest = 0;
    for (const [column, otherSize] of columnSums.entries()) {
      const shared = counts[row * columnSums.length + column] ?? 0;
      if (shared > 0) largest = Math.max(largest, shared / (size + otherSize - shared));
    }
    return largest;
  });
}
