import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeatureSpec } from '../../src/config/configuration.js';
import { measureDrift } from '../../src/model/measure-drift.js';
import type { ReferenceBins } from '../../src/model/model.js';
import { readReference } from '../../src/model/read-reference.js';
import { binCounts } from '../../src/stats/bin-counts.js';
import { decileEdges } from '../../src/stats/decile-edges.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';
import { createRandom } from '../support/make-shop.js';

const FEATURES: FeatureSpec[] = [
  { name: 'spend', transform: 'log1p' },
  { name: 'orders', transform: 'log1p' },
];

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine(2);
});
afterAll(() => engine.close());

/** Customers with these spends and orders. */
const give = (customers: readonly (readonly [number, number])[]) =>
  giveTable(
    engine,
    'features',
    'gross_spend, orders',
    customers.map(([spend, orders]) => `(${spend}, ${orders})`).join(', '),
  );

const drift = async (reference: readonly ReferenceBins[]) => {
  const features = FEATURES.map((feature) => {
    return { ...feature, mean: 0, standardDeviation: 1, constant: false, low: null, high: null };
  });
  return measureDrift(engine, { features, reference });
};

describe('how a model’s customers lie', () => {
  it('is their deciles, each once, and the share between each two', async () => {
    const random = createRandom(7);
    const customers = Array.from({ length: 503 }, () => {
      return [Math.floor(random() * 1e5) / 100, 1 + Math.floor(random() ** 3 * 6)] as const;
    });
    await give(customers);
    const [spend, orders] = await readReference(engine, FEATURES);
    for (const [bins, values] of [
      [spend, customers.map(([first]) => first)],
      [orders, customers.map(([, second]) => second)],
    ] as const) {
      const edges = decileEdges(Float64Array.from(values).toSorted());
      expect(bins?.edges).toEqual(edges.map((edge) => expect.closeTo(edge, 9)));
      const counts = binCounts(Float64Array.from(values), bins?.edges ?? []);
      expect(bins?.shares).toEqual(counts.map((count) => count / 503));
    }
  });

  it('is one value and all others where the deciles are all the same', async () => {
    await give(Array.from({ length: 20 }, (_, index) => [index === 19 ? 3 : 5, 2]));
    expect(await readReference(engine, FEATURES)).toEqual([
      { edges: [5], shares: [0.95, 0.05] },
      { edges: [2], shares: [1, 0] },
    ]);
  });
});

describe('drift', () => {
  it('is none on the customers that the model was made from', async () => {
    await give(Array.from({ length: 97 }, (_, index) => [index * 3.17, 1 + (index % 4)]));
    const reference = await readReference(engine, FEATURES);
    expect(await drift(reference)).toEqual([
      { feature: 'spend', psi: 0 },
      { feature: 'orders', psi: 0 },
    ]);
  });

  it('is the population stability index, by hand', async () => {
    // Spends: shares of 0.2, 0.3, 0.5 before and 0.5, 0.3, 0.2 now. Orders: all 2 before, half of them now.
    await give(
      [1, 2, 3, 4, 10, 15, 20, 25, 30, 99].map((spend, index) => [
        index === 4 ? 5 : spend,
        index < 5 ? 2 : 1,
      ]),
    );
    const reference = [
      { edges: [5, 20.5], shares: [0.2, 0.3, 0.5] },
      { edges: [2], shares: [1, 0] },
    ];
    // Half are 2: (0.5 - 1) ln 0.5 + (0.5 - 0.0001) ln 5000, for no share counts as less than a ten-thousandth.
    const orders = 0.5 * Math.log(2) + 0.4999 * Math.log(5000);
    // 5 belongs to the bin that it closes, so that there are 5, 2 and 3 customers.
    const spend = 0.3 * Math.log(0.5 / 0.2) - 0.1 * Math.log(0.2 / 0.3) - 0.2 * Math.log(0.3 / 0.5);
    expect(await drift(reference)).toEqual([
      { feature: 'spend', psi: expect.closeTo(spend, 6) },
      { feature: 'orders', psi: expect.closeTo(orders, 6) },
    ]);
  });

  it('is seen where a feature that was the same for all falls', async () => {
    await give([
      [5, 1],
      [5, 1],
    ]);
    const [spend, orders] = await drift([
      { edges: [5], shares: [1, 0] },
      { edges: [2], shares: [1, 0] },
    ]);
    expect(spend?.psi).toBe(0);
    expect(orders?.psi).toBeGreaterThan(10);
  });

  it('says nothing of nobody', async () => {
    await engine.deleteWhere('features', { sql: 'true' });
    expect(
      await drift([
        { edges: [5], shares: [1, 0] },
        { edges: [2], shares: [1, 0] },
      ]),
    ).toEqual([]);
  });
});
