import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { compactDuckDb } from '../../../src/warehouse/duckdb/compact-duckdb.js';
import { openDuckDb } from '../../../src/warehouse/duckdb/open-duckdb.js';
import { fragment } from '../../../src/warehouse/sql.js';

let folder = '';
let options = { database: '', memory: '256MB', threads: 1, spillFolder: '' };
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-compact-'));
  options = {
    ...options,
    database: path.join(folder, 'shop.duckdb'),
    spillFolder: path.join(folder, 'spilled'),
  };
  const engine = await openDuckDb(options);
  await engine.createTable('gone', fragment('select md5(cast(range as varchar)) as a from range(300000)'));
  await engine.createTable('kept', fragment('select range as n from range(1000)'));
  await engine.dropTable('gone');
  engine.close();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const { signal } = new AbortController();

it('gives free space back and keeps what is there', async () => {
  const compaction = await compactDuckDb(options, 0.5, signal);
  expect(compaction?.after).toBeLessThan((compaction?.before ?? 0) / 2);
  expect(await readdir(folder)).toEqual(['shop.duckdb']);
  const engine = await openDuckDb(options);
  expect(await engine.query(fragment('select cast(sum(n) as integer) as n from kept'))).toEqual([
    { n: 499_500 },
  ]);
  engine.close();
});

it('leaves a database as it is where too little of it is free', async () => {
  expect(await compactDuckDb(options, 1, signal)).toBeNull();
  expect(existsSync(`${options.database}.compacting`)).toBe(false);
});

it('uses the memory, threads and folder that a run of it may use', async () => {
  const create = vi.spyOn(DuckDBInstance, 'create');
  await compactDuckDb(options, 0, signal);
  expect(create.mock.calls).toEqual([
    [':memory:', { memory_limit: '256MB', threads: '1', temp_directory: options.spillFolder }],
  ]);
});
