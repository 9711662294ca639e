import { expect, it } from 'vitest';
import { crashRuns } from '../support/crash-runs.js';
import { inShop } from '../support/run-quintet.js';

// The long form is in test/long/night.
/** Another seed kills at other moments: QUINTET_TEST_SEED=7 npm test. */
const SEED = Number(process.env['QUINTET_TEST_SEED'] ?? 20_261_122);

it(
  'a run that is killed at any moment leaves the last report or the new one, and the next run mends all',
  inShop(async (shop) => {
    // Few resamples: a shorter run is killed as often in each of its stages.
    await shop.write('quintet.yaml', 'clusters: {count: 3, resamples: 5}\n');
    const given = ['shop.csv'];
    expect((await shop.segment(given)).code).toBe(0);
    const startedAt = performance.now();
    await shop.segment(given);
    const seconds = (performance.now() - startedAt) / 1000;
    const found = await crashRuns(shop, { args: given, kills: 2, seed: SEED, seconds: 1.05 * seconds });
    expect(found, `seed ${SEED}`).toMatchObject({ kills: 2, wrong: [] });
  }),
  240_000,
);

it(
  'of two starts at once one succeeds and the other leaves with 75, naming the first',
  inShop(async (shop) => {
    for (let night = 0; night < 1; night += 1) {
      const [one, other] = await Promise.all([shop.segment(['shop.csv']), shop.segment(['shop.csv'])]);
      const [winner, loser] = one.code === 0 ? [one, other] : [other, one];
      expect([winner.code, loser.code]).toEqual([0, 75]);
      expect(loser.stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(loser.stderr).toMatch(
        /data\/quintet\.duckdb: another run is still going on \(process \d+ on \S+, since \d{4}-.*Z\); try again when it is done, or wait for it with --wait\./,
      );
    }
    expect((await shop.runs()).map((run) => run['outcome'])).toEqual(['published']);
  }),
  120_000,
);
