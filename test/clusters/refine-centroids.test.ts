import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutCoordinates } from '../../src/clusters/lay-out-coordinates.js';
import { type Centroids, refineCentroids } from '../../src/clusters/refine-centroids.js';
import { createRandom } from '../../src/stats/create-random.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { openMemoryEngine } from '../support/engine.js';
import { givePoints } from '../support/give-points.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

async function refine(
  points: readonly (readonly number[])[],
  starts: readonly Centroids[],
  { leastGain = 0, on = engine }: { readonly leastGain?: number; readonly on?: Engine } = {},
) {
  await givePoints(on, points);
  const coordinates = await layOutCoordinates(on, points[0]?.length ?? 0);
  return refineCentroids(on, coordinates, starts, leastGain);
}

const PAIRS = [
  [0, 0],
  [0, 2],
  [10, 0],
  [10, 4],
];

describe('refining centroids over all customers', () => {
  it('goes on until nobody moves', async () => {
    // From here all customers but the last are nearest to the first centre; it takes two steps to part the pairs, and one to see that it is done.
    const start = [
      [0, 0],
      [12, 12],
    ];
    const refined = await refine(PAIRS, [start]);
    expect(refined.centroids).toEqual([
      [0, 1],
      [10, 2],
    ]);
    expect(refined.inertia).toBeCloseTo(1 + 1 + 4 + 4, 9);
    expect(refined).toMatchObject({ isAtRest: true, steps: 3 });
  });

  it('gives the best of several starts', async () => {
    // The first parts above from below and stays: 4 × 25 and what is left in height.
    const poor = [
      [5, 0],
      [5, 3],
    ];
    const good = [
      [0, 1],
      [10, 2],
    ];
    for (const starts of [
      [poor, good],
      [good, poor],
    ]) {
      expect((await refine(PAIRS, starts)).inertia).toBeCloseTo(10, 9);
    }
    expect((await refine(PAIRS, [poor])).inertia).toBeCloseTo(4 * 25 + 0 + 2 * 1, 9);
  });

  it('puts a centroid that nobody is nearest to at the farthest customer, the first by id of equally far ones', async () => {
    const points = [[0], [1], [-9], [9], [10]];
    const refined = await refine(points, [[[0], [50], [100]]]);
    // 10 is the farthest from 0, and takes 9 along; then −9 is.
    expect(refined.centroids).toEqual([[0.5], [9.5], [-9]]);
    expect(refined.isAtRest).toBe(true);
    const tied = await refine([[0], [-9], [9], [0.5]], [[[0], [50]]]);
    expect(tied.centroids.at(-1)).toEqual([-9]);
  });

  it('parts centroids that are at one place', async () => {
    const refined = await refine(PAIRS, [[PAIRS[0] ?? [], PAIRS[0] ?? []]]);
    expect(refined.inertia).toBeCloseTo(10, 9);
    const each = await refine(PAIRS, [Array.from({ length: 4 }, () => [0, 0])]);
    expect(each.centroids.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0))).toEqual(
      PAIRS,
    );
  });

  it('gives up looking for customers where fewer differ than there are centroids', async () => {
    const refined = await refine([[1], [1], [2]], [[[1], [1], [2]]]);
    expect(refined.isAtRest).toBe(true);
  });

  it('is the same to the bit with any number of threads and in any order of customers', async () => {
    const random = createRandom(9);
    const points = Array.from({ length: 2_000 }, () => [random() * 3, random() ** 2]);
    const start = points.slice(0, 4);
    const one = await openMemoryEngine(1);
    try {
      const expected = await refine(points, [start], { leastGain: 1e-8, on: one });
      expect(await refine(points.toReversed(), [start], { leastGain: 1e-8 })).toEqual(expected);
    } finally {
      one.close();
    }
  });

  it('never leaves a cluster empty that a customer could fill', async () => {
    const places = fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 2 }), {
      minLength: 6,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(
        places,
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (points, clusters, isHasty) => {
          const different = new Set(points.map(String)).size;
          const count = Math.min(clusters + 1, different);
          const start = points.slice(0, count);
          const { centroids, inertia } = await refine(points, [start], { leastGain: isHasty ? 1e-8 : 0 });
          const owners = new Set(points.map((point) => nearest(point, centroids)));
          expect(owners.size).toBe(count);
          expect(inertia).toBeGreaterThan(-1e-6);
        },
      ),
      { numRuns: 30 },
    );
  });
});

function nearest(point: readonly number[], centroids: Centroids): number {
  const distances = centroids.map((centroid) =>
    Math.hypot(...centroid.map((value, d) => value - (point[d] ?? 0))),
  );
  return distances.findIndex((distance) => distance <= Math.min(...distances) + 1e-12);
}
