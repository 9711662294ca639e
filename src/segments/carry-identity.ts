import type { NamedSegment } from './give-steps.js';

/** From this Jaccard similarity of the customers on, a segment is the same as one of the run before. */
const SAME_SEGMENT = 0.5;

/** Customers that a segment of tonight shares with one of the run before, and those in either. */
export interface SharedCustomers {
  readonly rank: number;
  readonly segmentId: string;
  readonly shared: number;
  readonly together: number;
}

/** The id of a segment, and the name that it keeps, if any. */
export interface Identity {
  readonly id: string;
  readonly keptName: string | null;
}

/**
 * Gives each segment of tonight its id: that of the earlier segment with which it shares more than half of the
 * customers that are in either (Jaccard 1912), a new number otherwise. More than half can be shared with one only, so
 * the matching is one to one by itself.
 *
 * @param segments how many segments there are tonight; ranks count from 1
 * @param earlier the segments of the run before
 * @param lastNumber the largest number that was ever given in the series
 */
export function carryIdentity(
  segments: number,
  earlier: readonly NamedSegment[],
  shared: readonly SharedCustomers[],
  lastNumber: number,
): Identity[] {
  const names = new Map(earlier.map(({ id, name }) => [id, name]));
  let next = lastNumber;
  return Array.from({ length: segments }, (_, index) => {
    const match = shared.find(
      (pair) => pair.rank === index + 1 && pair.shared > SAME_SEGMENT * pair.together,
    );
    if (match !== undefined) return { id: match.segmentId, keptName: names.get(match.segmentId) ?? null };
    next += 1;
    return { id: `s${next}`, keptName: null };
  });
}
