import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFile } from '../../src/purchases/open-file.js';
import { prepareFile } from '../../src/purchases/unpack/prepare-file.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { loadSources, plainSource } from '../support/load.js';
import { makeWorkbook, textRow } from './unpack/make-workbook.js';

let folder = '';
let engine: Engine;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-open-'));
  engine = await openMemoryEngine(2);
});
afterEach(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

const at = (name: string) => path.join(folder, name);

/** What a query says of the lines of a file, told in which zone its times are. */
async function load(name: string, columns: string, timeZone: string | null = null) {
  const told = { dates: null, decimalMark: null, timeZone, onlyCurrency: null };
  await loadSources(engine, [plainSource(at(name), { told })], folder);
  const used = 'file_id in (select file_id from run_files)';
  return engine.query(fragment(`select ${columns} from lines where ${used} order by all`));
}

async function headersOf(name: string): Promise<readonly string[]> {
  const { files } = await prepareFile(at(name), folder, new AbortController().signal);
  const [prepared] = files;
  return prepared === undefined ? [] : (await openFile(engine, prepared)).headers;
}

describe('Parquet', () => {
  const one = "select 'ann' as customer, '1' as \"order\"";

  // 23:30 in UTC is half past midnight of the next day in Berlin in winter.
  it.each([
    ["timestamptz '2011-12-09 23:30:00+00'", '2011-12-09T23:30:00', '2011-12-10T00:30:00'],
    ["timestamptz '2011-12-09 23:30:00.25+00'", '2011-12-09T23:30:00.25', '2011-12-10T00:30:00.25'],
    ["timestamp '2011-12-09 23:30:00'", '2011-12-09T23:30:00', '2011-12-09T23:30:00'],
  ])('%s is an instant where its type says so, else local time', async (date, plain, inBerlin) => {
    const select = fragment(`${one}, ${date} as date, 10.00::decimal(10, 2) as amount`);
    await engine.exportFile(select, at('shop.parquet'), 'parquet');
    const columns = 'sold_at, problem';
    expect(await load('shop.parquet', columns)).toEqual([{ sold_at: plain, problem: null }]);
    const told = await load('shop.parquet', columns, 'Europe/Berlin');
    expect(told).toEqual([{ sold_at: inBerlin, problem: null }]);
  });

  it('takes a binary fraction for the decimal that was meant', async () => {
    const select = fragment(
      `${one}, date '2011-12-09' as date, unnest([2.9500000000000002, 0.1::double + 0.2::double]) as amount`,
    );
    await engine.exportFile(select, at('shop.parquet'), 'parquet');
    expect(await load('shop.parquet', 'amount, problem')).toEqual([
      { amount: '0.3000000000', problem: null },
      { amount: '2.9500000000', problem: null },
    ]);
  });
});

describe('JSON lines', () => {
  it('with an object or a list for an identifier go to quarantine', async () => {
    const line = { customer: 'ann', order: '1', date: '2024-05-01', amount: 5 };
    const lines = [
      line,
      { ...line, customer: { id: 1 } },
      { ...line, order: ['x'] },
      { ...line, order: 'A[1]' },
    ];
    await writeFile(at('shop.jsonl'), lines.map((one) => JSON.stringify(one)).join('\n'));
    const problem = 'the order or the customer is no single value';
    expect(await load('shop.jsonl', 'invoice_id, problem')).toEqual([
      { invoice_id: '1', problem },
      { invoice_id: '1', problem: null },
      { invoice_id: 'A[1]', problem: null },
      { invoice_id: '["x"]', problem },
    ]);
  });

  it('have the keys of all objects, in the order of first appearance', async () => {
    const usual = { order: '1', customer: 'ann', date: '2024-05-01 10:00:00', amount: 10 };
    const last = { zeal: 1, ...usual, order: '2', refund_amount: 4 };
    const lines = [...Array.from({ length: 20_000 }, () => usual), last];
    await writeFile(at('shop.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(await headersOf('shop.jsonl')).toEqual([
      'order',
      'customer',
      'date',
      'amount',
      'zeal',
      'refund_amount',
    ]);
    expect(await load('shop.jsonl', 'distinct invoice_id, refund_amount, problem')).toEqual([
      { invoice_id: '1', refund_amount: '0.0000000000', problem: null },
      { invoice_id: '2', refund_amount: '4.0000000000', problem: null },
    ]);
  });
});

describe('a workbook', () => {
  const header = textRow(1, ['customer', 'order', 'date', 'product', 'amount']);
  const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({
    name,
    rows: header + rows.map((cells, index) => textRow(index + 2, [...cells])).join(''),
  });

  it('is read with the quotes that its sheets are unpacked with, whatever its cells begin and end with', async () => {
    const rows = ["'CUP'", "'MUG'", "TOYS FOR BOYS'"].map((product, index) => [
      'ann',
      String(index),
      '2024-05-01',
      product,
      '5.00',
    ]);
    await writeFile(at('shop.xlsx'), makeWorkbook([sheet('May', ...rows)]));
    const lines = await load('shop.xlsx', 'invoice_id, product_id, problem');
    expect(lines.map((line) => line['product_id'])).toEqual(rows.map((row) => row[3]));
    expect(lines.every(({ problem }) => problem === null)).toBe(true);
  });

  it('gives the last word on an order to the later of two sheets whose last purchases are the same', async () => {
    const order = ['ann', '1', '2024-05-01', 'MUG'];
    const sheets = [sheet('May', [...order, '5.00']), sheet('May, mended', [...order, '7.00'])];
    await writeFile(at('shop.xlsx'), makeWorkbook(sheets));
    await load('shop.xlsx', 'invoice_id');
    const superseded = await engine.query(
      fragment('select sheet from superseded_orders inner join loaded_files using (file_id)'),
    );
    expect(superseded).toEqual([{ sheet: 'May' }]);
  });
});
