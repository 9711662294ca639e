import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Configuration, RefitPolicy } from '../../src/config/configuration.js';
import { fitOrAssign } from '../../src/model/fit-or-assign.js';
import type { Model } from '../../src/model/model.js';
import { readReference } from '../../src/model/read-reference.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';
import { sampleModel } from './sample-model.js';

const TONIGHT = '2011-12-11T00:00:00';

const engines: Engine[] = [];
let engine: Engine;
beforeEach(async () => {
  engine = await openMemoryEngine();
  engines.push(engine);
});
afterAll(() => {
  for (const each of engines) each.close();
});

/** Two heaps of customers, by their spend and orders. */
const HEAPS = [
  [90, 4],
  [100, 4],
  [110, 4],
  [290, 8],
  [300, 8],
  [310, 8],
] as const;

const give = (customers: readonly (readonly [number, number])[]) =>
  giveTable(
    engine,
    'features',
    'customer_id, gross_spend, orders',
    customers.map(([spend, orders], index) => `('c${index}', ${spend}, ${orders})`).join(', '),
  );

/** The sample model of the first two segments: centres at 200 and 6, and at 100 and 4.2. */
async function model(): Promise<Model> {
  const segments = sampleModel.segments.slice(0, 2);
  return { ...sampleModel, segments, reference: await readReference(engine, sampleModel.features) };
}

function settings(refit: RefitPolicy): Pick<Configuration, 'clusters' | 'refit' | 'drift' | 'seed'> {
  const features = sampleModel.features.map(({ name, transform }) => ({ name, transform }));
  return { clusters: { count: 2, features, winsorise: null, resamples: 0 }, refit, drift: 0.25, seed: 1 };
}

const cluster = async (refit: RefitPolicy, earlier: Model | null) =>
  fitOrAssign(engine, settings(refit), earlier, TONIGHT, new AbortController().signal);

const assignments = async () => {
  const rows = await engine.query(fragment('select cluster from assignments order by customer_id'));
  return rows.map(({ cluster: number }) => Number(number) - 1);
};

describe('a night', () => {
  it('without a model finds segments', async () => {
    await give(HEAPS);
    const fitting = await cluster('never', null);
    expect(fitting).toMatchObject({ refit: true, reason: 'first', drift: [], carried: null });
    expect(fitting.clusters.sizes).toEqual([3, 3]);
  });

  it('by a model assigns customers, and reckons their distances in its scales', async () => {
    await give(HEAPS);
    const earlier = await model();
    const fitting = await cluster('on-drift', earlier);
    expect(fitting).toMatchObject({ refit: false, reason: 'steady', features: earlier.features });
    expect(fitting.drift).toEqual([
      { feature: 'spend', psi: 0 },
      { feature: 'orders', psi: 0 },
    ]);
    expect(await assignments()).toEqual([1, 1, 1, 0, 0, 0]);
    expect(fitting.clusters.sizes).toEqual([3, 3]);
    // z of the first heap: -0.2, 0 and 0.2, orders 0 against 0.1; of the second 3.8, 4 and 4.2, orders 2 against 2 and 1.
    const first = 0.04 + 0 + 0.04 + 3 * 0.01;
    const second = 1.8 ** 2 + 2 ** 2 + 2.2 ** 2 + 3 * 1;
    expect(fitting.clusters.inertia).toBeCloseTo(first + second, 8);
    expect(fitting.carried).toEqual(earlier.segments.map(({ centroid }) => centroid));
  });

  it('finds segments anew when customers have drifted', async () => {
    await give(HEAPS);
    const earlier = await model();
    await give(HEAPS.map(([spend, orders]) => [spend + 500, orders]));
    const fitting = await cluster('on-drift', earlier);
    expect(fitting).toMatchObject({ refit: true, reason: 'drifted' });
    expect(fitting.drift[0]?.psi).toBeGreaterThan(1);
    expect(fitting.clusters.sizes).toEqual([3, 3]);
  });

  it('finds segments anew when by the model one would have nobody', async () => {
    await give(HEAPS);
    const earlier = await model();
    await give(HEAPS.slice(3));
    const fitting = await cluster('never', earlier);
    expect(fitting).toMatchObject({ refit: true, reason: 'emptied' });
    expect(fitting.clusters.sizes.reduce((sum, size) => sum + size, 0)).toBe(3);
    expect(await assignments()).toContain(1);
  });
});
