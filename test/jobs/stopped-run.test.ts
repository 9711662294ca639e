import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inShop } from '../support/run-quintet.js';
import { stopInStages } from '../support/stop-in-stages.js';

// All stages are in test/long/night, where it is timed too.
it(
  'ends when it is told to, and leaves the last good run as it was',
  inShop(async (shop) => {
    expect(await stopInStages(shop, ['Clustering customers'])).toHaveLength(1);
  }),
  240_000,
);

it(
  'ends when the time is up, with a line of its own, and gives its lock back',
  inShop(async (shop) => {
    const { code, stdout, stderr } = await shop.segment(['--clusters', '50', '--timeout', 'PT1S']);
    expect([code, stdout]).toEqual([75, '']);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(
      /^quintet: stopped because it took longer than --timeout PT1S\. Nothing was published.*safe/,
    );
    expect(existsSync(shop.path('data', 'quintet.duckdb.lock'))).toBe(false);
    expect(await shop.reports()).toEqual([]);
    expect((await shop.runs()).map((run) => run['exit_code'])).toEqual([75]);
  }),
);
