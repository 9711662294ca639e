import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { start } from '../../support/crash-runs.js';
import { recoverFromKills, startTwoAtOnce } from '../../support/recover-from-kills.js';
import { inShop, type Shop } from '../../support/run-quintet.js';

it(
  'a run that is killed at any moment leaves the last report or the new one, and the next run mends all',
  inShop(async (shop) => {
    // Few resamples: a shorter run is killed as often in each of its stages.
    await shop.write('quintet.yaml', 'clusters: {count: 3, resamples: 5}\n');
    const found = await recoverFromKills(shop, ['shop.csv'], 15);
    expect(found).toMatchObject({ kills: 15, wrong: [] });
    const outcomes = await shop.query('select distinct outcome from runs order by outcome');
    expect(outcomes.map((row) => row['outcome'])).toEqual(['killed', 'published']);
  }),
  240_000,
);

it(
  'of two starts at once one succeeds and the other leaves with 75, naming the first',
  inShop(async (shop) => {
    expect(await startTwoAtOnce(shop, 3)).toEqual(Array(3).fill('published'));
  }),
  120_000,
);

it(
  'waits for another run when it is told to, and takes over from one that was killed',
  inShop(async (shop) => {
    const both = await Promise.all([
      apart(shop, ['shop.csv', '--wait']),
      apart(shop, ['--wait', 'PT1M', 'shop.csv']),
    ]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ stderr }) => stderr).join('')).toContain('waiting for another run to end');

    const child = start(shop, ['shop.csv']);
    await untilHeld(shop.path('data', 'quintet.duckdb.lock'));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const takers = await Promise.all([1, 2, 3].map(() => apart(shop, ['shop.csv'])));
    expect(takers.map(({ code }) => String(code)).toSorted()).toEqual(['0', '75', '75']);
    const taken = takers.filter(({ stderr }) => stderr.includes('ended without giving back its lock'));
    expect(taken.length).toBeGreaterThan(0);
  }),
  120_000,
);

it(
  'two databases do not disturb each other, though they share a folder of reports one after another',
  inShop(async (shop) => {
    const both = await Promise.all([apart(shop, args('a', 'x')), apart(shop, args('b', 'y'))]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const shared = await Promise.all([
      apart(shop, [...args('a', 'z'), '--wait']),
      apart(shop, [...args('b', 'z'), '--wait']),
    ]);
    expect(shared.map(({ code }) => code)).toEqual([0, 0]);
  }),
  120_000,
);

const args = (name: string, out: string) => ['shop.csv', '--database', `${name}.duckdb`, '--out', out];

/** In a process of its own, as a lock knows them. */
const apart = (shop: Shop, words: readonly string[]) => shop.startQuintet(['segment', ...words]);

async function untilHeld(lock: string): Promise<void> {
  while (!existsSync(lock)) await new Promise((resolve) => setTimeout(resolve, 5));
}
