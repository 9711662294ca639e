import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { mountTiny } from '../support/mount-tiny.js';
import { inShop, refusal, refused, type Shop } from '../support/run-quintet.js';

describe.concurrent('places that can not be written', () => {
  it(
    'reports below a file',
    inShop(async (shop) => {
      const ended = await shop.segment(['shop.csv', '--out', 'shop.csv/reports']);
      const words = [shop.path('shop.csv', 'reports'), 'a file stands where a folder should be', '--out'];
      expect(await refusal(shop, ended, words)).toEqual(refused(73, 'recorded'));
    }),
  );

  it(
    'reports where there can be no folder',
    inShop(async (shop, { skip }) => {
      skip(!existsSync('/proc/self'), 'there is no /proc here');
      const ended = await shop.segment(['shop.csv', '--out', '/proc/quintet/reports']);
      const words = ['/proc/quintet/reports', '--out'];
      expect(await refusal(shop, ended, words)).toEqual(refused(73, 'recorded'));
    }),
  );

  it(
    'a database below a file',
    inShop(async (shop) => {
      const ended = await shop.segment(['shop.csv', '--database', 'shop.csv/shop.duckdb']);
      const words = [shop.path('shop.csv', 'shop.duckdb'), "can't be made"];
      expect(await refusal(shop, ended, words)).toEqual(refused(73, 'unrecorded'));
    }),
  );

  it(
    'a disk that is full of reports',
    inShop(async (shop, { skip }) => {
      const tiny = await mountTiny(shop, 'tiny', '128k', skip);
      try {
        const ended = await shop.segment(['shop.csv', '--out', 'tiny/reports']);
        const words = ['tiny/reports', 'full disk', 'free some space'];
        expect(await refusal(shop, ended, words)).toEqual(refused(74, 'recorded'));
        const left = await readdir(shop.path('tiny', 'reports'));
        expect(left.filter((name) => name !== 'index.html')).toEqual(['status.json']);
      } finally {
        tiny.unmount();
      }
    }),
  );

  it(
    'a disk that is full of the database, where the report is taken back',
    inShop(async (shop, { skip }) => {
      const tiny = await mountTiny(shop, 'tiny', '64k', skip);
      try {
        const ended = await shop.segment(['shop.csv', '--database', 'tiny/shop.duckdb']);
        const words = ['the disk is full', 'free some space'];
        expect(await refusal(shop, ended, words)).toEqual(refused(74, 'unrecorded'));
      } finally {
        tiny.unmount();
      }
    }),
  );
});

const ARGUMENTS = ['shop.csv', '--database', 'shop.duckdb'];
const DAMAGED = ['shop.duckdb', 'not a DuckDB database or damaged', '--database'];

describe.concurrent('databases that can not be used', () => {
  it(
    'a text',
    inShop(async (shop) => {
      await shop.write('shop.duckdb', 'Dear database,\n');
      expect(await refusal(shop, await shop.segment(ARGUMENTS), DAMAGED)).toEqual(refused(65, 'unrecorded'));
    }),
  );

  it(
    'the purchases themselves, which stay as they are',
    inShop(async (shop) => {
      const before = await readFile(shop.path('shop.csv'), 'utf8');
      const ended = await shop.segment(['shop.csv', '--database', 'shop.csv']);
      expect(await refusal(shop, ended, ['shop.csv: not a DuckDB database'])).toEqual(
        refused(65, 'unrecorded'),
      );
      expect(await readFile(shop.path('shop.csv'), 'utf8')).toBe(before);
    }),
  );

  it(
    'a database cut off, and one with flipped bits',
    inShop(async (shop) => {
      await shop.segment(['none.csv', '--database', 'good.duckdb']);
      const good = await readFile(shop.path('good.duckdb'));
      await shop.write('shop.duckdb', good.subarray(0, 20_000));
      expect(await refusal(shop, await shop.segment(ARGUMENTS), DAMAGED)).toEqual(refused(65, 'unrecorded'));
      const flipped = good.map((byte, index) => (index > 4_096 && index % 97 === 0 ? byte ^ 0xff : byte));
      await shop.write('shop.duckdb', flipped);
      expect(await refusal(shop, await shop.segment(ARGUMENTS), DAMAGED)).toEqual(refused(65, 'unrecorded'));
    }),
  );

  it(
    'one that another process holds',
    inShop(async (shop) => {
      const release = await holdDatabase(shop);
      try {
        const ended = await shop.segment(['shop.csv', '--database', 'held.duckdb']);
        const words = ['held.duckdb', 'another process is using this database', 'try again'];
        expect(await refusal(shop, ended, words)).toEqual(refused(75, 'unrecorded'));
      } finally {
        await release();
      }
    }),
  );
});

/** Opens held.duckdb in a process of its own; answers how to end it. */
async function holdDatabase(shop: Shop): Promise<() => Promise<void>> {
  const script = `
    import { DuckDBInstance } from ${JSON.stringify(import.meta.resolve('@duckdb/node-api'))};
    const instance = await DuckDBInstance.create(${JSON.stringify(shop.path('held.duckdb'))});
    await (await instance.connect()).run('create table held (a integer)');
    console.log('held');
    process.stdin.resume();
    process.stdin.on('end', () => process.exit());`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  const ended = new Promise<void>((resolve) => {
    holder.once('close', () => {
      resolve();
    });
  });
  return () => {
    holder.stdin.end();
    return ended;
  };
}
