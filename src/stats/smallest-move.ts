import { splitDistance } from './split-distance.js';

/** How a point gets to the border between two centres, where it is as near to one as to the other. */
export interface Move {
  /** Length of the shortest way there; negative for a point that is beyond the border, nearer to the other centre. */
  readonly distance: number;
  /** The shortest way there: what to add to each feature. */
  readonly move: readonly number[];
  /** What to add to this feature alone to get there; null where the centres do not differ in it. */
  readonly alone: readonly (number | null)[];
}

/**
 * The smallest change that brings a point to the border with another centre: the border is the plane halfway between the
 * centres, so the way is (‖x − b‖² − ‖x − a‖²) / (2 ‖b − a‖) long in the direction of b − a. Among several others the
 * centre of the shortest way is the one whose border the point meets first.
 *
 * @param point x, one number a feature
 * @param own a, the centre that the point is with
 * @param other b, the centre to go to
 * @returns in units of the features; null where the two centres are the same, so that there is no border
 * @throws RangeError when the three are not of one length
 */
export function smallestMove(
  point: ArrayLike<number>,
  own: ArrayLike<number>,
  other: ArrayLike<number>,
): Move | null {
  const margin = splitDistance(point, own, other).reduce((sum, part) => sum + part, 0);
  const apart = Array.from(other, (b, d) => b - (own[d] ?? 0));
  const squares = apart.reduce((sum, difference) => sum + difference * difference, 0);
  if (squares === 0) return null;
  return {
    distance: margin / (2 * Math.sqrt(squares)),
    move: apart.map((difference) => (difference * margin) / (2 * squares)),
    alone: apart.map((difference) => (difference === 0 ? null : margin / (2 * difference))),
  };
}
