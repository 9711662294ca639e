import { expect, it } from 'vitest';
import { receiveExports } from '../support/receive-exports.js';
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

// Thirty nights of the bundled year are in test/long/thirty-nights.test.ts.
it(
  'exports of each day, one night missed and one file late, give the features of a single load',
  inShop(async (shop) => {
    await shop.writeParquet();
    const days = daysUntil('2024-12-05', 4);
    const [missed, late] = ['2024-12-02', '2024-12-04'];
    const found = await receiveExports(shop, { purchases: shop.path('shop.parquet'), days, missed, late });
    expect(found).toEqual({ nights: 3, customers: 30, others: 0 });
  }),
);
