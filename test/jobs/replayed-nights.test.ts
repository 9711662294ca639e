import { expect, it } from 'vitest';
import { daysUntil, countSteadyNights, replayNights } from '../support/replay-nights.js';
import { inShop } from '../support/run-quintet.js';

// Sixty nights of the bundled year are in test/long/sixty-nights.test.ts.
it(
  'nights in a row rename nothing',
  inShop(async (shop) => {
    await shop.write('quintet.yaml', 'clusters: {resamples: 0}\n');
    const nights = await replayNights(shop, daysUntil('2024-12-10', 3), ['shop.csv']);
    expect(countSteadyNights(nights)).toBe(2);
  }),
);
