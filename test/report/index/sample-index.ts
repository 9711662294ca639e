import type {
  FailedNight,
  IndexedRun,
  IndexedSegment,
  RunsIndex,
} from '../../../src/report/index/runs-index.js';

/** A segment of a night; revenue is ten pounds a customer. */
export const segment = (id: string, rank: number, customers: number): IndexedSegment => ({
  id,
  rank,
  name: `Group ${id}`,
  customers,
  revenue: `${customers * 10}.00`,
  stability: 'stable',
});

/** The run of a night in December 2024, which began at a quarter past two of that day. */
export function night(
  day: number,
  segments: readonly IndexedSegment[],
  more: Partial<IndexedRun> = {},
): IndexedRun {
  const date = `2024-12-${String(day).padStart(2, '0')}`;
  const id = `${date.replaceAll('-', '')}T021500Z`;
  const customers = segments.reduce((sum, one) => sum + one.customers, 0);
  return {
    id,
    series: 'nightly',
    folder: id,
    startedAt: `${date}T02:15:00.000Z`,
    snapshot: `${date}T00:00:00`,
    every: 'P1D',
    currency: 'GBP',
    dataThrough: `2024-12-${String(day - 1).padStart(2, '0')}`,
    coverage: null,
    steps: 4,
    alerts: 0,
    customers,
    netRevenue: `${customers * 10}.00`,
    segments,
    ...more,
  };
}

/** A night in December 2024 on which the purchases had not arrived. */
export const failedOn = (day: number): FailedNight => ({
  id: `202412${String(day).padStart(2, '0')}T021500Z`,
  at: `2024-12-${String(day).padStart(2, '0')}T02:15:00.000Z`,
  exitCode: 66,
  message: 'shop.csv: there is no such file',
});

/** All runs, the last of which is the latest. */
export function indexOf(runs: readonly IndexedRun[], failures: readonly FailedNight[] = []): RunsIndex {
  const run = runs.at(-1);
  const latest =
    run === undefined
      ? null
      : {
          run,
          window: { from: '2023-12-10T00:00:00', to: run.snapshot, duration: 'P1Y' },
          staleAfter: '2024-12-11',
          steps: ['Call', 'Write', 'Nudge', 'Thank'].map((call, i) => ({
            call: `${call} them.`,
            customers: 4 - i,
            revenue: `${1000 - i}.00`,
            list: `lists/${call.toLowerCase()}.csv`,
          })),
        };
  return { locale: 'en-GB', latest, runs, drafts: [], failures };
}
