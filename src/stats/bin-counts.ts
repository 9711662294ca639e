/**
 * Counts values by bin. A value is in the bin whose number is the number of edges strictly below it, so that an edge
 * belongs to the bin that it closes, and the outer bins are open.
 *
 * @param values in any order
 * @param edges ascending, each once
 * @returns one count a bin, one bin more than edges
 */
export function binCounts(values: Float64Array, edges: readonly number[]): number[] {
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const value of values) {
    const first = edges.findIndex((edge) => edge >= value);
    const bin = first === -1 ? edges.length : first;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
