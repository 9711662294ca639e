import { Temporal } from 'temporal-polyfill';
import type { Configuration } from '../config/configuration.js';
import { MONTH_DAYS } from '../migration/find-month-ago.js';
import type { RunRecord } from './run-record.js';

/** As much of a run as tells whether it is kept. */
export type Candidate = Pick<
  RunRecord,
  'id' | 'series' | 'snapshot' | 'startedAt' | 'finishedAt' | 'outcome'
>;

export interface RemovalOptions {
  readonly keep: Configuration['keep'];
  /** The run that `latest` leads to; null when it leads nowhere. */
  readonly latest: string | null;
  readonly now: Date;
}

/** Days in which one night of each week is kept, so that there is always one about a month old. */
const WEEK_DAYS = 7;

/**
 * Which runs the configuration no longer keeps. Of published ones never: the one that `latest` leads to, and of each series the
 * last good one, the one that it was compared with, the last at least a month before it, and the first of each week in
 * between.
 *
 * @returns ids, in no order
 */
export function chooseRemovals(runs: readonly Candidate[], options: RemovalOptions): string[] {
  const drafts = runs.filter(({ outcome }) => outcome === 'draft');
  const published = runs.filter(({ outcome }) => outcome === 'published');
  const series = new Set(published.map((run) => run.series));
  const past = [...series].flatMap((one) =>
    choosePast(
      published.filter((run) => run.series === one),
      options,
    ),
  );
  return [...past, ...chooseDrafts(drafts, options)];
}

function choosePast(runs: readonly Candidate[], { keep, latest }: RemovalOptions): string[] {
  if (keep.runs === 'all') return [];
  const sorted = runs.toSorted(byNight).toReversed();
  const anchors = sorted.filter(({ id }, index) => index === 0 || id === latest);
  const needed = [...sorted.slice(0, keep.runs), ...anchors.flatMap((anchor) => neededBy(anchor, sorted))];
  const kept = new Set(needed.map(({ id }) => id));
  return sorted.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
}

/**
 * What a run, and the nights after it, are compared with.
 *
 * @param sorted all runs of its series, the last night first
 */
function neededBy(anchor: Candidate, sorted: readonly Candidate[]): Candidate[] {
  const before = sorted.filter(({ snapshot }) => snapshot < anchor.snapshot);
  const monthAgo = before.find(({ snapshot }) => snapshot <= daysBefore(anchor.snapshot, MONTH_DAYS));
  const since = monthAgo?.snapshot ?? '';
  // The later of a week come first, so that the first of it is what remains.
  const weeks = new Map(
    before.filter(({ snapshot }) => snapshot > since).map((run) => [weekOf(run.snapshot), run]),
  );
  return [anchor, ...before.slice(0, 1), ...(monthAgo === undefined ? [] : [monthAgo]), ...weeks.values()];
}

function chooseDrafts(drafts: readonly Candidate[], { keep, now }: RemovalOptions): string[] {
  if (keep.drafts === 'all') return [];
  const until = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC');
  const since = until.subtract(Temporal.Duration.from(keep.drafts)).epochMilliseconds;
  return drafts.flatMap(({ id, finishedAt }) => (Date.parse(finishedAt) < since ? [id] : []));
}

const daysBefore = (snapshot: string, days: number): string =>
  Temporal.PlainDateTime.from(snapshot).subtract({ days }).toString({ smallestUnit: 'second' });

const weekOf = (snapshot: string): number => Math.floor(Date.parse(`${snapshot}Z`) / 86_400_000 / WEEK_DAYS);

const byNight = (a: Candidate, b: Candidate): number =>
  compare(a.snapshot, b.snapshot) || compare(a.startedAt, b.startedAt) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
