import { access, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetCustomer } from '../../src/forget/forget-customer.js';
import { silent } from '../../src/progress.js';
import { hashCustomer } from '../../src/report/name-customers.js';
import { REPORT_SCHEMA_VERSION } from '../../src/report/report-model.js';
import { holdDatabase } from '../../src/runs/hold-places.js';
import { openDuckDb } from '../../src/warehouse/duckdb/open-duckdb.js';
import { fragment } from '../../src/warehouse/sql.js';
import { configure } from '../config/configure.js';
import { sampleModel } from '../report/sample-model.js';
import { loadSources, plainSource } from '../support/load.js';

const WHO = 'someone.unmistakable@example.org';
const RUN = '20250110T020000Z';
const SALT = '0123456789abcdef';
const NOW = new Date('2026-01-01T10:00:00.000Z');

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'quintet-forget-')));
  await giveDatabase();
});
afterEach(() => rm(folder, { recursive: true }));

const place = (...names: string[]) => path.join(folder, ...names);

const host = (controller = new AbortController()) => ({
  now: () => NOW,
  progress: silent,
  signal: controller.signal,
  makeSalt: () => 'salt',
});

async function configuration() {
  return { ...(await configure({})), database: place('shop.duckdb'), out: place('reports'), wait: false };
}

const forget = async (customer: string, dryRun = false) =>
  forgetCustomer(await configuration(), customer, dryRun, host());

async function inDatabase<T>(
  work: (engine: Awaited<ReturnType<typeof openDuckDb>>) => Promise<T>,
): Promise<T> {
  const engine = await openDuckDb({ database: place('shop.duckdb'), memory: null, threads: 1 });
  try {
    return await work(engine);
  } finally {
    engine.close();
  }
}

async function giveDatabase(): Promise<void> {
  await writeFile(
    place('shop.csv'),
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n' +
      '1,A,MUG,1,2025-01-01 10:00:00,5.00,' +
      WHO +
      ',Malta\n' +
      '2,A,MUG,1,2025-01-01 10:00:00,5.00,7,Malta\n',
  );
  await inDatabase((engine) => loadSources(engine, [plainSource(place('shop.csv'))], folder));
}

async function giveRun(): Promise<void> {
  await mkdir(place('reports', RUN), { recursive: true });
  await writeFile(place('reports', RUN, 'customers.csv'), `customer_id\n7\n${WHO}\n`);
}

const bytes = () => readFile(place('shop.duckdb'), 'latin1');

it('is completed by a second call where something stood in the way of the first', async () => {
  await giveRun();
  const typical = sampleModel.segments[0]?.typicalCustomers.map((one) => ({ ...one, customerId: WHO })) ?? [];
  const segments = sampleModel.segments.map((segment) => ({ ...segment, typicalCustomers: typical }));
  const report = { ...sampleModel, schemaVersion: REPORT_SCHEMA_VERSION, segments };
  await writeFile(place('reports', RUN, 'report.json'), JSON.stringify(report));
  await mkdir(place('reports', RUN, 'report.md'));
  await expect(forget(WHO)).rejects.toMatchObject({ kind: 'cannotCreate' });
  expect(await bytes()).toContain('unmistakable');
  await rm(place('reports', RUN, 'report.md'), { recursive: true });

  const { wasForgotten, tables, files } = await forget(WHO);
  expect([wasForgotten, tables, files]).toEqual([
    true,
    [],
    [{ file: place('reports', RUN, 'report.json'), rows: 3 * sampleModel.segments.length }],
  ]);
  expect(await readFile(place('reports', RUN, 'customers.csv'), 'utf8')).toBe('customer_id\n7\n');
  for (const name of ['report.json', 'report.md', 'report.html']) {
    expect(await readFile(place('reports', RUN, name), 'utf8')).not.toContain('unmistakable');
  }
  expect(await bytes()).not.toContain('unmistakable');
});

it('leaves nothing in the bytes of the database, and says so when asked again', async () => {
  expect(await bytes()).toContain('unmistakable');
  const { customerId } = await forget(` ${WHO.toUpperCase()}`);
  expect(customerId).toBe(WHO);
  expect(await bytes()).not.toContain('unmistakable');
  expect((await readdir(folder)).toSorted()).toEqual([
    'shop.csv',
    'shop.duckdb',
    'shop.duckdb.forgotten.json',
  ]);
  const again = await forget(WHO);
  expect([again.wasForgotten, again.tables, again.files]).toEqual([true, [], []]);
});

it('removes comparisons of runs that tell of the customer, and no others', async () => {
  const give = async (name: string, customerId: string): Promise<void> => {
    await mkdir(place('reports', 'compare', name), { recursive: true });
    const content = JSON.stringify({ movers: [{ customerId }] });
    await writeFile(place('reports', 'compare', name, 'compare.json'), content);
  };
  await give(`${RUN}-to-20250111T020000Z`, WHO);
  await give(`${RUN}-to-20250112T020000Z`, '7');
  await give('mine', WHO);
  await give(`.removing-${RUN}-to-20250113T020000Z`, WHO);
  const { comparisons } = await forget(WHO);
  expect(comparisons.map(({ rows }) => rows)).toEqual([1]);
  expect((await readdir(place('reports', 'compare'))).toSorted()).toEqual([
    `${RUN}-to-20250112T020000Z`,
    'mine',
  ]);
});

/** A comparison that calls its one mover by a hash. */
const comparisonOf = (customerId: string, salt: string) =>
  JSON.stringify({
    customerIds: { are: 'hashed', saltMark: hashCustomer(salt, '') },
    movers: [{ customerId: hashCustomer(salt, customerId) }],
  });

const nextTo = (day: number) => `${RUN}-to-202501${day}T020000Z`;

it('removes comparisons with hashes that it can’t read of runs that tell of the customer, and says what it can’t tell', async () => {
  await giveRun();
  const give = async (name: string, text: string): Promise<void> => {
    await mkdir(place('reports', 'compare', name), { recursive: true });
    await writeFile(place('reports', 'compare', name, 'compare.json'), text);
  };
  await give(nextTo(11), comparisonOf('7', SALT));
  await give(nextTo(12), comparisonOf(WHO, SALT));
  await give(nextTo(13), comparisonOf('7', 'a salt of long ago'));
  const { comparisons } = await forgetCustomer(
    { ...(await configuration()), salt: SALT },
    WHO,
    false,
    host(),
  );
  expect(comparisons.map(({ file }) => path.basename(path.dirname(file)))).toEqual([nextTo(12), nextTo(13)]);
  expect(await readdir(place('reports', 'compare'))).toEqual([nextTo(11)]);
});

it('changes nothing when it only says where somebody is', async () => {
  await giveRun();
  const before = await bytes();
  const { tables, files } = await forget('7', true);
  expect([tables, files.length]).toEqual([[{ table: 'lines', rows: 1, become: 'guests' }], 1]);
  const lines = await inDatabase((engine) =>
    engine.query(fragment("select customer_id from lines where customer_id = '7'")),
  );
  expect([lines.length, (await bytes()).length]).toEqual([1, before.length]);
  await expect(access(place('shop.duckdb.forgotten.json'))).rejects.toThrow('ENOENT');
});

it('refuses somebody whom nobody knows, a database that is not there, and a word for nobody', async () => {
  await expect(forget('70')).rejects.toMatchObject({ kind: 'noInput' });
  await expect(forget('null')).rejects.toMatchObject({ kind: 'usage' });
  await rm(place('shop.duckdb'));
  await expect(forget('7')).rejects.toMatchObject({ kind: 'noInput' });
});

it('waits for nobody who holds the database', async () => {
  await holdDatabase(await configuration(), host(), async () => {
    await expect(forget('7')).rejects.toMatchObject({ kind: 'tryLater' });
  });
});
