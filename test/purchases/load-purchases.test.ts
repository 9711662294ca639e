import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { loadSources, plainSource } from '../support/load.js';
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
  const engine = await openMemoryEngine();
  try {
    const loaded = await loadSources(engine, [plainSource(file)], folder);
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
    ['returns.csv', (content) => `sep=;\r${content.replaceAll(',', ';').replaceAll(/\r?\n/g, '\r')}`],
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

describe('empty lines before the header', () => {
  it.each(['\n', '\r\n', '\r'])('are no header (%j)', async (newline) => {
    const text = [
      '',
      '',
      'customer,order,date,amount',
      '',
      '7,1,2024-05-01,2.50',
      '8,2,2024-05-01,x',
      '',
    ].join(newline);
    const { loaded, lines } = await load('blank.csv', text);
    expect(lines).toMatchObject([{ customer_id: '7' }, { customer_id: '8' }]);
    expect(loaded.named).toMatchObject([{ line: 6 }]);
  });
});

describe('lines that end in several ways', () => {
  it('are read as lines, each in its place', async () => {
    const ends = ['\n', '\r\n', '\r'];
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `${index},${index},2024-05-01,${index === 20_000 ? 'x' : '2.50'}`,
    );
    const text = ['customer,order,date,amount', ...rows].map(
      (row, index) => row + (ends[Math.floor(index / 7000)] ?? '\r\n'),
    );
    const { loaded, lines } = await load('mixed.csv', text.join(''));
    expect(lines).toHaveLength(30_000);
    expect(loaded).toMatchObject({ linesRead: 30_000, unreadableLines: 1 });
    expect(loaded.named).toMatchObject([{ line: 20_002 }]);
  });
});

it('broken text in a column that nobody asks for is refused like any other', async () => {
  const header = 'InvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Note';
  const good = '1;A;B;1;2024-05-01 10:00:00;2.50;7;none';
  // Too few columns, the last of them with a byte that begins a character and does not end it.
  const broken = Buffer.concat([
    Buffer.from('1;A;two\nlines;2;2024-05-01 10:00:00;1.25;7'),
    Buffer.from([0xdc, 0xc5, 0x99]),
  ]);
  // Signs of UTF-8, so that a broken byte is no sign of another encoding.
  const whole = Array.from({ length: 9 }, () => good.replace('none', 'caf\u00E9 \u20AC'));
  const text = Buffer.concat([
    Buffer.from([header, ...whole, ''].join('\n')),
    broken,
    Buffer.from(`\n${good}\n`),
  ]);
  const { loaded, lines } = await load('broken.csv', text);
  expect(lines).toHaveLength(10);
  expect(loaded).toMatchObject({ linesRead: 12, unreadableLines: 2 });
});

it('broken text in a column of UTF-16 that nobody asks for is refused too', async () => {
  const rows = [
    'c,o,2024-05-01,1.00,fine',
    'c,p,2024-05-02,2.00,half of a pair \uD800',
    'c,q,2024-05-03,3.00,fine',
  ];
  const text = ['\uFEFFcustomer,order,date,amount,remark', ...rows, ''].join('\n');
  const { loaded, lines } = await load('halves.csv', Buffer.from(text, 'utf16le'));
  expect(lines.map((line) => line['invoice_id'])).toEqual(['o', 'q']);
  expect(loaded).toMatchObject({ linesRead: 3, unreadableLines: 1 });
  expect(loaded.named).toMatchObject([{ line: 3, problem: 'not UTF-8' }]);
});

it('broken text below the mark of UTF-8 costs its lines and no column', async () => {
  const text = Buffer.concat([
    Buffer.from('\uFEFFstatus,customer,order,date,amount,country\n'),
    Buffer.from('cancelled,ann,1,2024-05-01,1.00,DE\n'),
    ...Array.from({ length: 12 }, (_, order) => [
      Buffer.from(`done,bo,${order + 2},2024-05-01,1.00,K`),
      Buffer.from([0xf6]),
      Buffer.from('ln\n'),
    ]).flat(),
  ]);
  const { loaded, lines } = await load('marked.csv', text);
  expect(lines).toMatchObject([{ invoice_id: '1', country: 'DE' }]);
  expect(loaded).toMatchObject({ linesRead: 13, unreadableLines: 12 });
});

describe('apostrophes', () => {
  it('are letters where few names stand between them: no record is joined to another, none is torn', async () => {
    const names = new Map([
      [20, "'SPECIAL'"],
      [3000, '"MUG, BLUE"'],
      [3010, "'70s LAMP"],
      [3015, "TOYS FOR BOYS'"],
    ]);
    const rows = Array.from(
      { length: 4000 },
      (_, index) => `c,${index},2024-05-01,${names.get(index) ?? 'MUG'},2.50`,
    );
    const text = ['customer,order,date,product,amount', ...rows, ''].join('\n');
    expect(text.indexOf("'70s")).toBeGreaterThan(65_536);
    const { loaded, lines } = await load('apostrophes.csv', text);
    expect(loaded).toMatchObject({ linesRead: 4000, unreadableLines: 0 });
    const strange = lines.filter((line) => line['product_id'] !== 'MUG');
    expect(new Set(strange.map((line) => line['product_id']))).toEqual(
      new Set(["'SPECIAL'", 'MUG, BLUE', "'70s LAMP", "TOYS FOR BOYS'"]),
    );
  });
});

describe('lines of JSON', () => {
  it('that the reader refuses move none of the others', async () => {
    const dates = ['2024-05-01', null, 'x', null, null, '2024-05-02', 'y'];
    const parts = dates.map((date, order) =>
      date === null
        ? Buffer.concat([Buffer.from('{"customer":"'), Buffer.from([0xff]), Buffer.from('"}\n')])
        : Buffer.from(`${JSON.stringify({ customer: 'Zoë', order, date, amount: 1 })}\n`),
    );
    const { loaded } = await load('refused.jsonl', Buffer.concat(parts));
    expect(loaded).toMatchObject({ linesRead: 7, unreadableLines: 5 });
    const dated = 'the date is not like 2011-12-09 12:50:00';
    expect(loaded.named.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'not UTF-8'],
      [3, dated],
      [4, 'not UTF-8'],
      [5, 'not UTF-8'],
      [7, dated],
    ]);
  });

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
