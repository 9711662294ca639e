import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDb } from '../../../src/warehouse/duckdb/open-duckdb.js';
import { readDatabase } from '../../../src/warehouse/duckdb/read-database.js';
import { fragment, type Sql } from '../../../src/warehouse/sql.js';
import { openMemoryEngine } from '../../support/engine.js';

let folder = '';
let database = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-read-'));
  database = path.join(folder, 'kept.duckdb');
  const engine = await openDuckDb({ database, memory: null, threads: 1 });
  await engine.createTable('numbers', fragment('select 5 as n'));
  engine.close();
});
afterAll(() => rm(folder, { recursive: true }));

it('reads another database while the work goes on, and lets go of it', async () => {
  const engine = await openMemoryEngine(1);
  const look = () => engine.query(fragment('select n from kept.numbers'));
  expect(await engine.readingDatabase(database, 'kept', look)).toEqual([{ n: 5 }]);
  await expect(look()).rejects.toThrow(/numbers/);
  engine.close();
});

/** A connection that attaches a database, and can't detach it. */
const holdsOn = async ({ sql }: Sql): Promise<void> => {
  if (sql.startsWith('detach')) throw new Error('no detaching');
};

it('tells why the work failed, whatever stands in the way of letting go', async () => {
  const fails = readDatabase(holdsOn, database, 'kept', async () => {
    throw new Error('the first error');
  });
  await expect(fails).rejects.toThrow('the first error');
  await expect(readDatabase(holdsOn, database, 'kept', async () => 1)).rejects.toThrow('no detaching');
});
