import { matchOneToOne } from '../stats/match-one-to-one.js';
import type { NamedSegment } from './give-steps.js';

/** From this Jaccard similarity of the customers on, a segment is the same as one of the run before. */
export const SAME_SEGMENT = 0.5;

/** Customers that a segment of tonight shares with one of the run before, and those in either. */
export interface SharedCustomers {
  readonly rank: number;
  readonly segmentId: string;
  readonly shared: number;
  readonly together: number;
}

/** The id of a segment, and the name that it had in the run before, if it is one of its segments. */
export interface Identity {
  readonly id: string;
  readonly earlierName: string | null;
}

/**
 * Gives each segment of tonight its id: that of the earlier segment that it is matched with, if they share more than half
 * of the customers that are in either (Jaccard 1912; below that a cluster counts as dissolved, Hennig 2007), a new number
 * otherwise. The matching is one to one, with the highest sum of similarities.
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
  const matches = matchSegments(segments, earlier, shared);
  let next = lastNumber;
  return Array.from({ length: segments }, (_, index) => {
    const match = matches[index];
    if (match !== undefined && match !== null) return { id: match.id, earlierName: match.name };
    next += 1;
    return { id: `s${next}`, earlierName: null };
  });
}

/** The earlier segment of each of tonight's, or null. */
function matchSegments(
  segments: number,
  earlier: readonly NamedSegment[],
  shared: readonly SharedCustomers[],
): (NamedSegment | null)[] {
  if (earlier.length === 0) return [];
  const similarities = Array.from({ length: segments }, (_, index) =>
    earlier.map(({ id }) => {
      const pair = shared.find(({ rank, segmentId }) => rank === index + 1 && segmentId === id);
      return pair === undefined ? 0 : pair.shared / pair.together;
    }),
  );
  const columns = matchOneToOne(similarities);
  return similarities.map((row, index) => {
    const column = columns[index] ?? -1;
    return (row[column] ?? 0) > SAME_SEGMENT ? (earlier[column] ?? null) : null;
  });
}
