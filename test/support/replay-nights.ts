import { expect } from 'vitest';
import type { Shop } from './run-quintet.js';

/** The parts of report.json that tell of identity from night to night. */
interface Night {
  readonly run: { readonly snapshot: string; readonly previous: { readonly snapshot: string } | null };
  readonly totals: { readonly customers: number };
  readonly segments: readonly {
    readonly id: string;
    readonly name: string;
    readonly formerName: string | null;
    readonly origin: { readonly fate: string };
    readonly centreMoved: number | null;
  }[];
  readonly movement: Readonly<
    Record<'stayed' | 'joined' | 'left' | 'bought' | 'aged' | 'model', number>
  > | null;
}

/** Runs the real command as of each of some nights, in order, in one database. */
export async function replayNights(
  shop: Shop,
  nights: readonly string[],
  args: readonly string[],
): Promise<Night[]> {
  const reports: Night[] = [];
  for (const night of nights) {
    const { code, stderr } = await shop.segment([...args, '--snapshot', night, '--quiet']);
    expect({ night, code, stderr }).toEqual({ night, code: 0, stderr: '' });
    reports.push(await shop.latestJson<Night>('report.json'));
  }
  return reports;
}

/** Days in a row, the last given. */
export function daysUntil(last: string, count: number): string[] {
  const end = Date.parse(`${last}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(end - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}

/**
 * Whatever was bought in between: an id that persists keeps its name, and each customer is accounted for.
 *
 * @returns how many nights could be compared with the one before
 */
export function countSteadyNights(nights: readonly Night[]): number {
  for (const [index, tonight] of nights.entries()) {
    const before = nights[index - 1];
    if (before === undefined) {
      expect(tonight.movement).toBeNull();
      continue;
    }
    const { snapshot } = tonight.run;
    expect(tonight.run.previous?.snapshot).toBe(before.run.snapshot);
    for (const { id, name } of tonight.segments) {
      const earlier = before.segments.find((segment) => segment.id === id);
      if (earlier !== undefined) expect({ snapshot, id, name }).toEqual({ snapshot, id, name: earlier.name });
    }
    const { stayed = 0, joined = 0, left = 0, bought = 0, aged = 0, model = 0 } = tonight.movement ?? {};
    const both = stayed + bought + aged + model;
    expect({ snapshot, before: both + left, tonight: both + joined }).toEqual({
      snapshot,
      before: before.totals.customers,
      tonight: tonight.totals.customers,
    });
  }
  return nights.length - 1;
}
