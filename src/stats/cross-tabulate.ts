/** How many points are in a cluster of one partition and a cluster of the other. */
export interface CrossTable {
  /** Row-major: rows are the first partition's clusters, columns the second's. */
  readonly counts: Float64Array;
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
}

/**
 * Counts the points of two partitions by both. A negative label says that the partition does not have the point; such a
 * point is counted nowhere, but a cluster all of whose points are left out keeps its row or column.
 *
 * @param a cluster of each point in the first partition, from 0
 * @param b the same in the second, point by point
 * @throws RangeError when they are not of one length
 */
export function crossTabulate(a: Int32Array, b: Int32Array): CrossTable {
  if (a.length !== b.length) throw new RangeError(`${a.length} labels against ${b.length}`);
  const columns = countClusters(b);
  const rowSums = new Float64Array(countClusters(a));
  const columnSums = new Float64Array(columns);
  const counts = new Float64Array(rowSums.length * columns);
  for (const [point, row] of a.entries()) {
    const column = b[point] ?? -1;
    if (row < 0 || column < 0) continue;
    const cell = row * columns + column;
    counts[cell] = (counts[cell] ?? 0) + 1;
    rowSums[row] = (rowSums[row] ?? 0) + 1;
    columnSums[column] = (columnSums[column] ?? 0) + 1;
  }
  return { counts, rowSums, columnSums };
}

const countClusters = (labels: Int32Array) => labels.reduce((most, label) => Math.max(most, label + 1), 0);
