import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetInQuarantine, countInQuarantine } from '../../src/forget/forget-in-quarantine.js';
import { findInRun, forgetInRun } from '../../src/forget/forget-in-files.js';
import type { Person } from '../../src/forget/person.js';
import { hashCustomer, nameCustomers } from '../../src/report/name-customers.js';
import { REPORT_SCHEMA_VERSION, type ReportModel } from '../../src/report/report-model.js';
import { renderReport } from '../../src/report/render-report.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { createFormat } from '../../src/words/format.js';
import { sampleModel } from '../report/sample-model.js';
import { openMemoryEngine } from '../support/engine.js';

/** A customer whom a spreadsheet would take for a formula. */
const PERSON: Person = { customerId: '=7,"ë"', cell: `'=7,"ë"`, salt: null };
const AT = '2026-01-01T10:00:00.000Z';

let engine: Engine;
let folder: string;
beforeEach(async () => {
  engine = await openMemoryEngine();
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-forget-'));
});
afterEach(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

const file = (name: string) => path.join(folder, name);
const write = (name: string, text: string) => writeFile(file(name), text);

async function forget(person: Person): Promise<readonly string[]> {
  const { traces } = await findInRun(engine, folder, person);
  const { signal } = new AbortController();
  return forgetInRun(engine, folder, traces, { person, at: AT, signal });
}

async function found(person: Person): Promise<Record<string, number>> {
  const { traces } = await findInRun(engine, folder, person);
  return Object.fromEntries(traces.map(({ file: name, rows }) => [path.relative(folder, name), rows]));
}

async function giveTables(): Promise<void> {
  const rows = `select * from (values
    ('8', 1.10::decimal(18, 2), null, timestamp '2025-01-01 10:00:00'),
    ('=7,"ë"', 2.20, '', timestamp '2025-01-02 10:00:00'),
    ('=7,"ë"2', 3.30, 'a; b', timestamp '2025-01-03 10:00:00')
  ) as given (customer_id, net_spend, note, last_sale_at)`;
  await engine.exportFile(fragment(rows), file('customers.parquet'), 'parquet');
  await mkdir(file('lists'));
  const cells = `select note, cell_text(customer_id) as customer_id, net_spend from (${rows})`;
  await engine.exportFile(fragment(cells), file('lists/win_back.csv'), 'csv');
}

describe('the tables of a run', () => {
  it('lose the rows of a customer, and nothing else of them changes', async () => {
    await giveTables();
    const types = await engine.describeParquet(file('customers.parquet'));
    expect(await found(PERSON)).toEqual({ 'customers.parquet': 1, 'lists/win_back.csv': 1 });
    expect(await forget(PERSON)).toEqual([]);
    expect(await found(PERSON)).toEqual({});
    expect(await engine.describeParquet(file('customers.parquet'))).toEqual(types);
    const kept = await engine.query(fragment(`select * from '${file('customers.parquet')}'`));
    expect(kept).toEqual([
      { customer_id: '8', net_spend: '1.10', note: null, last_sale_at: '2025-01-01T10:00:00' },
      { customer_id: '=7,"ë"2', net_spend: '3.30', note: 'a; b', last_sale_at: '2025-01-03T10:00:00' },
    ]);
    expect(await readFile(file('lists/win_back.csv'), 'utf8')).toBe(
      `note,customer_id,net_spend\n,8,1.10\na; b,"'=7,""ë""2",3.30\n`,
    );
  });

  it('are left alone where the customer is not in them, and so is the record of the run', async () => {
    await giveTables();
    await write('run.json', '{"id":"x"}');
    const before = await readFile(file('customers.parquet'));
    expect(await forget({ customerId: '9', cell: '9', salt: null })).toEqual([]);
    expect((await readFile(file('customers.parquet'))).equals(before)).toBe(true);
    expect(await readFile(file('run.json'), 'utf8')).toBe('{"id":"x"}');
  });

  it('that are damaged are told of, and stand in nobody’s way', async () => {
    await giveTables();
    await write('features.parquet', 'no parquet');
    await write('report.json', '{"cut');
    expect((await findInRun(engine, folder, PERSON)).unreadable).toEqual([
      file('features.parquet'),
      file('report.json'),
    ]);
    await forget(PERSON);
    expect(await found(PERSON)).toEqual({});
  });
});

const typicalIn = async (): Promise<readonly string[]> => {
  const report = JSON.parse(await readFile(file('report.json'), 'utf8')) as ReportModel;
  return report.segments[0]?.typicalCustomers.map((one) => one.customerId) ?? [];
};

describe('the report of a run', () => {
  const model = { ...sampleModel, schemaVersion: REPORT_SCHEMA_VERSION };
  const [typical] = sampleModel.segments[0]?.typicalCustomers ?? [];
  const customerId = typical?.customerId ?? '';
  const person: Person = { customerId, cell: customerId, salt: null };

  async function givePages(given: ReportModel = model): Promise<void> {
    await mkdir(file('charts'));
    const pages = renderReport(given, createFormat('en-GB', 'GBP'));
    for (const [name, text] of Object.entries(pages)) await write(name, text);
    await write('report.json', `${JSON.stringify(given, null, 2)}\n`);
    await write('run.json', '{"id":"x"}\n');
  }

  async function textsWithPerson(): Promise<string[]> {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((name) => name.isFile()).map((name) => path.join(name.parentPath, name.name));
    const texts = await Promise.all(
      files.map(async (name) => ({ name, text: await readFile(name, 'utf8') })),
    );
    const word = new RegExp(`(?<![\\w.,])${person.customerId}(?![\\w.,])`);
    return texts.filter(({ text }) => word.test(text)).map(({ name }) => path.relative(folder, name));
  }

  it('is written again without the customer, sums as they were', async () => {
    await givePages();
    expect((await textsWithPerson()).toSorted()).toEqual(['report.html', 'report.json', 'report.md']);
    expect(await found(person)).toEqual({ 'report.json': 1 });
    await forget(person);
    expect(await textsWithPerson()).toEqual([]);
    const report = JSON.parse(await readFile(file('report.json'), 'utf8')) as typeof sampleModel;
    expect(report.segments[0]?.typicalCustomers).toEqual(sampleModel.segments[0]?.typicalCustomers.slice(1));
    expect(report.totals).toEqual(sampleModel.totals);
    expect(JSON.parse(await readFile(file('run.json'), 'utf8'))).toEqual({ id: 'x', forgotten: [AT] });
  });

  it('tells of the customer until its pages are written, so that the next time completes it', async () => {
    await givePages();
    await rm(file('report.md'));
    await mkdir(file('report.md'));
    await expect(forget(person)).rejects.toThrow('EISDIR');
    expect(await found(person)).toEqual({ 'report.json': 1 });
    await rm(file('report.md'), { recursive: true });
    await forget(person);
    expect(await textsWithPerson()).toEqual([]);
  });

  const SALT = '0123456789abcdef';
  it('with hashes loses the hash of the customer where the salt is known', async () => {
    const hashed = nameCustomers(model, { are: 'hashed', salt: SALT });
    await givePages(hashed);
    expect(await found({ ...person, salt: SALT })).toEqual({ 'report.json': 1 });
    await forget({ ...person, salt: SALT });
    const [, ...others] = hashed.segments[0]?.typicalCustomers ?? [];
    expect(await typicalIn()).toEqual(others.map((one) => one.customerId));
    expect(await readFile(file('report.html'), 'utf8')).not.toContain(hashCustomer(SALT, customerId));
  });

  it.each([null, 'another salt than that'])(
    'with hashes loses all of them where it is not: %s',
    async (salt) => {
      await givePages(nameCustomers(model, { are: 'hashed', salt: SALT }));
      const before = await readFile(file('report.json'), 'utf8');
      await forget({ ...person, salt });
      expect(await readFile(file('report.json'), 'utf8')).toBe(before);

      await write('customers.csv', `customer_id\n${customerId}\n`);
      const { traces } = await findInRun(engine, folder, { ...person, salt });
      expect(traces).toEqual([
        { file: file('report.json'), rows: 3 * model.segments.length, isUnsure: true },
        { file: file('customers.csv'), rows: 1 },
      ]);
      await forget({ ...person, salt });
      expect(await typicalIn()).toEqual(['#1', '#2', '#3']);
      expect(await readFile(file('report.html'), 'utf8')).not.toContain(hashCustomer(SALT, customerId));
      expect(await found({ ...person, salt })).toEqual({});
    },
  );

  it('with numbers tells of nobody, whatever the number', async () => {
    await givePages(nameCustomers(model, { are: 'hidden' }));
    expect(await found({ customerId: '#1', cell: '#1', salt: null })).toEqual({});
  });

  it('of a version that nobody knows is told of', async () => {
    await givePages();
    await write('report.json', JSON.stringify({ ...sampleModel, schemaVersion: '9.0' }));
    expect(await forget(person)).toEqual([file('report.json')]);
  });
});

it('removes what a process that was killed was writing', async () => {
  await write('.customers.csv-3b241101-e2bb-4255-8caf-4136c566a962', 'customer_id\n7\n');
  await write('.hidden', 'somebody else’s');
  await forget(PERSON);
  expect(await readdir(folder)).toEqual(['.hidden']);
});

it('removes texts from the file of the quarantine, and keeps what was wrong with them', async () => {
  const name = file('q.csv');
  await write(
    'q.csv',
    'file,sheet,line,lines,reason,text\n"a,b.csv",,4,1,no date,"1,""=7,""""ë"""""",2"\nc.csv,,5,1,no date,"1,77,2"\n',
  );
  expect(await countInQuarantine(name, '7,"ë"')).toBe(1);
  expect(await countInQuarantine(name, '7')).toBe(1);
  await forgetInQuarantine(name, '=7,"ë"');
  expect(await readFile(name, 'utf8')).toBe(
    'file,sheet,line,lines,reason,text\n' +
      '"a,b.csv",,4,1,no date,removed: it named a customer who was forgotten\nc.csv,,5,1,no date,"1,77,2"\n',
  );
  expect(await countInQuarantine(file('none.csv'), '7')).toBe(0);
});
