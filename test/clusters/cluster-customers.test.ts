import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterCustomers } from '../../src/clusters/cluster-customers.js';
import { buildMatrix, type ScaledFeature } from '../../src/features/build-matrix.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import type { Centroids } from '../../src/clusters/refine-centroids.js';
import { givePoints } from '../support/give-points.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

/** Customers with a spend and a number of orders each. */
async function cluster(
  customers: readonly (readonly [number, number])[],
  count: number,
  signal?: AbortSignal,
) {
  const rows = customers.map(
    ([spend, orders], index) => `('${String(index).padStart(3, '0')}', ${spend}, ${orders})`,
  );
  await giveTable(engine, 'features', 'customer_id, gross_spend, orders', rows.join(', '));
  const features = await buildMatrix(engine, [
    { name: 'spend', transform: 'none' },
    { name: 'orders', transform: 'none' },
  ]);
  const options = { count, seed: 1, features, carried: null };
  return clusterCustomers(engine, options, signal ?? new AbortController().signal);
}

/** Clusters the customers of `points`. */
const fit = (dimensions: number, options: { count: number; carried?: Centroids }) =>
  clusterCustomers(
    engine,
    {
      carried: null,
      ...options,
      seed: 1,
      features: Array.from({ length: dimensions }, (): ScaledFeature => ({
        name: 'spend',
        transform: 'none',
        mean: 0,
        standardDeviation: 1,
        constant: false,
        low: null,
        high: null,
      })),
    },
    new AbortController().signal,
  );

/** 30,000 customers at 0 and some others, whose ids are chosen so that none is in the sample. */
async function giveMostlyAlike(others: number): Promise<void> {
  await engine.createTable(
    'points',
    fragment(`
      with ids as (select cast(number as varchar) as customer_id from range(60000) as given (number)),
      placed as (select *, row_number() over (order by md5('1:' || customer_id)) as place from ids)
      select customer_id, cast([case when place > 30000 then place - 30000 else 0 end] as double [1]) as point
      from placed
      where place <= 30000 + ${others}`),
  );
}

/** Three far groups of 3, 2 and 1 customers. */
const GROUPS = [
  [10, 1],
  [11, 1],
  [12, 1],
  [500, 20],
  [510, 20],
  [1000, 60],
] as const;

describe('clustering customers', () => {
  it('puts everybody into the group where they belong', async () => {
    const found = await cluster(GROUPS, 3);
    expect(found.sizes.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    expect(found).toMatchObject({ converged: true, silhouetteCustomers: 6, sample: { customers: 6 } });
    const rows = await engine.query(fragment('select cluster from assignments order by customer_id'));
    const [a, b, c, d, e, f] = rows.map((row) => row['cluster']);
    expect([b, c, e]).toEqual([a, a, d]);
    expect(new Set([a, d, f]).size).toBe(3);
  });

  it('computes inertia from where the customers are', async () => {
    const found = await cluster(GROUPS, 3);
    // Variances of spend in the groups, in units of its population variance over all six.
    const spends = GROUPS.map(([spend]) => spend);
    const mean = spends.reduce((sum, spend) => sum + spend, 0) / 6;
    const variance = spends.reduce((sum, spend) => sum + (spend - mean) ** 2, 0) / 6;
    expect(found.inertia).toBeCloseTo((1 + 0 + 1 + 25 + 25) / variance, 7);
  });

  it('copes with a feature in which all customers are the same', async () => {
    const found = await cluster(
      GROUPS.map(([spend]) => [spend, 1] as const),
      2,
    );
    expect(found.sizes.toSorted((a, b) => a - b)).toEqual([3, 3]);
    expect(found.centroids.map((centroid) => centroid[1])).toEqual([0, 0]);
  });

  it('copes with as many clusters as there are different customers', async () => {
    const found = await cluster([...GROUPS, ...GROUPS], 6);
    expect(found.sizes).toEqual([2, 2, 2, 2, 2, 2]);
    expect(found.inertia).toBeCloseTo(0, 12);
    expect(found.silhouette).toBe(1);
  });

  it('needs as many different customers as clusters', async () => {
    const twins = cluster([...GROUPS, ...GROUPS], 7);
    await expect(twins).rejects.toMatchObject({ kind: 'data', exitCode: 65 });
    await expect(twins).rejects.toThrow(/12 customers.*6.*7 clusters/);
  });

  it('parts customers of whom the sample shows but one', async () => {
    // 30,000 alike and three others, none of whom is among the 20,000 of the sample.
    await giveMostlyAlike(3);
    const found = await fit(1, { count: 4 });
    expect(found.sizes.toSorted((a, b) => a - b)).toEqual([1, 1, 1, 30_000]);
    expect(found.inertia).toBeCloseTo(0, 9);
    await expect(fit(1, { count: 5 })).rejects.toThrow(/30003 customers.*4 differ.*5 clusters/);
  });

  it.each([2, 3, 12, 50])('makes %i clusters along one dimension', async (count) => {
    await givePoints(
      engine,
      Array.from({ length: 400 }, (_, index) => [Math.sin(index) * 2]),
    );
    const found = await fit(1, { count });
    expect(found.sizes).toHaveLength(count);
    expect(found.sizes.reduce((sum, size) => sum + size, 0)).toBe(400);
    expect(Math.min(...found.sizes)).toBeGreaterThan(0);
  });

  it.each([
    ['not a number', Number.NaN],
    ['infinite', Infinity],
    ['infinite below 0', -Infinity],
    ['missing', null],
  ])('finds a coordinate that is %s before it fits anything', async (_, value) => {
    await givePoints(engine, [
      [0, 1],
      [1, value],
      [2, 0],
      [3, 1],
    ]);
    const failed = fit(2, { count: 2 });
    await expect(failed).rejects.toMatchObject({ kind: 'data', exitCode: 65 });
    await expect(failed).rejects.toThrow(/1 of 4 customers have a feature that is no finite number/);
  });

  it('leaves no table but the assignments', async () => {
    await givePoints(engine, [[0], [1], [5]]);
    await fit(1, { count: 2 });
    await expect(engine.query(fragment('select * from coordinates'))).rejects.toThrow('coordinates');
  });

  it('ends when it is told to stop', async () => {
    const controller = new AbortController();
    const customers = Array.from({ length: 4_000 }, (_, index) => [index % 997, index % 89] as const);
    const stopped = cluster(customers, 20, controller.signal);
    setTimeout(() => controller.abort(new Error('stop')), 300);
    await expect(stopped).rejects.toThrow('stop');
  });
});

describe('clusters carried over from an earlier run', () => {
  /** Four corners of a rectangle that is a little wider than it is high: parting left and right is the better of two. */
  const CORNERS = [
    [-1.0001, -1],
    [-1.0001, 1],
    [1.0001, -1],
    [1.0001, 1],
  ];
  const BELOW_AND_ABOVE = [
    [0, -1],
    [0, 1],
  ];

  it('stay where fresh ones are not measurably better', async () => {
    await givePoints(engine, CORNERS);
    const fresh = await fit(2, { count: 2 });
    expect(fresh.isCarried).toBe(false);
    expect(fresh.inertia).toBeCloseTo(4, 6);
    const found = await fit(2, { count: 2, carried: BELOW_AND_ABOVE });
    expect(found.isCarried).toBe(true);
    expect(found.centroids).toEqual(BELOW_AND_ABOVE);
    expect(found.inertia).toBeCloseTo(4 * 1.0001 ** 2, 6);
  });

  it('are refined over all customers', async () => {
    await givePoints(engine, CORNERS);
    const carried = [
      [0.3, -2],
      [0.3, 0.5],
    ];
    const found = await fit(2, { count: 2, carried });
    expect(found).toMatchObject({ isCarried: true, centroids: BELOW_AND_ABOVE, converged: true });
  });

  it('give way to better ones', async () => {
    await givePoints(
      engine,
      CORNERS.map(([x = 0, y = 0]) => [x * 2, y]),
    );
    const found = await fit(2, { count: 2, carried: BELOW_AND_ABOVE });
    expect(found.isCarried).toBe(false);
    expect(found.inertia).toBeCloseTo(4, 6);
  });

  it('get a customer for each', async () => {
    await givePoints(engine, [[0], [0.1], [9], [9.1], [20]]);
    const found = await fit(1, { count: 3, carried: [[0], [0], [500]] });
    expect(found.sizes.toSorted((a, b) => a - b)).toEqual([1, 2, 2]);
    expect(found.isCarried).toBe(true);
  });

  it.each([
    ['too few', [[0, 0]]],
    ['too many', [...BELOW_AND_ABOVE, [5, 5]]],
    ['of other features', [[0], [1]]],
  ])('are passed over where they are %s', async (_, carried) => {
    await givePoints(engine, CORNERS);
    expect(await fit(2, { count: 2, carried })).toMatchObject({ isCarried: false });
  });
});
