import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterCustomers } from '../../src/clusters/cluster-customers.js';
import { buildMatrix } from '../../src/features/build-matrix.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
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

  it('ends when it is told to stop', async () => {
    const controller = new AbortController();
    const customers = Array.from({ length: 4_000 }, (_, index) => [index % 997, index % 89] as const);
    const stopped = cluster(customers, 20, controller.signal);
    setTimeout(() => controller.abort(new Error('stop')), 300);
    await expect(stopped).rejects.toThrow('stop');
  });
});
