import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { crashRuns, start } from '../../support/crash-runs.js';
import { inShop } from '../../support/run-quintet.js';

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
    const found = await crashRuns(shop, { args: given, kills: 15, seed: SEED, seconds: 1.05 * seconds });
    expect(found, `seed ${SEED}`).toMatchObject({ kills: 15, wrong: [] });
    const outcomes = await shop.query('select distinct outcome from runs order by outcome');
    expect(outcomes.map((row) => row['outcome'])).toEqual(['killed', 'published']);
  }),
  240_000,
);

it(
  'of two starts at once one succeeds and the other leaves with 75, naming the first',
  inShop(async (shop) => {
    for (let night = 0; night < 3; night += 1) {
      const [one, other] = await Promise.all([shop.segment(['shop.csv']), shop.segment(['shop.csv'])]);
      const [winner, loser] = one.code === 0 ? [one, other] : [other, one];
      expect([winner.code, loser.code]).toEqual([0, 75]);
      expect(loser.stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(loser.stderr).toMatch(
        /data\/quintet\.duckdb: another run is still going on \(process \d+ on \S+, since \d{4}-.*Z\); try again when it is done, or wait for it with --wait\./,
      );
    }
    expect((await shop.runs()).map((run) => run['outcome'])).toEqual(Array(3).fill('published'));
  }),
  120_000,
);

it(
  'waits for another run when it is told to, and takes over from one that was killed',
  inShop(async (shop) => {
    const both = await Promise.all([
      shop.segment(['shop.csv', '--wait']),
      shop.segment(['--wait', 'PT1M', 'shop.csv']),
    ]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ stderr }) => stderr).join('')).toContain('waiting for another run to end');

    const child = start(shop, ['shop.csv']);
    await untilHeld(shop.path('data', 'quintet.duckdb.lock'));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const takers = await Promise.all([1, 2, 3].map(() => shop.segment(['shop.csv'])));
    expect(takers.map(({ code }) => String(code)).toSorted()).toEqual(['0', '75', '75']);
    const taken = takers.filter(({ stderr }) => stderr.includes('ended without giving back its lock'));
    expect(taken.length).toBeGreaterThan(0);
  }),
  120_000,
);

it(
  'two databases do not disturb each other, though they share a folder of reports one after another',
  inShop(async (shop) => {
    const apart = await Promise.all([shop.segment(args('a', 'x')), shop.segment(args('b', 'y'))]);
    expect(apart.map(({ code }) => code)).toEqual([0, 0]);
    const shared = await Promise.all([
      shop.segment([...args('a', 'z'), '--wait']),
      shop.segment([...args('b', 'z'), '--wait']),
    ]);
    expect(shared.map(({ code }) => code)).toEqual([0, 0]);
  }),
  120_000,
);

const args = (name: string, out: string) => ['shop.csv', '--database', `${name}.duckdb`, '--out', out];

async function untilHeld(lock: string): Promise<void> {
  while (!existsSync(lock)) await new Promise((resolve) => setTimeout(resolve, 5));
}
