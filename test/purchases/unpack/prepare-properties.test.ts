import fc from 'fast-check';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { Failure } from '../../../src/failure.js';
import { detectDialect } from '../../../src/purchases/unpack/detect-dialect.js';
import { fingerprint } from '../../../src/purchases/unpack/fingerprint.js';
import { prepareFile } from '../../../src/purchases/unpack/prepare-file.js';
import { compress, encodeText } from './encode.js';
import { makeWorkbook, textRow } from './make-workbook.js';
import { fixture, going, makeScratch } from './scratch.js';

const scratch = await makeScratch();
let folders = 0;

async function newFolder(): Promise<string> {
  folders += 1;
  const folder = join(scratch, String(folders));
  await mkdir(folder);
  return folder;
}

const encodings = fc.constantFrom(
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16le with mark',
  'utf-16be',
  'utf-16be with mark',
);
const compressions = fc.constantFrom('none', 'gzip', 'zstd');
const ENDINGS: Readonly<Record<string, string>> = { none: '', gzip: '.gz', zstd: '.zst' };

/** Rows of whole characters; NUL is left to the test of broken files. */
const cells = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\0', '-'));
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
  );

function asCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}

it('gives any table back, however it was encoded and compressed', async () => {
  await fc.assert(
    fc.asyncProperty(tables, encodings, compressions, async (rows, encoding, compression) => {
      const folder = await newFolder();
      const table = [(rows[0] ?? []).map((_, index) => `column ${index}`), ...rows];
      const path = join(folder, `table.csv${ENDINGS[compression] ?? ''}`);
      await writeFile(path, compress(encodeText(asCsv(table), encoding), compression));
      const { files } = await prepareFile(path, folder, going);
      const plain = await readFile(files[0]?.path ?? '');
      expect(detectDialect(plain)).toMatchObject({ delimiter: ',', header: table[0] });
      expect(parse(plain, { bom: true })).toEqual(table);
    }),
    { numRuns: 200 },
  );
});

it('gives any sheet back', async () => {
  // XML allows no control characters, turns returns into line feeds, and a sheet does not store empty rows.
  const texts = tables.map((rows) =>
    rows.map((row, index) => [
      `r${index}`,
      ...row.map((cell) => cell.replaceAll(/\p{Cc}|_x|[\uFFFE\uFFFF]/gu, '-')),
    ]),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (rows) => {
      const folder = await newFolder();
      const path = join(folder, 'table.xlsx');
      const xml = rows.map((row, index) => textRow(index + 1, row)).join('');
      await writeFile(path, makeWorkbook([{ name: 'S', rows: xml }]));
      const { files } = await prepareFile(path, folder, going);
      const found: string[][] = parse(await readFile(files[0]?.path ?? ''), { relax_column_count: true });
      const header = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1);
      expect(found.map((row) => filled(row))).toEqual(
        rows.slice(Math.max(0, header)).map((row) => filled(row)),
      );
    }),
    { numRuns: 100 },
  );
});

function filled(row: readonly string[]): string {
  return row.join('\t').replace(/\t+$/, '');
}

/** What happens to files on their way: cut, overwritten, stretched. */
const mutations = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('truncate', 'nul', 'flip', 'insert', 'delete', 'repeat'),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function mutate(
  bytes: Buffer,
  { at, kind, bytes: given }: { at: number; kind: string; bytes: Uint8Array },
): Buffer {
  const index = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, index), bytes.subarray(index)];
  switch (kind) {
    case 'truncate':
      return before;
    case 'nul':
      return Buffer.concat([before, Buffer.alloc(given.length), after.subarray(given.length)]);
    case 'flip':
      return Buffer.concat([before, given, after.subarray(given.length)]);
    case 'insert':
      return Buffer.concat([before, given, after]);
    case 'delete':
      return Buffer.concat([before, after.subarray(given.length)]);
    default:
      return Buffer.concat([bytes, after]);
  }
}

it('prepares a broken file or refuses it, and leaves nothing behind when it does', async () => {
  const csv = Buffer.from(asCsv(Array.from({ length: 40 }, (_, row) => [`${row}`, 'café', '2.5', '€'])));
  const samples: readonly (readonly [string, Buffer])[] = [
    ['o.csv', csv],
    ['o.csv', encodeText(csv.toString(), 'utf-16le with mark')],
    ['o.csv', encodeText(csv.toString(), 'utf-16be')],
    ['o.csv.gz', compress(csv, 'gzip')],
    ['o.csv.zst', compress(csv, 'zstd')],
    ['o.csv.zst', await readFile(fixture('sales.csv.zst'))],
    ['o.jsonl', Buffer.from('{"a":"é"}\n'.repeat(30))],
    ['o.xlsx', await readFile(fixture('online-retail-ii.xlsx'))],
    ['o.dat', await readFile(fixture('online-retail-ii.xlsx'))],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...samples), mutations, async ([name, sample], steps) => {
      const folder = await newFolder();
      const path = join(folder, name);
      const temp = join(folder, 'temp');
      await writeFile(
        path,
        steps.reduce((bytes, step) => mutate(bytes, step), sample),
      );
      const { isUtf8 } = await fingerprint(path, going);
      const known = name.endsWith('.csv') || name.endsWith('.jsonl') ? { isUtf8 } : {};
      const outcome = await prepareFile(path, temp, going, known).catch((error: unknown) => {
        if (error instanceof Failure) return error;
        throw error;
      });
      const isRefused = outcome instanceof Failure;
      expect(isRefused ? outcome.kind : 'data').toBe('data');
      const files = isRefused ? [] : outcome.files;
      const made = files.map((file) => file.path).filter((plain) => plain !== path);
      const left = (await readdir(temp).catch(() => [])).map((file) => join(temp, file));
      expect(left.toSorted()).toEqual(made.toSorted());
      for (const file of files) detectDialect(await readFile(file.path));
    }),
    { numRuns: 500, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );
});
