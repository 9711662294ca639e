import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeatureSpec } from '../../src/config/configuration.js';
import { buildMatrix } from '../../src/features/build-matrix.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
  await giveTable(
    engine,
    'features',
    'customer_id, gross_spend, net_spend, orders, return_ratio, recency_days, tenure_days',
    `('a', 1.25, 1.25, 1, 0.04, 10, 1), ('b', 2.50, -1.00, 3, 0.25, 10, 5), ('c', 3.75, -9.00, 8, 0.00, 10, 9)`,
  );
});
afterAll(() => engine.close());

async function points(...features: FeatureSpec[]) {
  const scaled = await buildMatrix(engine, features);
  const coordinates = features.map((_, index) => `point[${index + 1}]`).join(', ');
  const columns = await engine.queryNumbers(
    fragment(`select ${coordinates} from points order by customer_id`),
  );
  return { scaled, columns: columns.map((column) => [...column]) };
}

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 8));

describe('the feature matrix', () => {
  it('holds z-scores with the population standard deviation', async () => {
    const { scaled, columns } = await points({ name: 'spend', transform: 'none' });
    // 1.25, 2.5, 3.75: the deviation is 1.25 times the root of 2/3.
    const deviation = 1.25 * Math.sqrt(2 / 3);
    expect(scaled).toMatchObject([{ name: 'spend', transform: 'none', mean: 2.5, constant: false }]);
    expect(scaled[0]?.standardDeviation).toBeCloseTo(deviation, 12);
    expect(columns).toEqual([near([-Math.sqrt(1.5), 0, Math.sqrt(1.5)])]);
  });

  it('holds the features in the order given, each with its transform', async () => {
    const { scaled, columns } = await points(
      { name: 'return_ratio', transform: 'sqrt' },
      { name: 'orders', transform: 'log1p' },
      { name: 'tenure_days', transform: 'none' },
    );
    // Roots 0.2, 0.5, 0; logarithms of 2, 4, 9.
    const orders = [2, 4, 9].map((value) => Math.log(value));
    const mean = Math.log(72) / 3;
    const deviation = Math.sqrt(orders.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3);
    expect(scaled.map((feature) => feature.mean)).toEqual(near([0.7 / 3, mean, 5]));
    expect(scaled[1]?.standardDeviation).toBeCloseTo(deviation, 8);
    expect(columns[1]).toEqual(near(orders.map((value) => (value - mean) / deviation)));
    expect(columns[2]).toEqual(near([-Math.sqrt(1.5), 0, Math.sqrt(1.5)]));
  });

  it('has 0 for a feature in which all customers are the same', async () => {
    const { scaled, columns } = await points(
      { name: 'recency_days', transform: 'log1p' },
      { name: 'spend', transform: 'none' },
    );
    expect(scaled[0]).toMatchObject({ standardDeviation: 0, constant: true });
    expect(scaled[0]?.mean).toBeCloseTo(Math.log(11), 8);
    expect(columns[0]).toEqual([0, 0, 0]);
  });

  it.each([
    // -1 has no logarithm after one is added, -9 neither.
    [{ name: 'net_spend', transform: 'log1p' }, 'log1p', '2 customers'],
    [{ name: 'net_spend', transform: 'sqrt' }, 'sqrt', '2 customers'],
  ] as const)('refuses what a transform does not allow: %o', async (feature, transform, count) => {
    const refused = buildMatrix(engine, [{ name: 'spend', transform: 'log1p' }, feature]);
    await expect(refused).rejects.toMatchObject({ kind: 'configuration', exitCode: 78 });
    await expect(refused).rejects.toThrow(
      new RegExp(`clusters\\.features.*${transform}.*net_spend.*${count}`),
    );
  });
});
