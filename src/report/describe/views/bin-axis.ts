/** Neighbouring ranges, rising: from (included) to (excluded), the outermost open where they are null. */
export type Axis = readonly (readonly [from: number | null, to: number | null])[];

/** The different ranges in order; what lies between two that do not meet is one more. */
export function axisOf(ranges: Axis): Axis {
  const different = new Map(ranges.map((range) => [range.join(), range]));
  const sorted = [...different.values()].toSorted((a, b) => (a[0] ?? -Infinity) - (b[0] ?? -Infinity));
  return sorted.flatMap((range, i): Axis => {
    const end = sorted[i - 1]?.[1];
    const isGap = typeof end === 'number' && range[0] !== null && end < range[0];
    return isGap ? [[end, range[0]], range] : [range];
  });
}

/** Where a value lies on the axis, in ranges from its beginning; an open range is as wide as its neighbour knows. */
export function placeOf(value: number, axis: Axis): number {
  for (const [i, [from, to]] of axis.entries()) {
    if (to !== null && value >= to) continue;
    if (from !== null && value <= from) return i;
    if (from === null) return to !== null && value < to ? i : i + 1;
    return to === null ? i + 1 : i + (value - from) / (to - from);
  }
  return axis.length;
}
