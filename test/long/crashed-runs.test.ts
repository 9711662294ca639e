import { expect, it } from 'vitest';
import { recoverFromKills, startTwoAtOnce } from '../support/recover-from-kills.js';
import { inShop } from '../support/run-quintet.js';

it(
  'a hundred runs on Online Retail that are killed at random moments never hurt a report',
  inShop(async (shop) => {
    // Few resamples: a shorter run is killed as often in each of its stages.
    await shop.write('quintet.yaml', 'clusters: {resamples: 5}\n');
    expect(await recoverFromKills(shop, [], 100)).toMatchObject({ kills: 100, wrong: [] });
  }),
  5_400_000,
);

it(
  'of two starts at once one succeeds and one leaves with 75, twenty times',
  inShop(async (shop) => {
    expect(await startTwoAtOnce(shop, 20)).toEqual(Array(20).fill('published'));
  }),
);
