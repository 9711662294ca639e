import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SourceSpec } from '../../src/config/configuration.js';
import { Failure } from '../../src/failure.js';
import { silent } from '../../src/progress.js';
import { findSources } from '../../src/purchases/find-sources.js';
import { plainSource } from '../support/load.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-find-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** An engine that reaches no address. */
const nowhere = {
  fetchRemote: async (address: string): Promise<never> => {
    throw new Failure('noInput', `${address}: no way`);
  },
};

it('reads the copies of remote files under their addresses', async () => {
  const fetching = {
    fetchRemote: async (address: string, into: string) => {
      await mkdir(into, { recursive: true });
      const copies = ['a', 'b'].map((name) => ({
        address: `${address}/${name}`,
        path: path.join(into, `${name}.csv`),
      }));
      for (const copy of copies)
        await writeFile(copy.path, `customer,order,date,amount\n7,1,2024-05-01,${copy.address}\n`);
      return copies;
    },
  };
  const { signal } = new AbortController();
  const specs = [plainSource('s3://bucket')];
  const options = { engine: fetching, tempFolder: path.join(folder, 'temp'), progress: silent, signal };
  const found = await findSources(specs, options);
  expect(found.map((file) => file.path).toSorted()).toEqual(['s3://bucket/a', 's3://bucket/b']);
  expect(await readFile(found[0]?.localPath ?? '', 'utf8')).toContain(found[0]?.path);
  await expect(findSources(specs, { ...options, engine: nowhere })).rejects.toThrow('s3://bucket: no way');
});

describe('what several sources stand for', () => {
  const LINES = 'customer,order,date,amount,net\n7,1,2024-05-01,2.50,2.10\n';
  const BY_NET = { mapping: { amount: 'net' } };
  let place = '';
  beforeEach(async () => {
    place = await mkdtemp(path.join(folder, 'several-'));
  });

  const write = async (name: string, content = LINES) => {
    await mkdir(path.dirname(path.join(place, name)), { recursive: true });
    await writeFile(path.join(place, name), content);
  };
  const source = (name: string, more: Partial<SourceSpec> = {}) => plainSource(path.join(place, name), more);

  /** Finds the sources in both orders of naming, which must not matter. */
  async function find(one: SourceSpec, other: SourceSpec) {
    const answers = await Promise.all(
      [
        [one, other],
        [other, one],
      ].map(async (specs) => {
        const warnings: string[] = [];
        const progress = { ...silent, warn: (message: string) => void warnings.push(message) };
        const options = {
          engine: nowhere,
          tempFolder: place,
          progress,
          signal: new AbortController().signal,
        };
        const found = await findSources(specs, options).catch((error: unknown) => {
          if (error instanceof Failure) return `${error.exitCode}: ${error.message}`;
          throw error;
        });
        const files =
          typeof found === 'string' ? found : found.map((file) => [file.path, file.source.path, file.twins]);
        return { files, warnings };
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    return JSON.parse(JSON.stringify(answers[0]).replaceAll(`${place}/`, '')) as unknown;
  }

  it('is read once in silence where they say the same about it', async () => {
    await write('ex/a.csv');
    expect(await find(source('ex', BY_NET), source('ex/a.csv', BY_NET))).toEqual({
      files: [['ex/a.csv', 'ex', []]],
      warnings: [],
    });
  });

  it('is an error of the configuration where they do not', async () => {
    await write('ex/a.csv');
    expect(await find(source('ex'), source('ex/a.csv', { name: 'other', ...BY_NET }))).toEqual({
      files:
        '78: ex/a.csv belongs to two sources, ex and ex/a.csv, which differ in name, mapping; let only one of them name it, or say the same in both',
      warnings: [],
    });
    const told = { dates: 'dmy', decimalMark: null, timeZone: null, onlyCurrency: null } as const;
    expect(await find(source('ex', { told }), source('ex/*.csv'))).toMatchObject({
      files: expect.stringContaining('ex and ex/*.csv, which differ in dates;'),
    });
  });

  it('is read once, with a warning, where it is a copy', async () => {
    await write('ex.csv');
    await write('ex/a.csv');
    expect(await find(source('ex'), source('ex.csv'))).toEqual({
      files: [['ex.csv', 'ex.csv', ['ex/a.csv']]],
      warnings: ['ex/a.csv has the same content as ex.csv; it is read once'],
    });
  });

  it('is an error where a copy is to be read in another way', async () => {
    await write('b.csv');
    await write('ex/a.csv');
    expect(await find(source('ex', { name: 'web' }), source('b.csv', { name: 'till' }))).toEqual({
      files:
        '78: ex/a.csv has the same content as b.csv, and they belong to two sources, b.csv and ex, which differ in name; remove the copy, or say the same in both',
      warnings: [],
    });
  });

  it('is no error where two shops sold nothing, so that their exports are alike', async () => {
    await write('web.csv', 'customer,order,date,amount\r\n\r\n');
    await write('till.csv', 'customer,order,date,amount\r\n\r\n');
    expect(await find(source('web.csv', { name: 'web' }), source('till.csv', { name: 'till' }))).toEqual({
      files: [['till.csv', 'till.csv', ['web.csv']]],
      warnings: ['web.csv has the same content as till.csv; it is read once'],
    });
  });
});

it('gives the files in the order of their contents, whatever their names', async () => {
  const place = await mkdtemp(path.join(folder, 'order-'));
  const orders = { 'a.csv': 'c', 'b.csv': 'a', 'c.csv': 'b' };
  for (const [name, order] of Object.entries(orders)) {
    await writeFile(path.join(place, name), `order\n${order}\n`);
  }
  const options = {
    engine: nowhere,
    tempFolder: place,
    progress: silent,
    signal: new AbortController().signal,
  };
  const found = await findSources([plainSource(place)], options);
  expect(found.map((file) => `${path.basename(file.path)} ${file.sha256.slice(0, 2)}`)).toEqual([
    'b.csv 30',
    'c.csv 4e',
    'a.csv 97',
  ]);
});
