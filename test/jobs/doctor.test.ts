import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/doctor/check.js';
import { openDuckDb } from '../../src/warehouse/duckdb/open-duckdb.js';
import { inShop, type Shop } from '../support/run-quintet.js';
import { run } from './fake-host.js';

interface Told {
  readonly version: number;
  readonly healthy: boolean;
  readonly checks: readonly Check[];
}

/** What the doctor says of a shop, by the names of what it looked at; the machine's schedule is left out. */
async function examine(
  shop: Shop,
): Promise<{ code: number | null; told: Told; by: (name: string) => Check }> {
  // In another process than the one that may hold the database.
  const { code, stdout, stderr } = await shop.startQuintet(['doctor', '--json']);
  expect(stderr).toBe('');
  const told = JSON.parse(stdout) as Told;
  const by = (name: string) => {
    const check = told.checks.find((candidate) => candidate.name === name);
    if (check === undefined) throw new Error(`nothing about ${name}`);
    return check;
  };
  return { code, told, by };
}

/** Every file below a folder with its content, and every link with its end. */
async function fingerprint(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const prints = entries.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) return file;
    const content = entry.isSymbolicLink() ? await readlink(file) : await readFile(file);
    return `${file} ${createHash('sha256').update(content).digest('hex')}`;
  });
  return (await Promise.all(prints)).toSorted();
}

const check = (name: string, state: Check['state']): Check => ({ name, state, says: `all about\n${name}` });

const findNothing = async (): Promise<readonly Check[]> => [];

describe('quintet doctor', () => {
  it(
    'finds nothing wrong before and after a first run, and changes nothing',
    inShop(async (shop) => {
      await shop.write('quintet.yaml', 'sources: shop.csv\n');
      const before = await examine(shop);
      expect(before.code).toBe(0);
      expect(before.told).toMatchObject({ version: 1, healthy: true });
      expect(before.told.checks.map(({ name }) => name)).toEqual([
        'Node',
        'configuration',
        'sources',
        'disk',
        'memory',
        'database',
        'schedule',
        'last run',
        'freshness',
      ]);
      expect(before.by('configuration').says).toBe('quintet.yaml, is valid');
      expect(before.by('database').says).toBe(
        `none yet; the first run makes ${shop.path('data', 'quintet.duckdb')}`,
      );
      expect(before.by('last run').state).toBe('attention');
      expect(await readdir(shop.folder)).toEqual(['quintet.yaml', 'shop.csv']);

      expect((await shop.segment(['--quiet'])).code).toBe(0);
      const files = await fingerprint(shop.folder);
      const after = await examine(shop);
      expect(after.code).toBe(0);
      expect(after.by('database')).toMatchObject({
        state: 'ok',
        says: expect.stringMatching(/^opens, and all \d+ tables/),
      });
      expect(after.by('last run')).toMatchObject({
        state: 'ok',
        says: expect.stringMatching(/, published$/),
      });
      expect(after.by('disk').says).toMatch(/the last run left .+ of reports and .+ of database$/);
      expect(await fingerprint(shop.folder)).toEqual(files);
    }),
  );

  it(
    'says what failed last night, and exits with 1',
    inShop(async (shop) => {
      expect((await shop.segment(['gone.csv'])).code).toBe(66);
      const { code, told, by } = await examine(shop);
      expect([code, told.healthy]).toEqual([1, false]);
      expect(by('last run')).toMatchObject({
        state: 'problem',
        says: expect.stringContaining('failed with exit code 66'),
      });
    }),
  );

  it(
    'leaves a database alone that a run holds, and says when one is damaged',
    inShop(async (shop) => {
      const database = shop.path('data', 'quintet.duckdb');
      const engine = await openDuckDb({ database, memory: null, threads: 1 });
      const held = await examine(shop);
      engine.close();
      expect(held.by('database')).toMatchObject({
        state: 'ok',
        says: 'a run is at work in it, so it was not looked at',
      });
      const empty = await examine(shop);
      expect(empty.by('database')).toMatchObject({
        state: 'attention',
        says: expect.stringContaining('has no table runs, lines, loaded_files'),
      });
      await writeFile(database, 'no database');
      const damaged = await examine(shop);
      expect([damaged.code, damaged.by('database').state]).toEqual([1, 'problem']);
      expect(damaged.by('database').says).toContain('--rebuild');
      expect(await readFile(database, 'utf8')).toBe('no database');
    }),
  );

  it(
    'finds values that can no longer be read inside a database that opens',
    inShop(async (shop) => {
      await mkdir(shop.path('data'));
      const database = shop.path('data', 'quintet.duckdb');
      const engine = await openDuckDb({ database, memory: null, threads: 1 });
      await engine.createTable('runs', {
        sql: 'select range as run_id, md5(cast(range as varchar)) as t from range(300000)',
      });
      engine.close();
      const bytes = await readFile(database);
      for (let place = bytes.length >> 1; place < bytes.length - 600_000; place += 997) bytes[place] = 0;
      await writeFile(database, bytes);
      expect((await examine(shop)).by('database')).toMatchObject({
        state: 'problem',
        says: expect.stringContaining('damaged'),
      });
    }),
  );

  it('looks no further than a configuration that is wrong', async () => {
    const { code, stdout } = await run(['doctor'], { yaml: 'clusters: none' });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^ok +Node +20\.20\.0, and 20\.19 or later is needed\nproblem +configuration +clusters/,
    );
    expect(stdout).toMatch(/the rest was not looked at\n\n1 problem\.\n$/);
  });

  it('is a table that ends with a sum', async () => {
    const yaml = 'sources: shop.csv';
    const checks = [check('disk', 'attention'), check('memory', 'problem'), check('x', 'attention')];
    const { code, stdout } = await run(['doctor'], { yaml, runDoctor: async () => checks });
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(1)).toEqual([
      'ok         configuration  quintet.yaml, is valid',
      'attention  disk           all about\\ndisk',
      'problem    memory         all about\\nmemory',
      'attention  x              all about\\nx',
      '',
      '1 problem, 2 things to look at.',
      '',
    ]);
    const well = await run(['doctor'], { yaml, runDoctor: findNothing });
    expect([well.code, well.stdout.split('\n').at(-2)]).toEqual([0, 'All is well.']);
  });

  it('says where the configuration comes from', async () => {
    const environment = { QUINTET_CONFIG: '/etc/shop.yaml', QUINTET_SEED: '7', QUINTET_OUT: '' };
    const named = await run(['doctor'], { yaml: 'every: P1W', environment, runDoctor: findNothing });
    expect(named.stdout).toContain(
      '/etc/shop.yaml, named by the variable QUINTET_CONFIG, is valid; with the variables QUINTET_SEED\n',
    );
    expect((await run(['doctor'], { runDoctor: findNothing })).stdout).toContain(
      'no file here, so the defaults hold\n',
    );
  });

  it.each([
    [['doctor', '--fix'], 64, 'unknown flag --fix'],
    [['doctor', '--json=please'], 64, 'json is "please" in the flag --json; it must be true or false'],
    [['doctor', '--config='], 64, 'config is "" in the flag --config'],
  ])('refuses %j', async (argv, exitCode, says) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stdout]).toEqual([exitCode, '']);
    expect(stderr).toContain(says);
  });
});
