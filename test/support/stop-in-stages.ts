import { readdir, readFile, readlink } from 'node:fs/promises';
import { expect } from 'vitest';
import { type Shop, SMALL_SHOP } from './run-quintet.js';

/** A shop of 1,500 customers who all differ; to find twenty clusters among them keeps a run busy for long enough. */
const MANY = Array.from(
  { length: 1_500 },
  (_, id) => `${id},A,B,${1 + id},2024-05-${1 + (id % 28)} 10:00:00,1.${id % 97},${id},UK\n`,
).join('');

/** How a run ended that got a signal when a stage began or was done, and how long that took. */
async function stopAfter(shop: Shop, stage: string, signal: NodeJS.Signals) {
  let sentAt = 0;
  const ended = await shop.segment(['many.csv', '--clusters', '20'], {
    onProgress: (stderr, stop) => {
      if (sentAt > 0 || !stderr.includes(stage)) return;
      sentAt = performance.now();
      stop(signal);
    },
  });
  const last = ended.stderr.trimEnd().split('\n').at(-1) ?? '';
  return { code: ended.code, stdout: ended.stdout, last, seconds: (performance.now() - sentAt) / 1000 };
}

/**
 * Stops a run at each of these stages, by SIGTERM and SIGINT in turn: it ends with the signal's code and leaves the last
 * good run as it was.
 *
 * @returns how long each took to end, in seconds
 */
export async function stopInStages(shop: Shop, stages: readonly string[]): Promise<number[]> {
  const [header] = (await readFile(SMALL_SHOP, 'utf8')).split('\n', 1);
  await shop.write('many.csv', `${header}\n${MANY}`);
  await shop.segment(['shop.csv', '--quiet']);
  const before = await shop.latest('report.json');
  const published = await shop.reports();
  const status = JSON.parse(await readFile(shop.path('reports', 'status.json'), 'utf8')) as object;

  const [times, codes]: [number[], number[]] = [[], []];
  for (const [index, stage] of stages.entries()) {
    const [signal, code] = index % 2 === 0 ? (['SIGTERM', 143] as const) : (['SIGINT', 130] as const);
    const ended = await stopAfter(shop, `${stage}: `, signal);
    expect({ stage, code: ended.code, stdout: ended.stdout }).toEqual({ stage, code, stdout: '' });
    expect(ended.last).toMatch(new RegExp(`^quintet: stopped by ${signal}\\. Nothing was published`));
    times.push(ended.seconds);
    codes.push(code);
  }

  expect(await shop.reports()).toEqual(published);
  expect(await readlink(shop.path('reports', 'latest'))).toBe(published[0]);
  expect(await shop.latest('report.json')).toBe(before);
  const left = ['quintet.duckdb', 'quintet.duckdb.failed-runs.json'];
  expect(await readdir(shop.path('data'))).toEqual(left);
  expect(JSON.parse(await readFile(shop.path('reports', 'status.json'), 'utf8'))).toEqual({
    ...status,
    lastAttempt: expect.objectContaining({
      outcome: 'failed',
      message: `stopped by ${stages.length % 2 === 1 ? 'SIGTERM' : 'SIGINT'}`,
    }),
  });
  const runs = await shop.runs();
  expect(runs.slice(1).map((run) => run['exit_code'])).toEqual(codes);
  // What the stopped runs did to the tables is undone: they hold the small shop.
  expect(await shop.query('select count(*) as customers from customers')).toEqual([{ customers: 30 }]);
  return times;
}
