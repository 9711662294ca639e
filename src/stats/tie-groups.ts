/** Values told apart: equal ones have the same label, 0 for the lowest, rising without gaps. */
export interface TieGroups {
  readonly labels: Int32Array;
  /** How many different values there are. */
  readonly count: number;
}

/**
 * Puts equal values into groups by rising value: all that a method of ranks needs to know of them.
 *
 * @param values finite numbers
 */
export function tieGroups(values: Float64Array): TieGroups {
  const order = Int32Array.from(values.keys()).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const labels = new Int32Array(values.length);
  let label = -1;
  let last = Number.NaN;
  for (const point of order) {
    const value = values[point] ?? 0;
    if (value !== last) label += 1;
    labels[point] = label;
    last = value;
  }
  return { labels, count: label + 1 };
}
