import { staleAfter } from '../stale-after.js';
import type { FailedNight, IndexedRun, IndexedSegment } from './runs-index.js';

/** Nights that a line shows at most, and segments that ended of which lines are shown. */
const MOST_NIGHTS = 120;
const MOST_ENDED = 5;
/** A line's scale spans at least this part of its largest figure, so that small changes look small. */
const LEAST_SPAN = 0.1;

/** A segment over the nights of its series. */
export interface FollowedSegment {
  readonly id: string;
  readonly name: string;
  /** Of the latest run; null for a segment that ended before it. */
  readonly rank: number | null;
  readonly customers: Course;
  readonly revenue: Course;
}

/** One figure over the nights. */
export interface Course {
  readonly first: Dated;
  readonly last: Dated;
  readonly lowest: Dated;
  readonly highest: Dated;
  /** What is drawn as one line each; between them is a night that failed, or one without the segment. */
  readonly strokes: readonly (readonly Spot[])[];
}

export interface Dated {
  readonly value: number;
  /** The night, by its snapshot. */
  readonly snapshot: string;
}

/** Across and up, both 0 to 1. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A segment on one night. */
type Sighting = { readonly night: number; readonly segment: IndexedSegment };

/**
 * Follows the segments of the latest run, and those that ended lately, through the nights of its series.
 *
 * @returns the segments of the latest run by rank, then those that ended, the last first
 */
export function followSegments(
  latest: IndexedRun,
  runs: readonly IndexedRun[],
  failures: readonly FailedNight[],
): { readonly nights: readonly IndexedRun[]; readonly segments: readonly FollowedSegment[] } {
  const nights = nightsUntil(latest, runs);
  const broken = nights.map((night, i) => isBroken(nights[i - 1], night, failures));
  const sightings = new Map<string, Sighting[]>();
  nights.forEach(({ segments }, night) => {
    for (const segment of segments) {
      sightings.set(segment.id, [...(sightings.get(segment.id) ?? []), { night, segment }]);
    }
  });
  const course = (seen: readonly Sighting[], figure: (segment: IndexedSegment) => number): Course =>
    layOut(
      seen.map(({ night, segment }) => ({ night, value: figure(segment) })),
      nights,
      broken,
    );
  const followed = [...sightings.values()].flatMap((seen) => {
    const last = seen.at(-1);
    if (last === undefined) return [];
    const { id, name, rank } = last.segment;
    const isThere = last.night === nights.length - 1;
    const customers = course(seen, (segment) => segment.customers);
    const revenue = course(seen, (segment) => Number(segment.revenue));
    return [{ id, name, rank: isThere ? rank : null, customers, revenue, lastNight: last.night }];
  });
  const there = followed.filter(({ rank }) => rank !== null);
  const ended = followed.filter(({ rank }) => rank === null);
  return {
    nights,
    segments: [
      ...there.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
      ...ended.toSorted((a, b) => b.lastNight - a.lastNight).slice(0, MOST_ENDED),
    ],
  };
}

/** The nights of a series up to the latest one, one run each: the last that began. */
function nightsUntil(latest: IndexedRun, runs: readonly IndexedRun[]): readonly IndexedRun[] {
  const earlier = runs
    .filter(({ series, snapshot }) => series === latest.series && snapshot < latest.snapshot)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const nights = new Map(earlier.map((run) => [run.snapshot, run]));
  const sorted = [...nights.values()].toSorted((a, b) => (a.snapshot < b.snapshot ? -1 : 1));
  return [...sorted, latest].slice(-MOST_NIGHTS);
}

/** Whether a night between two others is missing and one failed meanwhile: a rerun that went well mends the line. */
function isBroken(
  before: IndexedRun | undefined,
  { snapshot, startedAt }: IndexedRun,
  failures: readonly FailedNight[],
): boolean {
  if (before === undefined || staleAfter(before.snapshot, before.every) >= snapshot.slice(0, 10))
    return false;
  return failures.some(({ at }) => at > before.startedAt && at < startedAt);
}

function layOut(
  points: readonly { readonly night: number; readonly value: number }[],
  nights: readonly IndexedRun[],
  broken: readonly boolean[],
): Course {
  const dated = points.map(({ night, value }): Dated => ({ value, snapshot: nights[night]?.snapshot ?? '' }));
  const [opening = { value: 0, snapshot: '' }] = dated;
  const lowest = dated.reduce((least, one) => (one.value < least.value ? one : least), opening);
  const highest = dated.reduce((most, one) => (one.value > most.value ? one : most), opening);
  const across = scaleOf(timeOf(nights[0]), timeOf(nights.at(-1)), 0);
  const least = LEAST_SPAN * Math.max(Math.abs(lowest.value), Math.abs(highest.value));
  const up = scaleOf(lowest.value, highest.value, least);
  const strokes: Spot[][] = [];
  points.forEach(({ night, value }, i) => {
    const spot = { x: across(timeOf(nights[night])), y: up(value) };
    const goesOn = points[i - 1]?.night === night - 1 && broken[night] === false;
    if (goesOn) strokes.at(-1)?.push(spot);
    else strokes.push([spot]);
  });
  return { first: opening, last: dated.at(-1) ?? opening, lowest, highest, strokes };
}

const timeOf = (run: IndexedRun | undefined): number =>
  run === undefined ? 0 : Date.parse(`${run.snapshot.slice(0, 19)}Z`);

/** From values to 0 to 1, in the middle where all are one. */
function scaleOf(low: number, high: number, least: number): (value: number) => number {
  const span = Math.max(high - low, least);
  const middle = (low + high) / 2;
  return (value) => (span === 0 ? 0.5 : 0.5 + (value - middle) / span);
}
