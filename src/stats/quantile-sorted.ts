/**
 * Quantile by linear interpolation between the two nearest values, at (n − 1) · q from the lowest: type 7 of Hyndman &
 * Fan (1996), the default of numpy and R, DuckDB's `quantile_cont`.
 *
 * @param sorted ascending, at least one
 * @param q from 0, the lowest, to 1, the highest
 * @throws RangeError for no values, or a q outside 0 to 1
 */
export function quantileSorted(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) throw new RangeError('no values have no quantile');
  if (!(q >= 0 && q <= 1)) throw new RangeError(`${q} is not from 0 to 1`);
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? 0;
  return below + (above - below) * (position - Math.floor(position));
}
