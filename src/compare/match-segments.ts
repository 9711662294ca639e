import type { Flow } from '../migration/migration.js';
import { SAME_SEGMENT } from '../segments/carry-identity.js';
import { matchOneToOne } from '../stats/match-one-to-one.js';

/** Share of a segment's customers from which most of them are meant. */
const MOST = 0.5;

/** Two segments that are counterparts, by their ids. */
export interface Counterparts {
  readonly first: string;
  readonly second: string;
  /** Customers in both, and their share among those in either that both runs know (Jaccard 1912). */
  readonly shared: number;
  readonly overlap: number;
  readonly kind: 'same' | 'alike';
}

/**
 * Finds for each segment of one run its counterpart in another, by the customers that both know: one to one, with the
 * highest sum of overlaps. Two are the same when more than half of the customers in either are in both, alike when most
 * customers of one are in the other, and otherwise no counterparts.
 *
 * @param first ids of the segments of the first run, `second` those of the second
 * @param flows how many customers went from where to where
 */
export function matchSegments(
  first: readonly string[],
  second: readonly string[],
  flows: readonly Pick<Flow, 'from' | 'to' | 'customers'>[],
): Counterparts[] {
  const known = flows.filter(({ from, to }) => from !== null && to !== null);
  const count = (some: typeof known) => some.reduce((sum, { customers }) => sum + customers, 0);
  const inFirst = first.map((id) => count(known.filter(({ from }) => from === id)));
  const inSecond = second.map((id) => count(known.filter(({ to }) => to === id)));
  const shared = first.map((from) =>
    second.map((to) => count(known.filter((flow) => flow.from === from && flow.to === to))),
  );
  const overlaps = shared.map((row, i) =>
    row.map((both, j) => both / Math.max(1, (inFirst[i] ?? 0) + (inSecond[j] ?? 0) - both)),
  );
  return matchOneToOne(overlaps).flatMap((j, i): Counterparts[] => {
    const [both, overlap] = [shared[i]?.[j ?? -1] ?? 0, overlaps[i]?.[j ?? -1] ?? 0];
    const smaller = Math.min(inFirst[i] ?? 0, inSecond[j ?? -1] ?? 0);
    if (both <= MOST * smaller) return [];
    const kind = overlap > SAME_SEGMENT ? 'same' : 'alike';
    return [{ first: first[i] ?? '', second: second[j ?? -1] ?? '', shared: both, overlap, kind }];
  });
}
