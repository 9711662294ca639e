import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/stats/create-random.js';
import { settleCentroids } from '../../src/stats/settle-centroids.js';

const settle = (rows: readonly (readonly number[])[], weights: readonly number[], start: readonly number[]) =>
  settleCentroids(
    {
      points: Float64Array.from(rows.flat()),
      dimensions: rows[0]?.length ?? 0,
      weights: Float64Array.from(weights),
    },
    Float64Array.from(start),
  );

describe('settleCentroids', () => {
  it('is worked out by hand', () => {
    // 0 and 1 go to 0; 4 and 10 to 6; then the means 0.5 and 7, from which nobody moves.
    expect(settle([[0], [1], [4], [10]], [1, 1, 1, 1], [0, 6])).toEqual({
      centroids: Float64Array.of(0.5, 7),
      labels: Int32Array.of(0, 0, 1, 1),
      inertia: 0.25 + 0.25 + 9 + 9,
    });
  });

  it('counts a point as often as it weighs', () => {
    // 0 twice and 3 once: the mean is 1, the inertia 2 · 1 + 4.
    expect(settle([[0], [3]], [2, 1], [5])).toMatchObject({
      centroids: Float64Array.of(1),
      inertia: 6,
    });
  });

  it('gives nothing when a cluster loses everybody', () => {
    expect(settle([[0], [1]], [1, 1], [0, 100])).toBeNull();
  });

  it('leaves its start as it was', () => {
    const start = Float64Array.of(0, 6);
    settleCentroids(
      { points: Float64Array.of(0, 1, 4, 10), dimensions: 1, weights: new Float64Array(4).fill(1) },
      start,
    );
    expect(start).toEqual(Float64Array.of(0, 6));
  });

  it('ends where every point is with a nearest centroid, and every centroid in the middle of its points', () => {
    const cell = fc.double({ min: -10, max: 10, noNaN: true });
    const point = fc.tuple(cell, cell, fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 4, maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (given, clusters) => {
          const start = given.slice(0, clusters).map(([x, y]): Place => [x, y]);
          const found = settleIn(given, start);
          // A cluster that lost everybody, as where two centroids begin at one place, is told by null.
          expect(found === null || isSettled(given, start, found)).toBe(true);
        },
      ),
    );
  });

  it('is what plain Lloyd steps give', () => {
    const random = createRandom(5);
    for (let shop = 0; shop < 50; shop += 1) {
      const given = Array.from({ length: 80 }, (): Point => [
        random(),
        random(),
        1 + Math.floor(random() * 3),
      ]);
      const start = given.slice(0, 5).map(([x, y]): Place => [x, y]);
      expect(settleIn(given, start)?.inertia).toBeCloseTo(inertiaOf(given, plainLloyd(given, start)), 9);
    }
  });
});

type Place = readonly [x: number, y: number];
type Point = readonly [x: number, y: number, weight: number];

function settleIn(given: readonly Point[], start: readonly Place[]) {
  const rows = given.map(([x, y]) => [x, y]);
  const weights = given.map(([, , weight]) => weight);
  const found = settle(rows, weights, start.flat());
  if (found === null) return null;
  const centroids = start.map((_, label): Place => [
    found.centroids[label * 2] ?? Number.NaN,
    found.centroids[label * 2 + 1] ?? Number.NaN,
  ]);
  return { centroids, labels: found.labels, inertia: found.inertia };
}

/** Whether no point and no centroid has a reason to move, and the start was no better. */
function isSettled(
  given: readonly Point[],
  start: readonly Place[],
  { centroids, labels, inertia }: NonNullable<ReturnType<typeof settleIn>>,
): boolean {
  return (
    given.every(([x, y], row) => isNearest([x, y], labels[row] ?? -1, centroids)) &&
    centroids.every((centroid, label) => isMiddle(centroid, given, labels, label)) &&
    inertia <= inertiaOf(given, start) + 1e-9
  );
}

const squares = ([x, y]: Place, [a, b]: Place) => (x - a) ** 2 + (y - b) ** 2;

function isNearest(place: Place, label: number, centroids: readonly Place[]): boolean {
  const all = centroids.map((centroid) => squares(place, centroid));
  return (all[label] ?? Infinity) <= Math.min(...all) + 1e-9;
}

function isMiddle(centroid: Place, given: readonly Point[], labels: Int32Array, label: number): boolean {
  return squares(centroid, middleOf(given.filter((_, row) => labels[row] === label))) < 1e-18;
}

function middleOf(points: readonly Point[]): Place {
  const sum = (part: (point: Point) => number) => points.reduce((total, point) => total + part(point), 0);
  const weight = sum(([, , own]) => own);
  return [sum(([x, , own]) => x * own) / weight, sum(([, y, own]) => y * own) / weight];
}

/** Weighted squares to the nearest of some places. */
function inertiaOf(given: readonly Point[], places: readonly Place[]): number {
  return given.reduce(
    (sum, [x, y, weight]) => sum + weight * Math.min(...places.map((place) => squares([x, y], place))),
    0,
  );
}

/** Where the centroids come to rest when every point is compared with every centroid in each of many steps. */
function plainLloyd(given: readonly Point[], start: readonly Place[]): readonly Place[] {
  let centroids = start;
  for (let step = 0; step < 100; step += 1) {
    const labels = given.map(([x, y]) => {
      const all = centroids.map((centroid) => squares([x, y], centroid));
      return all.indexOf(Math.min(...all));
    });
    centroids = centroids.map((_, label) => middleOf(given.filter((_point, row) => labels[row] === label)));
  }
  return centroids;
}
