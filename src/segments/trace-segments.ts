import type { SharedCustomers } from './carry-identity.js';
import type { NamedSegment } from './give-steps.js';

/** Share of a segment's customers from which most of them are meant. */
const MOST = 0.5;

/** Where a segment of tonight comes from. */
export interface Origin {
  /**
   * `kept`: a segment of the run before; `split`: most of it was part of one; `merged`: most of two or more are in it;
   * `born`: none of these.
   */
  readonly fate: 'kept' | 'split' | 'merged' | 'born';
  /** The earlier segments that this is about. */
  readonly from: readonly { readonly id: string; readonly name: string }[];
}

/** A segment of the run before that is none of tonight's. */
export interface Ended {
  readonly id: string;
  readonly name: string;
  /** Rank of tonight's segment that has most of its customers; null where they are scattered. */
  readonly into: number | null;
}

/**
 * What became of the segments of the run before, and where tonight's come from, by the customers that both runs know.
 *
 * @param ids tonight's segments by rank
 */
export function traceSegments(
  ids: readonly string[],
  earlier: readonly NamedSegment[],
  shared: readonly SharedCustomers[],
): { readonly origins: readonly Origin[]; readonly ended: readonly Ended[] } {
  const sent = (id: string) => both(shared.filter(({ segmentId }) => segmentId === id));
  const named = (some: readonly string[]) =>
    earlier.filter(({ id }) => some.includes(id)).map(({ id, name }) => ({ id, name }));
  const origins = ids.map((id, index): Origin => {
    const pairs = shared.filter(({ rank }) => rank === index + 1);
    const received = both(pairs);
    const whole = pairs
      .filter((pair) => pair.shared > MOST * sent(pair.segmentId))
      .map((pair) => pair.segmentId);
    if (whole.length > 1) return { fate: 'merged', from: named(whole) };
    if (earlier.some((segment) => segment.id === id)) return { fate: 'kept', from: named([id]) };
    const parent = pairs.find((pair) => pair.shared > MOST * received);
    return parent === undefined
      ? { fate: 'born', from: [] }
      : { fate: 'split', from: named([parent.segmentId]) };
  });
  const ended = earlier
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, name }) => {
      const heir = shared.find((pair) => pair.segmentId === id && pair.shared > MOST * sent(id));
      return { id, name, into: heir?.rank ?? null };
    });
  return { origins, ended };
}

const both = (pairs: readonly SharedCustomers[]): number => pairs.reduce((sum, pair) => sum + pair.shared, 0);
