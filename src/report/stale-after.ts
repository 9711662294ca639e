import { Temporal } from 'temporal-polyfill';

/**
 * The last day on which a report still counts as fresh: the next run is expected `every` after the snapshot, and has all
 * of that day to come.
 *
 * @param snapshot ISO 8601 local time, e.g. `2011-12-10T00:00:00`
 * @param every ISO 8601 duration of whole days, e.g. `P1D`
 * @returns an ISO 8601 date
 */
export function staleAfter(snapshot: string, every: string): string {
  return Temporal.PlainDate.from(snapshot.slice(0, 10)).add(every).toString();
}
