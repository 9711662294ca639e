import { readFile, readlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Ended, inShop, refusal, refused, type Shop, SMALL_SHOP } from '../support/run-quintet.js';

/** A shop of 4,000 customers who all differ; to find fifty clusters among them keeps a run busy for long enough. */
const MANY = Array.from(
  { length: 4_000 },
  (_, id) => `${id},A,B,${1 + id},2024-05-${1 + (id % 28)} 10:00:00,1.${id % 97},${id},UK\n`,
).join('');

/** Starts a long run and sends the signal when a stage is done. */
async function stopAfter(shop: Shop, stage: string, signal: NodeJS.Signals): Promise<Ended> {
  const [header] = (await readFile(SMALL_SHOP, 'utf8')).split('\n', 1);
  await shop.write('many.csv', `${header}\n${MANY}`);
  let isSent = false;
  return shop.segment(['many.csv', '--clusters', '50'], {
    onProgress: (stderr, stop) => {
      if (isSent || !stderr.includes(stage)) return;
      isSent = true;
      stop(signal);
    },
  });
}

describe.concurrent('a run that is stopped', () => {
  it(
    'by SIGINT while the customers are described',
    inShop(async (shop) => {
      const ended = await stopAfter(shop, 'Loading purchases: ', 'SIGINT');
      expect(await refusal(shop, ended, ['stopped by SIGINT'])).toEqual(refused(130, 'recorded'));
    }),
  );

  it(
    'by SIGTERM while the customers are clustered, leaves the last good run as it was',
    inShop(async (shop) => {
      await shop.segment(['shop.csv', '--quiet']);
      const before = await shop.latest('report.json');
      const published = await shop.reports();

      const { code, stdout, stderr } = await stopAfter(shop, 'Deriving features: ', 'SIGTERM');
      expect({ code, stdout }).toEqual({ code: 143, stdout: '' });
      expect(stderr.split('\n').at(-2)).toMatch(/^quintet: stopped by SIGTERM\. Nothing was published/);

      expect(await shop.reports()).toEqual(published);
      expect(await readlink(shop.path('reports', 'latest'))).toBe(published[0]);
      expect(await shop.latest('report.json')).toBe(before);
      const runs = await shop.runs();
      expect(runs.map((run) => run['exit_code'])).toEqual([0, 143]);
      // What the stopped run did to the tables is undone: they hold the small shop.
      expect(await shop.query('select count(*) as customers from customers')).toEqual([{ customers: 30 }]);
    }),
  );
});
