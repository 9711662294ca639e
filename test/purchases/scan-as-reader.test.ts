import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanRecords } from '../../src/purchases/scan-records.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-reader-'));
  engine = await openMemoryEngine(1);
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

/** What the engine's reader makes of a file of two columns, and where and what the scan finds for all of that. */
async function readAndScan(content: string | Buffer) {
  const file = path.join(folder, 'given.csv');
  await writeFile(file, content);
  const source = { path: file, format: 'csv', delimiter: ',', quote: '"', columns: ['a', 'b'] } as const;
  await engine.createTable('read', fragment("select cast(null as varchar) as a, '' as b where false"));
  await engine.loadFile('read', fragment(`select * from ${engine.relation(source).sql}`), source);
  const rows = await engine.query(fragment('select a, b from read order by rowid'));
  const [offsets = new Float64Array()] = await engine.queryNumbers(
    fragment('select record_offset from refused_records order by record_offset'),
  );
  const found = [];
  const positions = Float64Array.from(rows.keys());
  for await (const batch of scanRecords(file, source, { offsets, positions })) found.push(...batch);
  return { rows, found, refused: offsets.length };
}

const texts = (found: readonly { kind: string; text: string }[]) =>
  found.map(({ kind, text }) => `${kind === 'offset' ? 'refused' : 'read'}: ${text}`);

describe('the scan sees the records that the reader sees', () => {
  it('in well-formed files', async () => {
    const { rows, found } = await readAndScan('a,b\r\n1,"x ""y""\nz"\r\n\r\n"2", "q,r"\r\n3,5" pipe\r\n');
    expect(rows).toEqual([
      { a: '1', b: 'x "y"\nz' },
      { a: '2', b: 'q,r' },
      { a: '3', b: '5" pipe' },
    ]);
    expect(texts(found)).toEqual(['read: 1,"x ""y""\nz"', 'read: "2", "q,r"', 'read: 3,5" pipe']);
  });

  it('behind a quote that the next one closes', async () => {
    const { rows, found } = await readAndScan('a,b\n1,"open\n3,"x"\n5,6\n7,8,9\n10,11\n');
    expect(rows.map(({ a }) => a)).toEqual(['5', '10']);
    expect(texts(found)).toEqual(['refused: 1,"open\n3,"x"', 'read: 5,6', 'refused: 7,8,9', 'read: 10,11']);
  });

  it('behind a byte order mark, before a quote that is never closed', async () => {
    const { rows, found } = await readAndScan('\uFEFFa,b\n1,2\n3,"open\n4,5\n');
    expect(rows).toEqual([{ a: '1', b: '2' }]);
    expect(texts(found)).toEqual(['read: 1,2', 'refused: 3,"open\n4,5']);
  });

  it('where the header is missing or broken', async () => {
    expect(texts((await readAndScan('\n\na,b\n1,2\n')).found)).toEqual(['read: a,b', 'read: 1,2']);
    expect(texts((await readAndScan('"a\nx",b\n1,2\n')).found)).toEqual(['read: 1,2']);
    expect(texts((await readAndScan('\uFEFF"a\nx",b\n1,2\n')).found)).toEqual(['read: x",b', 'read: 1,2']);
  });

  it('where bytes are no UTF-8', async () => {
    const { found } = await readAndScan(Buffer.from('a,b\n1,2\n"3\n",\u00FF\n4,5\n', 'latin1'));
    expect(texts(found)).toEqual(['read: 1,2', 'refused: "3\n",\uFFFD', 'read: 4,5']);
  });
});

/** Records that the reader takes or refuses, each ending by itself. */
const record = fc
  .tuple(
    fc.constantFrom(
      '1,2',
      'é,€',
      '1,5" pipe',
      '1,"two\nlines"',
      '"one\n",""',
      '1, "spaced\nout"',
      '1,"closed\nearly"  ',
      '"a ""b""\nc",2',
      ',',
      '1',
      '1,2,3',
      '1,2,"more\nlines"',
      '1,"a"b',
      '1,"a\nb"c"',
    ),
    fc.constantFrom('\n', '\n', '\n\n'),
  )
  .map((parts) => parts.join(''));

it('cuts any mixture of records as the reader does', async () => {
  const given = fc.record({
    records: fc.array(record, { minLength: 1, maxLength: 30 }),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '\uFEFF'),
  });
  await fc.assert(
    fc.asyncProperty(given, async ({ records, newline, mark }) => {
      const write = (text: string) => text.replaceAll('\n', newline);
      const { found } = await readAndScan(write(`${mark}a,b\n${records.join('')}`));
      expect(found.map(({ text }) => text)).toEqual(records.map((text) => write(text.replace(/\n+$/, ''))));
      const lines = records.map((_, index) => 2 + records.slice(0, index).join('').split('\n').length - 1);
      expect(found.map(({ line }) => line)).toEqual(lines);
    }),
    { numRuns: 150 },
  );
});
