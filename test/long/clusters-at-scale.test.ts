import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CUSTOMER_FEATURES, makeCustomers } from '../../bench/make-customers.js';
import { clusterCustomers } from '../../src/clusters/cluster-customers.js';
import { buildMatrix } from '../../src/features/build-matrix.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';

const CUSTOMERS = 1_000_000;

/**
 * The same customers by scikit-learn 1.9.1: KMeans(n_clusters=k, n_init=10, random_state=0), inertia_. The bound is the share
 * by which the inertia may be higher.
 */
const PEER = [
  { of: 'three', count: 5, inertia: 745_065.2128, bound: 1e-4 },
  { of: 'three', count: 12, inertia: 391_710.4269, bound: 1e-3 },
  { of: 'eight', count: 5, inertia: 4_210_573.1286, bound: 1e-4 },
  { of: 'eight', count: 12, inertia: 2_723_416.1526, bound: 1e-3 },
] as const;

let engines: readonly Engine[];
beforeAll(async () => {
  engines = [await openMemoryEngine(2), await openMemoryEngine(1)];
  for (const engine of engines) await makeCustomers(engine, CUSTOMERS);
});
afterAll(() => {
  for (const engine of engines) engine.close();
});

describe('a million customers', () => {
  it.each(PEER)('fall into $count clusters by $of features as well as with scikit-learn', async (peer) => {
    const [engine] = engines;
    const found = await fit(engine, peer);
    expect(found.inertia / peer.inertia - 1).toBeLessThan(peer.bound);
    expect(found.sizes.reduce((sum, size) => sum + size, 0)).toBe(CUSTOMERS);
    // The inertia that is told is that of the assignment.
    const centres = found.centroids.map(
      (row, index) => `(${index + 1}, [${row.join(', ')}]::double[${row.length}])`,
    );
    const [row] = (await engine?.query(
      fragment(`
        select sum(array_distance(point, centre) ** 2) as inertia, max(abs(array_distance(point, centre) - distance)) as gap
        from assignments
        inner join points using (customer_id)
        inner join (values ${centres.join(', ')}) as centres (cluster, centre) using (cluster)`),
    )) ?? [{}];
    expect(Number(row?.['inertia']) / found.inertia).toBeCloseTo(1, 9);
    expect(Number(row?.['gap'])).toBeLessThan(1e-9);
  });

  it('fall into the same clusters to the bit on one thread and on two', async () => {
    const peer = { of: 'three', count: 5 } as const;
    const [two, one] = [await fit(engines[0], peer), await fit(engines[1], peer)];
    expect(two).toEqual(one);
  });
});

async function fit(
  engine: Engine | undefined,
  { of, count }: { readonly of: keyof typeof CUSTOMER_FEATURES; readonly count: number },
) {
  if (engine === undefined) throw new Error('no engine');
  const features = await buildMatrix(engine, CUSTOMER_FEATURES[of]);
  const options = { count, seed: 1, features, carried: null };
  return clusterCustomers(engine, options, new AbortController().signal);
}
