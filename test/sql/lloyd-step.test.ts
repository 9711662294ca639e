import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distancesTo, refineCentroids } from '../../src/clusters/refine-centroids.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { statement } from '../../src/warehouse/statements.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

type Point = readonly [number, number];

const givePoints = (points: readonly Point[]) =>
  giveTable(
    engine,
    'points',
    'customer_id, point',
    points.map(([x, y], index) => `('${index}', cast([${x}, ${y}] as double [2]))`).join(', '),
  );

/** Two pairs and one customer halfway between the first two centres. */
const POINTS: Point[] = [
  [0, 0],
  [0, 2],
  [10, 0],
  [10, 4],
  [5, 0],
];
const CENTRES: Point[] = [
  [0, 0],
  [10, 0],
  [100, 100],
];

describe('a Lloyd step', () => {
  it('sums up the customers nearest to each centre, in units of 2^-32; the first of equally near ones takes all', async () => {
    await givePoints(POINTS);
    const sums = [1, 2].map(
      (d) =>
        `cast(sum(cast(round(point[${d}] * 4294967296e0) as bigint)) / 4294967296e0 as double) as sum_${d}`,
    );
    const step = await engine.query(
      statement('clusters/lloyd_step', { distances: distancesTo(CENTRES), sums: fragment(sums.join(', ')) }),
    );
    expect(step).toEqual([
      { cluster: 1, customers: 3, sum_1: 5, sum_2: 2, inertia: 0 + 4 + 25 },
      { cluster: 2, customers: 2, sum_1: 20, sum_2: 4, inertia: 0 + 16 },
    ]);
  });

  it('is repeated until nobody moves', async () => {
    await givePoints(POINTS.slice(0, 4));
    // From here all customers but the last are nearest to the first centre; it takes two steps to part the pairs.
    const refined = await refineCentroids(engine, [
      [0, 0],
      [12, 12],
    ]);
    expect(refined.centroids).toEqual([
      [0, 1],
      [10, 2],
    ]);
    expect(refined).toMatchObject({ inertia: 1 + 1 + 4 + 4, sizes: [2, 2], converged: true });
  });

  it('shows which centres have lost everybody', async () => {
    await givePoints(POINTS);
    expect((await refineCentroids(engine, CENTRES)).sizes).toHaveLength(2);
  });
});

describe('the assignment', () => {
  it('is each customer’s nearest centre and the distance to it', async () => {
    await givePoints(POINTS);
    const rows = await engine.query(
      statement('clusters/assignments', { distances: distancesTo(CENTRES.slice(0, 2)) }),
    );
    expect(rows.toSorted((a, b) => (String(a['customer_id']) < String(b['customer_id']) ? -1 : 1))).toEqual([
      { customer_id: '0', cluster: 1, distance: 0 },
      { customer_id: '1', cluster: 1, distance: 2 },
      { customer_id: '2', cluster: 2, distance: 0 },
      { customer_id: '3', cluster: 2, distance: 4 },
      { customer_id: '4', cluster: 1, distance: 5 },
    ]);
  });
});
