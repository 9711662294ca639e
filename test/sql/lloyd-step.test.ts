import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutCoordinates } from '../../src/clusters/lay-out-coordinates.js';
import { distancesTo } from '../../src/clusters/refine-centroids.js';
import { lloydStep, takeLloydStep } from '../../src/clusters/take-lloyd-step.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { statement } from '../../src/warehouse/statements.js';
import { givePoints } from '../support/give-points.js';
import { openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

/** Two pairs and one customer halfway between the first two centres. */
const POINTS = [
  [0, 0],
  [0, 2],
  [10, 0],
  [10, 4],
  [5, 0],
];
const CENTRES = [
  [0, 0],
  [10, 0],
  [100, 100],
];

describe('a Lloyd step', () => {
  it('sums up the customers nearest to each centre, in units of 2^-32; the first of equally near ones takes all', async () => {
    await givePoints(engine, POINTS);
    await layOutCoordinates(engine, 2);
    expect(await engine.query(lloydStep(CENTRES))).toEqual([
      { cluster: 1, customers: 3, sum_1: String(5 * 2 ** 32), sum_2: String(2 * 2 ** 32) },
      { cluster: 2, customers: 2, sum_1: String(20 * 2 ** 32), sum_2: String(4 * 2 ** 32) },
    ]);
  });

  it('tells the inertia, where the centroids belong, and what putting them there gains', async () => {
    await givePoints(engine, POINTS);
    const coordinates = await layOutCoordinates(engine, 2);
    expect(coordinates.squares).toBe(4 + 100 + 116 + 25);
    const { inertia, sizes, means, gain } = await takeLloydStep(engine, coordinates, CENTRES);
    expect(inertia).toBeCloseTo(0 + 4 + 25 + (0 + 16), 9);
    expect(sizes).toEqual([3, 2, 0]);
    expect(means).toEqual([
      [5 / 3, 2 / 3],
      [10, 2],
      [100, 100],
    ]);
    expect(gain).toBeCloseTo(3 * (25 / 9 + 4 / 9) + 2 * 4, 9);
  });

  it('works along one dimension', async () => {
    await givePoints(engine, [[-1], [0.25], [7]]);
    const coordinates = await layOutCoordinates(engine, 1);
    const { inertia, means } = await takeLloydStep(engine, coordinates, [[0], [7]]);
    expect(inertia).toBeCloseTo(1 + 1 / 16, 9);
    expect(means).toEqual([[-0.375], [7]]);
  });
});

describe('the assignment', () => {
  it('is each customer’s nearest centre and the distance to it', async () => {
    await givePoints(engine, POINTS);
    const rows = await engine.query(
      statement('clusters/assignments', { distances: distancesTo(CENTRES.slice(0, 2)) }),
    );
    expect(rows.toSorted((a, b) => (String(a['customer_id']) < String(b['customer_id']) ? -1 : 1))).toEqual([
      { customer_id: '0000', cluster: 1, distance: 0 },
      { customer_id: '0001', cluster: 1, distance: 2 },
      { customer_id: '0002', cluster: 2, distance: 0 },
      { customer_id: '0003', cluster: 2, distance: 4 },
      { customer_id: '0004', cluster: 1, distance: 5 },
    ]);
  });
});
