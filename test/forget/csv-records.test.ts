import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCells, readRecords, rewriteRecords } from '../../src/forget/csv-records.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { list, text } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openMemoryEngine();
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-csv-'));
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

const cell = fc.string({
  unit: fc.constantFrom('"', ',', '\n', '\r', "'", ';', ' ', 'a', 'ë', '😀', '7'),
  minLength: 1,
  maxLength: 6,
});
const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });

it('reads what the database writes, and keeps every byte of it', async () => {
  const file = path.join(folder, 'written.csv');
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const values = list(given.map((row) => ({ sql: `(${list(row.map(text)).sql})` })));
      const select = { sql: `select * from (values ${values.sql}) as given (customer_id, note)` };
      await engine.exportFile(select, file, 'csv');
      const before = await readFile(file);
      const read: string[][] = [];
      for await (const record of readRecords(file)) read.push(readCells(record));
      expect(read).toEqual([['customer_id', 'note'], ...given]);
      await rewriteRecords(file, (record) => record);
      expect((await readFile(file)).equals(before)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it('reads records across the pieces in which a file comes', async () => {
  const file = path.join(folder, 'long.csv');
  const long = `"${'x,\n""'.repeat(40_000)}"`;
  await writeFile(file, `a,b\n1,${long}\n2,y\n`);
  const records: string[] = [];
  for await (const record of readRecords(file)) records.push(record);
  expect(records).toEqual(['a,b\n', `1,${long}\n`, '2,y\n']);
});

it('leaves the old file and nothing else where writing fails', async () => {
  const own = await mkdtemp(path.join(folder, 'fails-'));
  const file = path.join(own, 'kept.csv');
  await writeFile(file, 'a\n1\n2\n');
  const failing = rewriteRecords(file, (record) => {
    if (record === '2\n') throw new Error('cut off');
    return null;
  });
  await expect(failing).rejects.toThrow('cut off');
  expect([await readdir(own), await readFile(file, 'utf8')]).toEqual([['kept.csv'], 'a\n1\n2\n']);
});
