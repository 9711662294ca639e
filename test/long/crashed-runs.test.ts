import { expect, it } from 'vitest';
import { crashRuns } from '../support/crash-runs.js';
import { inShop } from '../support/run-quintet.js';

/** Another seed kills at other moments. */
const SEED = Number(process.env['QUINTET_TEST_SEED'] ?? 20_261_122);

it(
  'a hundred runs on Online Retail that are killed at random moments never hurt a report',
  inShop(async (shop) => {
    expect((await shop.segment([])).code).toBe(0);
    const startedAt = performance.now();
    await shop.segment([]);
    const seconds = (performance.now() - startedAt) / 1000;
    const found = await crashRuns(shop, { args: [], kills: 100, seed: SEED, seconds: 1.05 * seconds });
    expect(found, `seed ${SEED}`).toMatchObject({ kills: 100, wrong: [] });
  }),
);

it(
  'of two starts at once one succeeds and one leaves with 75, twenty times',
  inShop(async (shop) => {
    for (let night = 0; night < 20; night += 1) {
      const ended = await Promise.all([shop.segment(['shop.csv']), shop.segment(['shop.csv'])]);
      expect(ended.map(({ code }) => String(code)).toSorted()).toEqual(['0', '75']);
    }
  }),
);
