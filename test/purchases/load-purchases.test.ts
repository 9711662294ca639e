import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silent } from '../../src/progress.js';
import { findSources } from '../../src/purchases/find-sources.js';
import { loadPurchases } from '../../src/purchases/load-purchases.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { SMALL_SHOP } from '../support/run-quintet.js';

const CONTENT =
  'invoice_id, is_cancellation, product_id, quantity, unit_price, amount, sold_at, customer_id, country, problem';

let folder = '';
let csv = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-load-'));
  csv = await readFile(SMALL_SHOP, 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

/** Loads one file of the content and gives what was loaded, the lines in the order of their content. */
async function load(name: string, content: string | Buffer) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const { signal } = new AbortController();
  const told = { dates: null, decimalMark: null, timeZone: null, onlyCurrency: null };
  const sources = await findSources([{ path: file, name: 'shop', mapping: null, told }], silent, signal);
  const engine = await openMemoryEngine();
  try {
    const tempFolder = path.join(folder, 'unpacked');
    const options = {
      engine,
      sources,
      latest: '2026-01-01T00:00:00',
      tempFolder,
      signal,
      mostUnreadable: 0.05,
    };
    const loaded = await loadPurchases(options);
    const lines = await engine.query(fragment(`select ${CONTENT} from lines order by all`));
    return { loaded, lines };
  } finally {
    engine.close();
  }
}

const toJsonLines = (content: string): string =>
  parse<Record<string, string>>(content, { columns: true })
    .map((record) => JSON.stringify(record))
    .join('\n');

describe('the same purchases', () => {
  it.each<[string, (content: string) => string | Buffer]>([
    ['shop.tsv', (content) => content.replaceAll(',', '\t')],
    ['semicolons.csv', (content) => `sep=;\n${content.replaceAll(',', ';')}`],
    ['utf-16.csv', (content) => Buffer.from(`\uFEFF${content}`, 'utf16le')],
    ['shop.csv.gz', (content) => gzipSync(content)],
    ['shop.jsonl', toJsonLines],
  ])('are the same lines as %s', async (name, write) => {
    const plain = await load('plain.csv', csv);
    expect(plain.lines).toHaveLength(106);
    const other = await load(name, write(csv));
    expect(other.lines).toEqual(plain.lines);
    expect(other.loaded).toMatchObject({ linesRead: 106, unreadableLines: 0 });
    expect(other.loaded.files[0]).toMatchObject({ lines: 106, layout: 'Online Retail' });
  });
});

describe('lines of JSON', () => {
  it('that hold no object are counted, and all are named by their place in the file', async () => {
    const lines = toJsonLines(csv).split('\n');
    const bad = { ...(JSON.parse(lines[0] ?? '') as object), Quantity: 'many' };
    lines.splice(10, 0, '{"cut": "of', '', JSON.stringify(bad), '[1, 2]');
    const { loaded } = await load('broken.jsonl', lines.join('\n'));
    expect(loaded).toMatchObject({ linesRead: 109, unreadableLines: 3 });
    expect(loaded.named.map(({ line, problem }) => [line, problem])).toEqual([
      [11, 'not a JSON object'],
      [13, 'the quantity is not a number'],
      [14, 'not a JSON object'],
    ]);
  });
});

describe('a price that may have a point for thousands', () => {
  it('has one for decimals in the export of a known program', async () => {
    const rows = [
      'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID',
      '1,A,1,2024-05-01,1.255,7',
    ];
    const { lines } = await load('known.csv', rows.join('\n'));
    expect(lines).toMatchObject([{ unit_price: '1.255000', problem: null }]);
  });

  it('is asked about in a table of unknown origin', async () => {
    const rows = ['customer,order,date,amount', '7,1,2024-05-01,1.255'];
    await expect(load('unknown.csv', rows.join('\n'))).rejects.toThrow('decimalMark');
  });
});
