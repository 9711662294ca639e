import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SourceSpec } from '../../src/config/configuration.js';
import { silent } from '../../src/progress.js';
import { findSources } from '../../src/purchases/find-sources.js';
import { loadContents } from '../../src/purchases/load-contents.js';
import { readLoadResult } from '../../src/purchases/read-load-result.js';
import { selectFiles } from '../../src/purchases/select-files.js';
import type { SourceFile } from '../../src/purchases/source-file.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { plainSource } from '../support/load.js';

const LATEST = '2026-01-01T00:00:00';

let folder = '';
let file = '';
let engine: Engine;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-contents-'));
  file = path.join(folder, 'a.csv');
  await writeFile(file, 'customer,order,date,amount,net\n7,1,2024-05-01,10,8\n8,2,2024-05-02,x,y\n');
  engine = await openMemoryEngine(1);
});
afterEach(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

/** The engine with something of it replaced. */
const replacing = (name: keyof Engine, value: unknown) =>
  new Proxy(engine, {
    get(target, key) {
      if (key === name) return value;
      const own: unknown = Reflect.get(target, key, target);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });

async function find(spec: Partial<SourceSpec> = {}): Promise<SourceFile[]> {
  const { signal } = new AbortController();
  return findSources([plainSource(file, spec)], { engine, tempFolder: folder, progress: silent, signal });
}

async function load(sources: readonly SourceFile[], by: Engine = engine) {
  const { signal } = new AbortController();
  const tempFolder = path.join(folder, 'unpacked');
  return loadContents({ engine: by, sources, latest: LATEST, loadedAt: '', tempFolder, signal });
}

const rowsOf = async (select: string) => (await engine.query(fragment(select))).map(Object.values);

it('reads a file anew where its columns are said to be others', async () => {
  await load(await find());
  expect((await load(await find())).map(({ isNew }) => isNew)).toEqual([false]);
  const [again] = await load(await find({ mapping: { amount: 'net' } }));
  expect(again?.isNew).toBe(true);
  expect(
    await rowsOf(
      `select cast(amount as integer) from lines where problem is null and file_id = '${again?.contentId ?? ''}'`,
    ),
  ).toEqual([[8]]);
});

it('reads a file anew with another version of the engine, which may read it otherwise', async () => {
  const sources = await find();
  await load(sources);
  expect((await load(sources, replacing('version', 'v0.0.1'))).map(({ isNew }) => isNew)).toEqual([true]);
  expect((await load(sources)).map(({ isNew }) => isNew)).toEqual([false]);
});

it('leaves nothing of a file whose loading failed half-way', async () => {
  const failing = replacing('insert', async () => {
    throw new Error('no ledger');
  });
  await expect(load(await find(), failing)).rejects.toThrow('no ledger');
  for (const table of ['lines', 'quarantine', 'loaded_files']) {
    expect([table, ...(await rowsOf(`select count(*) from ${table}`))]).toEqual([table, [0]]);
  }
});

it('names a remote file in its notes by its address, never by its copy', async () => {
  await writeFile(file, Buffer.from('customer,order,date,amount\nM\u00FCller,1,2024-05-01,10\n', 'latin1'));
  const address = 'https://shop.example/orders.csv';
  const sources = (await find()).map((found) => ({ ...found, path: address }));
  const contents = await load(sources);
  const circumstances = { vanished: 'drop', latest: LATEST, progress: silent } as const;
  await selectFiles({ engine, specs: [plainSource(address)], contents, ...circumstances });
  const { files } = await readLoadResult(engine, LATEST);
  expect(files.map(({ notes }) => notes)).toEqual([
    [expect.stringMatching(/^https:\/\/shop\.example\/orders\.csv: not UTF-8, so read as Windows-1252/)],
  ]);
  expect(JSON.stringify(await rowsOf('select notes from loaded_files'))).not.toContain(folder);
});
