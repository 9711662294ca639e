import { expect } from 'vitest';
import { type CrashFindings, crashRuns } from './crash-runs.js';
import type { Shop } from './run-quintet.js';

/** Another seed kills at other moments: QUINTET_TEST_SEED=7 npm test. */
const SEED = Number(process.env['QUINTET_TEST_SEED'] ?? 20_261_122);

/**
 * Kills so many runs at random moments: each leaves the last report or the new one, and the next run mends all.
 *
 * @param args of the runs, whose results must be alike
 */
export async function recoverFromKills(
  shop: Shop,
  args: readonly string[],
  kills: number,
): Promise<CrashFindings> {
  expect((await shop.segment(args)).code).toBe(0);
  const startedAt = performance.now();
  await shop.startQuintet(['segment', ...args]);
  const seconds = (performance.now() - startedAt) / 1000;
  const found = await crashRuns(shop, { args, kills, seed: SEED, seconds: 1.05 * seconds });
  expect(found.wrong, `seed ${SEED}`).toEqual([]);
  return found;
}

/**
 * On so many nights starts two runs at once: one succeeds, the other leaves with 75 and names the
 * first.
 *
 * @returns how the runs that the database knows ended
 */
export async function startTwoAtOnce(shop: Shop, nights: number): Promise<unknown[]> {
  for (let night = 0; night < nights; night += 1) {
    const start = () => shop.startQuintet(['segment', 'shop.csv']);
    const [one, other] = await Promise.all([start(), start()]);
    const [winner, loser] = one.code === 0 ? [one, other] : [other, one];
    expect([winner.code, loser.code]).toEqual([0, 75]);
    expect(loser.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(loser.stderr).toMatch(
      /data\/quintet\.duckdb: another run is still going on \(process \d+ on \S+, since \d{4}-.*Z\); try again when it is done, or wait for it with --wait\./,
    );
  }
  return (await shop.runs()).map((run) => run['outcome']);
}
