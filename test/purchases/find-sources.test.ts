import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silent } from '../../src/progress.js';
import { findSources } from '../../src/purchases/find-sources.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-find-'));
});
afterAll(() => rm(folder, { recursive: true }));

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
  const found = await findSources(sources, progress, new AbortController().signal);
  expect(found.map((file) => path.basename(file.path))).toEqual(['one.csv']);
  expect(warnings).toEqual([
    expect.stringMatching(/two\.csv has the same content as .*one\.csv; it is read once/),
  ]);
});
