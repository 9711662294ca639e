import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceSpec } from '../../src/config/configuration.js';
import { silent } from '../../src/progress.js';
import { settlePeriod } from '../../src/purchases/period.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { type LoadCircumstances, loadSources, plainSource } from '../support/load.js';

const HEADER = 'customer,order,date,amount,status';
const LATEST = '2026-01-01T00:00:00';

let folder = '';
let engine: Engine;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-select-'));
  engine = await openMemoryEngine(1);
});
afterEach(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

const at = (name: string) => path.join(folder, name);
const textOf = (...lines: readonly string[]) => [HEADER, ...lines, ''].join('\n');
async function write(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), text);
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const source = (name: string, more: Partial<SourceSpec> = {}) => plainSource(at(name), more);

async function load(specs: readonly SourceSpec[], circumstances: LoadCircumstances = {}) {
  const loaded = await loadSources(engine, specs, folder, { latest: LATEST, ...circumstances });
  return loaded.files.map((file) => [path.relative(folder, file.path), file.isVanished, file.lines]);
}

/** The amounts that count, by file. */
async function counted(): Promise<string[]> {
  const rows = await engine.query(
    fragment(`
      select run_files.path, cast(cast(amount as integer) as varchar) as amount
      from lines
      inner join run_files using (file_id)
      left join superseded_orders using (file_id, invoice_id)
      where superseded_orders.file_id is null
      order by all`),
  );
  return rows.map((row) => `${path.relative(folder, String(row['path']))} ${String(row['amount'])}`);
}

describe('a file that has vanished and is kept', () => {
  const KEEP = { vanished: 'keep' } as const;
  const SALES = textOf('7,1,2024-05-01,10,paid', '8,2,2024-05-02,20,paid');
  const OTHER = textOf('9,9,2024-05-03,30,paid');

  it('counts once where two sources had it in turn, night after night', async () => {
    await write('x/a.csv', SALES);
    await write('y/b.csv', OTHER);
    await load([source('x'), source('y')], KEEP);
    await mkdir(at('z'));
    await rename(at('x/a.csv'), at('z/a.csv'));
    await write('x/c.csv', textOf('5,5,2024-05-03,50,paid'));
    await load([source('y'), source('z')], KEEP);
    await rm(at('z/a.csv'));
    await write('z/d.csv', textOf('6,6,2024-05-03,60,paid'));
    for (const _ of ['first', 'second']) {
      expect(await load([source('z'), source('y'), source('x')], KEEP)).toEqual([
        ['x/a.csv', true, 2],
        ['x/c.csv', false, 1],
        ['y/b.csv', false, 1],
        ['z/d.csv', false, 1],
      ]);
      expect(await counted()).toEqual(['x/a.csv 10', 'x/a.csv 20', 'x/c.csv 50', 'y/b.csv 30', 'z/d.csv 60']);
    }
  });

  it('counts once where a folder, a glob on it and then both were named', async () => {
    await write('x/a.csv', SALES);
    await write('x/b.csv', OTHER);
    await load([source('x')], KEEP);
    await load([source('x/*.csv')], KEEP);
    await rm(at('x/a.csv'));
    expect(await load([source('x'), source('x/*.csv')], KEEP)).toEqual([
      ['x/a.csv', true, 2],
      ['x/b.csv', false, 1],
    ]);
    expect(await counted()).toEqual(['x/a.csv 10', 'x/a.csv 20', 'x/b.csv 30']);
  });

  it('counts as it was last where it changed in between', async () => {
    await write('x/a.csv', SALES);
    await write('x/b.csv', OTHER);
    await load([source('x')], { ...KEEP, loadedAt: '2025-01-01T00:00:00.000Z' });
    await write('x/a.csv', textOf('7,3,2024-05-01,11,paid'));
    await load([source('x/*.csv')], { ...KEEP, loadedAt: '2025-01-02T00:00:00.000Z' });
    await rm(at('x/a.csv'));
    await load([source('x'), source('x/*.csv')], KEEP);
    expect(await counted()).toEqual(['x/a.csv 11', 'x/b.csv 30']);
  });

  it('is not gone where its content is there under another name, whatever is said about it now', async () => {
    await write('x/a.csv', SALES);
    await load([source('x')], KEEP);
    await rename(at('x/a.csv'), at('x/b.csv'));
    expect(await load([source('x', { mapping: { country: 'status' } })], KEEP)).toEqual([
      ['x/b.csv', false, 2],
    ]);
  });
});

describe('the last word on an order', () => {
  it.each([
    [10, 11, 'greater'],
    [11, 10, 'lesser'],
  ])('is with the later file (%i, then %i), whose sha256 is the %s', async (first, last, which) => {
    const older = textOf(`7,1,2024-05-01,${first},paid`);
    const newer = textOf(`7,1,2024-05-02,${last},paid`);
    expect(sha256(newer) > sha256(older) ? 'greater' : 'lesser').toBe(which);
    await write('x/a.csv', older);
    await write('x/b.csv', newer);
    await load([source('x')]);
    expect(await counted()).toEqual([`x/b.csv ${last}`]);
  });

  it('is one on its sale and one on its refund', async () => {
    await write('sales/1.csv', textOf('7,1,2024-05-01,10,paid'));
    await write('sales/2.csv', textOf('7,1,2024-05-02,11,paid'));
    await write('refunds/1.csv', textOf('7,1,2024-06-01,4,paid'));
    await write('refunds/2.csv', textOf('7,1,2024-06-02,5,paid'));
    await load([source('sales'), source('refunds', { mapping: { returns: { kind: 'all' } } })]);
    expect(await counted()).toEqual(['refunds/2.csv -5', 'sales/2.csv 11']);
  });
});

it('takes as the last line neither one that another file supersedes nor one that a rule leaves out', async () => {
  await write('x/older.csv', textOf('7,1,2024-05-05,10,paid'));
  await write('x/newer.csv', textOf('7,1,2024-05-01,10,paid', '7,9,2024-05-10,90,cancelled'));
  const exclude = { column: 'status', values: ['cancelled'] };
  await load([source('x', { mapping: { exclude } })]);
  expect(await settlePeriod(engine, null, 'P1Y', LATEST)).toEqual({
    from: '2023-05-02T00:00:00',
    to: '2024-05-02T00:00:00',
  });
});

it('names a file in its notes as it is named now', async () => {
  await write('x/a.csv', '');
  await writeFile(at('x/a.csv'), Buffer.from(textOf('M\u00FCller,1,2024-05-01,10,paid'), 'latin1'));
  await load([source('x')]);
  await rename(at('x/a.csv'), at('x/b.csv'));
  const { files } = await loadSources(engine, [source('x')], folder, { latest: LATEST, progress: silent });
  expect(files.map(({ notes }) => notes)).toEqual([
    [expect.stringMatching(/^\/.*\/x\/b\.csv: not UTF-8, so read as Windows-1252/)],
  ]);
});
