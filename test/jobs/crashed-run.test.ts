import { expect, it } from 'vitest';
import { recoverFromKills, startTwoAtOnce } from '../support/recover-from-kills.js';
import { inShop } from '../support/run-quintet.js';

// Fifteen kills, which CI calls too, and more starts are in test/long/night.
it(
  'a run that is killed at any moment leaves the last report or the new one, and the next run mends all; of two starts at once one succeeds and the other leaves with 75, naming the first',
  inShop(async (shop) => {
    // Few resamples: a shorter run is killed as often in each of its stages.
    await shop.write('quintet.yaml', 'clusters: {count: 3, resamples: 5}\n');
    const found = await recoverFromKills(shop, ['shop.csv'], 1);
    expect(found).toMatchObject({ kills: 1, wrong: [] });
    const before = (await shop.runs()).length;
    expect((await startTwoAtOnce(shop, 1)).slice(before)).toEqual(['published']);
  }),
  240_000,
);
