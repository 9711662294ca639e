import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBehaviour } from '../../../src/scores/behaviour/read-behaviour.js';
import type { Finding } from '../../../src/scores/views.js';
import type { Engine } from '../../../src/warehouse/engine.js';
import { openMemoryEngine } from '../../support/engine.js';
import { families } from '../give-steps.js';
import { findingOf, giveScores, LAPSING_DAYS, SNAPSHOT, viewOf } from './give-shop.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

const find = async (medium: number): Promise<Finding> => {
  const number = "cast(regexp_replace(customer_id, 'c', '') as integer)";
  await giveScores(engine, `case when ${number} < ${medium} then 'medium' else 'high' end`);
  const options = { seed: 1, snapshot: SNAPSHOT, lapsingDays: LAPSING_DAYS, families };
  return findingOf(await readBehaviour(engine, options), 'most_in_medium_band');
};

describe('whether most are in the medium band', () => {
  beforeAll(async () => {
    const customers = Array.from({ length: 100 }, (_, index) => `c${index}`);
    await viewOf(
      engine,
      customers.map((customer, index) => ({ customer, invoice: customer, day: 9, value: 10 + index })),
    );
  });

  // Intervals of scipy 1.17.1's binomtest.
  it.each([
    ['supported', 70, 0.600_185_323_8, 0.787_593_579_5],
    ['contradicted', 30, 0.212_406_420_5, 0.399_814_676_2],
    ['undecided', 52, 0.417_789_765_4, 0.620_994_519_8],
  ])('is %s when %i of 100 are', async (verdict, medium, low, high) => {
    const finding = await find(medium);
    expect(finding).toMatchObject({
      verdict,
      customers: 100,
      effect: { value: medium / 100, kind: 'share', method: 'clopper_pearson' },
      figures: [
        { label: 'share_low', value: 0, of: 100 },
        { label: 'share_medium', value: medium / 100, of: 100 },
        { label: 'share_high', value: (100 - medium) / 100, of: 100 },
      ],
    });
    expect(finding.effect?.low).toBeCloseTo(low, 9);
    expect(finding.effect?.high).toBeCloseTo(high, 9);
  });
});
