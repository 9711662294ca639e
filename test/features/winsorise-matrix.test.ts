import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeatureSpec } from '../../src/config/configuration.js';
import { applyMatrix } from '../../src/features/apply-matrix.js';
import { buildMatrix } from '../../src/features/build-matrix.js';
import { scaleValue, unscaleValue } from '../../src/features/scale-value.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

const SPEND = [3, 5, 8, 9, 12, 14, 15, 18, 21, 22, 25, 30, 33, 40, 41, 55, 60, 80, 120, 900.5];
const FEATURES: FeatureSpec[] = [
  { name: 'spend', transform: 'log1p' },
  { name: 'return_ratio', transform: 'sqrt' },
  { name: 'tenure_days', transform: 'none' },
];

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
  const rows = SPEND.map(
    (spend, index) => `('${index + 10}', ${spend}, ${-index}, ${index < 15 ? 0 : 0.04}, 9)`,
  );
  await giveTable(
    engine,
    'features',
    'customer_id, gross_spend, net_spend, return_ratio, tenure_days',
    rows.join(', '),
  );
});
afterAll(() => engine.close());

const points = async () => {
  const columns = await engine.queryNumbers(
    fragment('select point[1], point[2], point[3] from points order by customer_id'),
  );
  return columns.map((column) => [...column]);
};

describe('winsorised features', () => {
  it('are drawn in and scaled as numpy 2.4 does it', async () => {
    // x = np.clip(x, *np.quantile(x, [0.05, 0.95])); y = np.log1p(x); (y - y.mean()) / y.std()
    const [spend] = await buildMatrix(engine, FEATURES, 0.05);
    expect(spend?.low).toBeCloseTo(4.9, 12);
    expect(spend?.high).toBeCloseTo(159.025, 10);
    expect(spend?.mean).toBeCloseTo(3.26772833400218, 8);
    expect(spend?.standardDeviation).toBeCloseTo(0.9044583235213941, 8);
    const [scores = []] = await points();
    const ends = [scores[0], scores[1], scores[18], scores[19]];
    const expected = [-1.650464089, -1.631881565, 1.689477748, 1.998546171];
    expect(ends).toEqual(expected.map((score) => expect.closeTo(score, 7)));
  });

  it('may all become the same, and then play no part', async () => {
    // Of 20 values 15 are 0, so that both the third and the fourth fifth begin with 0.
    const [, ratio] = await buildMatrix(engine, FEATURES, 0.3);
    expect(ratio).toMatchObject({ low: 0, high: 0, constant: true, standardDeviation: 0 });
    expect((await points())[1]).toEqual(SPEND.map(() => 0));
  });

  it('are refused by their own values, drawn in or not', async () => {
    // Of the net spends 0, -1 … -19 all but the first have no logarithm of one more.
    const refused = buildMatrix(engine, [{ name: 'net_spend', transform: 'log1p' }], 0.49);
    await expect(refused).rejects.toThrow('net_spend of 19 customers');
  });
});

describe('a matrix by scales of another night', () => {
  it.each([null, 0.05])('is the same on the same customers, winsorised by %s', async (share) => {
    const scaled = await buildMatrix(engine, FEATURES, share);
    const expected = await points();
    await engine.dropTable('points');
    await applyMatrix(engine, scaled);
    expect(await points()).toEqual(expected);
  });

  it('takes nothing from how tonight’s customers lie', async () => {
    await applyMatrix(engine, [
      {
        name: 'spend',
        transform: 'none',
        mean: 10,
        standardDeviation: 5,
        constant: false,
        low: 5,
        high: 100,
      },
    ]);
    const [scores] = await engine.queryNumbers(fragment('select point[1] from points order by customer_id'));
    // 3 counts as 5, 900.5 as 100.
    expect([scores?.[0], scores?.[1], scores?.[3], scores?.[19]]).toEqual([-1, -1, -0.2, 18]);
  });

  it('refuses what the model’s transform does not allow', async () => {
    const scale = { mean: 0, standardDeviation: 1, constant: false, low: null, high: null };
    const refused = applyMatrix(engine, [{ name: 'net_spend', transform: 'sqrt', ...scale }]);
    await expect(refused).rejects.toMatchObject({ kind: 'data', exitCode: 65 });
    await expect(refused).rejects.toThrow(/sqrt of net_spend.*19 customers \(below 0\)/);
  });
});

describe('one value', () => {
  it('is scaled as the whole table is, and back', async () => {
    const scaled = await buildMatrix(engine, FEATURES, 0.05);
    const table = await points();
    for (const [index, spend] of SPEND.entries()) {
      const [feature, ratio] = scaled;
      if (feature === undefined || ratio === undefined) throw new Error('no features');
      const score = scaleValue(feature, spend);
      expect(score).toBeCloseTo(table[0]?.[index] ?? NaN, 8);
      const drawnIn = Math.min(Math.max(spend, 4.9), 159.025);
      expect(unscaleValue(feature, score)).toBeCloseTo(drawnIn, 8);
      expect(scaleValue(ratio, index < 15 ? 0 : 0.04)).toBeCloseTo(table[1]?.[index] ?? NaN, 8);
    }
  });
});
