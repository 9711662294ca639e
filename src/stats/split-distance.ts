/**
 * Which features hold a point with one centre rather than another: ‖x − b‖² − ‖x − a‖² feature by feature, as
 * (a − b) · (2x − a − b). The parts add up to the whole, positive for a point nearer to a.
 *
 * @param point x, one number a feature
 * @param centreA a, the same features
 * @param centreB b, the same features
 * @returns one number a feature, in squared units of the features: positive where it speaks for a, negative for b
 * @throws RangeError when the three are not of one length
 */
export function splitDistance(
  point: ArrayLike<number>,
  centreA: ArrayLike<number>,
  centreB: ArrayLike<number>,
): number[] {
  if (point.length !== centreA.length || point.length !== centreB.length) {
    throw new RangeError(`${point.length}, ${centreA.length} and ${centreB.length} features`);
  }
  return Array.from(point, (x, d) => {
    const [a, b] = [centreA[d] ?? 0, centreB[d] ?? 0];
    return (a - b) * (x - a + (x - b));
  });
}
