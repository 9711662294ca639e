import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('reads a content once, whatever the names of the files and of their sources', async () => {
  const told = { dates: null, decimalMark: null, timeZone: null, onlyCurrency: null };
  const sources = await Promise.all(
    ['one', 'two'].map(async (name) => {
      const file = path.join(folder, `${name}.csv`);
      await writeFile(file, 'customer,order,date,amount\n7,1,2024-05-01,2.50\n');
      return { path: file, name, mapping: null, told };
    }),
  );
  const warnings: string[] = [];
  const progress = { ...silent, warn: (message: string) => void warnings.push(message) };
  const { signal } = new AbortController();
  const found = await findSources(sources, { engine: nowhere, tempFolder: folder, progress, signal });
  expect(found.map((file) => path.basename(file.path))).toEqual(['one.csv']);
  expect(warnings).toEqual([
    expect.stringMatching(/two\.csv has the same content as .*one\.csv; it is read once/),
  ]);
});
