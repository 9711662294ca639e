import { describe, expect, it } from 'vitest';
import { followSegments } from '../../../src/report/index/follow-segments.js';
import type { FailedNight, IndexedRun } from '../../../src/report/index/runs-index.js';
import { failedOn, night, segment } from './sample-index.js';

/** Follows the segments to the last of these nights. */
function follow(runs: readonly IndexedRun[], failures: readonly FailedNight[] = []) {
  const latest = runs.at(-1);
  if (latest === undefined) throw new Error('no night');
  return followSegments(latest, runs, failures);
}

const one = (day: number, customers: number, more: Partial<IndexedRun> = {}) =>
  night(day, [segment('s1', 1, customers)], more);

/** The strokes of the only segment's customers. */
const strokes = (runs: readonly IndexedRun[], failures: readonly FailedNight[] = []) =>
  follow(runs, failures).segments[0]?.customers.strokes;

/** How many nights each stroke has when the third of four nights published nothing. */
const lengths = (failures: readonly FailedNight[]) =>
  strokes([one(1, 10), one(2, 20), one(4, 30)], failures)?.map(({ length }) => length);

const both = (day: number) => night(day, [segment('s1', 2, 10 * day), segment('s2', 1, 500)]);

describe('a segment over the nights', () => {
  it('is a line from the first night to the last, by their days and its own lowest and highest', () => {
    const [followed] = follow([one(1, 100), one(2, 150), one(5, 200)]).segments;
    expect(followed?.customers).toEqual({
      first: { value: 100, snapshot: '2024-12-01T00:00:00' },
      last: { value: 200, snapshot: '2024-12-05T00:00:00' },
      lowest: { value: 100, snapshot: '2024-12-01T00:00:00' },
      highest: { value: 200, snapshot: '2024-12-05T00:00:00' },
      strokes: [
        [
          { x: 0, y: 0 },
          { x: 0.25, y: 0.5 },
          { x: 1, y: 1 },
        ],
      ],
    });
    expect(followed?.revenue.last.value).toBe(2000);
  });

  it('looks steady where it changes by little: the scale spans a tenth of the largest', () => {
    // 99 to 100 in the middle of a span of 10: from 94.5 to 104.5.
    const [stroke = []] = strokes([one(1, 99), one(2, 100)]) ?? [];
    expect(stroke.map(({ y }) => y)).toEqual([0.45, 0.55]);
    expect(strokes([one(1, 0), one(2, 0)])).toEqual([
      [
        { x: 0, y: 0.5 },
        { x: 1, y: 0.5 },
      ],
    ]);
  });

  it('is a dot on a single night', () => {
    expect(strokes([one(1, 7)])).toEqual([[{ x: 0.5, y: 0.5 }]]);
  });

  it('breaks where a night failed', () => {
    expect(lengths([failedOn(3)])).toEqual([2, 1]);
    expect(lengths([])).toEqual([3]);
  });

  it('does not break where the night was made up for', () => {
    const rerun = one(2, 20, { startedAt: '2024-12-02T09:00:00.000Z' });
    expect(strokes([one(1, 10), rerun, one(3, 30)], [failedOn(2)])).toHaveLength(1);
  });

  it('breaks where it was not there, and is followed by its id whatever its rank', () => {
    const { segments } = follow([both(1), both(2), night(3, [segment('s2', 1, 500)]), both(4)]);
    expect(segments.map(({ id, rank }) => [id, rank])).toEqual([
      ['s2', 1],
      ['s1', 2],
    ]);
    expect(segments[1]?.customers.strokes.map(({ length }) => length)).toEqual([2, 1]);
  });

  it('comes after the others once it has ended', () => {
    const first = night(1, [segment('s1', 1, 10), segment('s2', 2, 5)]);
    const { segments } = follow([first, night(2, [segment('s3', 1, 15)])]);
    expect(segments.map(({ id, rank }) => [id, rank])).toEqual([
      ['s3', 1],
      ['s1', null],
      ['s2', null],
    ]);
  });
});

describe('the nights', () => {
  it('are those of the latest run’s series before it, one run each', () => {
    const rerun = one(2, 25, { id: 'again', startedAt: '2024-12-02T08:00:00.000Z' });
    const other = one(2, 99, { series: 'trial' });
    const later = one(9, 99);
    const { nights } = followSegments(
      one(3, 30),
      [one(1, 10), rerun, one(2, 20), other, later, one(3, 30)],
      [],
    );
    expect(nights.map(({ snapshot, id }) => [snapshot.slice(8, 10), id])).toEqual([
      ['01', '20241201T021500Z'],
      ['02', 'again'],
      ['03', '20241203T021500Z'],
    ]);
  });

  it('are at most the last 120', () => {
    const start = Date.UTC(2024, 0, 1);
    const runs = Array.from({ length: 300 }, (_, i) => {
      const snapshot = new Date(start + i * 86_400_000).toISOString().slice(0, 19);
      return one(1, i, { id: `run ${i}`, snapshot, startedAt: `${snapshot}Z` });
    });
    const { nights } = follow(runs);
    expect([nights.length, nights[0]?.id, nights.at(-1)?.id]).toEqual([120, 'run 180', 'run 299']);
  });
});
