import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/purchases/unpack/fingerprint.js';
import { prepareFile } from '../../../src/purchases/unpack/prepare-file.js';
import { compress, encodeText, zstdFrame } from './encode.js';
import { fixture, going, makeScratch, plainText, prepare, prepareAndFail } from './scratch.js';

const scratch = await makeScratch();
const CSV = 'invoice,product,price\n1,"café, ""big""",2.5\n2,€ 5 – 😀,1\n';
const JSONL = '{"invoice":"1","product":"café"}\n{"invoice":"2","product":"€ 😀"}\n';

const ENCODINGS = [
  ['utf-8', 'utf-8'],
  ['utf-8 with mark', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['utf-16le with mark', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['utf-16be with mark', 'utf-16be'],
] as const;
const COMPRESSIONS = [
  ['none', ''],
  ['gzip', '.gz'],
  ['zstd', '.zst'],
] as const;

describe.each(ENCODINGS)('%s', (written, encoding) => {
  it.each(COMPRESSIONS)('CSV, %s', async (compression, ending) => {
    const bytes = compress(encodeText(CSV, written), compression);
    const found = await prepare(scratch, `orders.csv${ending}`, bytes);
    // The mark of a delimited file is left to the engine, which takes it off.
    const mark = written === 'utf-8 with mark' ? '\uFEFF' : '';
    expect(await plainText(found)).toBe(mark + CSV);
    expect(found.files[0]).toMatchObject({
      kind: 'delimited',
      encoding,
      compression,
      origin: found.path,
      sheet: null,
    });
    expect(found.files[0]?.path === found.path).toBe(encoding === 'utf-8' && compression === 'none');
    expect(found.notes).toEqual([]);
  });

  it.each(COMPRESSIONS)('JSON lines, %s', async (compression, ending) => {
    const bytes = compress(encodeText(JSONL, written), compression);
    const found = await prepare(scratch, `orders.ndjson${ending}`, bytes);
    expect(await plainText(found)).toBe(JSONL);
    expect(found.files[0]).toMatchObject({ kind: 'jsonl', encoding, compression });
  });
});

it.each(COMPRESSIONS)('lines that end in several ways all end in LF, %s', async (compression, ending) => {
  const found = await prepare(
    scratch,
    `mixed.csv${ending}`,
    compress(Buffer.from('a,b\r\n1,2\n3,4\r5,6'), compression),
  );
  expect(await plainText(found)).toBe('a,b\n1,2\n3,4\n5,6');
  expect(await readdir(found.temp)).toHaveLength(1);
});

describe('Windows-1252', () => {
  it.each(COMPRESSIONS)('%s: every character, the euro sign first', async (compression, ending) => {
    // From the code page's own table: 0x80 to 0x9F, then as Latin-1.
    const bytes = Buffer.concat([
      Buffer.from('name,price\n'),
      Buffer.from([0x80, 0x82, 0x8a, 0x91, 0x92, 0x96, 0x99, 0x9c, 0x9f, 0xa3, 0xdf, 0xe9, 0xff]),
      Buffer.from(',1\n'),
    ]);
    const found = await prepare(scratch, `orders.txt${ending}`, compress(bytes, compression));
    expect(await plainText(found)).toBe('name,price\n€‚Š‘’–™œŸ£ßéÿ,1\n');
    expect(found.files[0]?.encoding).toBe('windows-1252');
    expect(found.notes).toHaveLength(1);
    expect(found.notes[0]).toContain('read as Windows-1252 (13 characters such as € ‚ Š ‘ ’ –)');
    expect(await readdir(found.temp)).toHaveLength(1);
  });

  it('is not what a UTF-8 text with a few broken bytes is', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n1,é\n2,'), Buffer.from([0xe9]), Buffer.from('\n3,ü\n')]);
    const found = await prepare(scratch, 'orders.csv', bytes);
    expect(found.files[0]).toMatchObject({ encoding: 'utf-8', path: found.path });
    expect(found.notes[0]).toContain("1 place is not valid UTF-8; these lines can't be read");
  });

  it.each([
    [1, 'windows-1252'],
    [2, 'utf-8'],
  ])('with %i characters of UTF-8 to ten broken places a text is %s', async (valid, encoding) => {
    const broken = Array.from({ length: 10 }, () => Buffer.from([0x4d, 0xfc, 0x6e, 0x0a]));
    const bytes = Buffer.concat([Buffer.from(`a,b\n1,${'é'.repeat(valid)}\n`), ...broken]);
    const found = await prepare(scratch, 'orders.csv', bytes);
    expect(found.files[0]?.encoding).toBe(encoding);
  });

  it('is not what a text with the mark of UTF-8 is, however many of its bytes are broken', async () => {
    const broken = Array.from({ length: 12 }, () => Buffer.from([0x31, 0x2c, 0x4d, 0xfc, 0x6e, 0x0a]));
    const bytes = Buffer.concat([Buffer.from('\uFEFFa,b\n'), ...broken]);
    const found = await prepare(scratch, 'orders.csv', bytes);
    expect(found.files[0]).toMatchObject({ encoding: 'utf-8', path: found.path, hasBrokenText: true });
    expect(found.notes[0]).toContain('12 places are not valid UTF-8');
  });

  it('is not what a text in another code page is: 0x81 is ü in DOS, nothing in Windows', async () => {
    const bytes = Buffer.concat([Buffer.from('name\nM'), Buffer.from([0x81]), Buffer.from('ller\n')]);
    const failure = await prepareAndFail(scratch, 'orders.csv', bytes);
    expect(failure.message).toContain('neither UTF-8, UTF-16 nor Windows-1252');
    expect(failure.kind).toBe('data');
  });
});

describe('UTF-16', () => {
  it('keeps half a surrogate pair and half a code unit broken, for the reader to refuse', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\uFEFFa,b\n1,x\n', 'utf16le'),
      Buffer.from([0x00, 0xd8]),
      Buffer.from('y\n', 'utf16le'),
      Buffer.from([0x41]),
    ]);
    const found = await prepare(scratch, 'orders.csv', bytes);
    const plain = await readFile(found.files[0]?.path ?? '');
    expect(plain).toEqual(
      Buffer.concat([
        Buffer.from('a,b\n1,x\n'),
        Buffer.from([0xed, 0xa0, 0x80]),
        Buffer.from('y\n'),
        Buffer.from([0xff]),
      ]),
    );
    expect(found.files[0]?.hasBrokenText).toBe(true);
    const whole = await prepare(scratch, 'orders.csv', encodeText(CSV, 'utf-16le'));
    expect(whole.files[0]?.hasBrokenText).toBe(false);
  });

  it('is not seen in a text with a few NUL bytes', async () => {
    const found = await prepare(scratch, 'orders.csv', 'id,x\n1,\0\n2,b\n');
    expect(found.files[0]).toMatchObject({ encoding: 'utf-8', path: found.path });
  });

  it('survives characters that chunks cut in two', async () => {
    const text = `a,b\n${'x'.repeat(131_069)}😀é\n`.repeat(3);
    for (const encoding of ['utf-16le', 'utf-16be with mark']) {
      const found = await prepare(scratch, 'orders.csv', encodeText(text, encoding));
      expect((await plainText(found)) === text).toBe(true);
    }
  });
});

describe('compressed files', () => {
  it('reads what the zstd command wrote', async () => {
    const temp = join(scratch, 'zstd');
    const small = await prepareFile(fixture('cafe.csv.zst'), temp, going);
    expect(await plainText(small)).toBe('id,name\n1,café\n2,€ 5\n');
    const large = await prepareFile(fixture('sales.csv.zst'), temp, going);
    expect(
      createHash('sha256')
        .update(await plainText(large))
        .digest('hex'),
    ).toBe(
      // sha256sum of the file before it was compressed
      'dd4e5aef0e5227f1295beecd39a2cbf3f9d85a24e9e5f618ce98ae38aa6457d3',
    );
  });

  it('reads gzip members and Zstandard frames one after the other, skippable ones too', async () => {
    const [one, two] = [Buffer.from('a,b\n1,2\n'), Buffer.from('3,4\n')];
    const members = Buffer.concat([gzipSync(one), gzipSync(two)]);
    expect(await plainText(await prepare(scratch, 'o.csv.gz', members))).toBe('a,b\n1,2\n3,4\n');
    const skipped = Buffer.from([0x5f, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    const frames = Buffer.concat([zstdFrame(one), skipped, zstdFrame(two)]);
    expect(await plainText(await prepare(scratch, 'o.csv.zst', frames))).toBe('a,b\n1,2\n3,4\n');
  });

  it.each(['gzip', 'zstd'])('%s: refuses a file at whatever byte it is cut off', async (compression) => {
    const whole = compress(Buffer.from(CSV), compression);
    const name = compression === 'gzip' ? 'o.csv.gz' : 'o.csv.zst';
    for (let length = 6; length < whole.length; length += 7) {
      const failure = await prepareAndFail(scratch, name, whole.subarray(0, length));
      expect(failure.message).toContain('damaged or cut off; copy it here again or export it again');
    }
  });

  it('refuses a Zstandard file with a flipped bit, though it decodes', async () => {
    const bytes = zstdFrame(Buffer.from('a,b\n1,2\n'));
    const index = bytes.indexOf('2');
    bytes[index] = 0x33;
    expect((await prepareAndFail(scratch, 'o.csv.zst', bytes)).kind).toBe('data');
    const real = await readFile(fixture('sales.csv.zst'));
    real[real.length - 3000] = (real[real.length - 3000] ?? 0) ^ 0x10;
    expect((await prepareAndFail(scratch, 'o.csv.zst', real)).kind).toBe('data');
  });

  it('refuses gzip with something else behind it', async () => {
    const bytes = Buffer.concat([gzipSync('a,b\n1,2\n'), Buffer.from('rest')]);
    expect((await prepareAndFail(scratch, 'o.csv.gz', bytes)).kind).toBe('data');
  });

  it('refuses other containers inside, and nothing inside', async () => {
    const twice = await prepareAndFail(scratch, 'o.csv.gz', gzipSync(gzipSync('a,b\n')));
    expect(twice.message).toContain('not what its ending .csv.gz says: it looks like a gzip file');
    const parquet = await prepareAndFail(scratch, 'o.csv.gz', gzipSync('PAR1....PAR1'));
    expect(parquet.message).toContain('it looks like a Parquet file');
    const empty = await prepareAndFail(scratch, 'o.csv.gz', gzipSync(''));
    expect(empty.message).toContain('there is no text in it');
  });
});

describe('content against name', () => {
  it.each([
    ['o.csv', gzipSync('a,b\n'), 'not what its ending .csv says: it looks like a gzip file'],
    ['o.csv.gz', 'a,b\n', 'not what its ending .csv.gz says: it looks like plain text'],
    ['o.csv.zst', gzipSync('a,b\n'), 'it looks like a gzip file'],
    ['o.parquet', 'a,b\n', 'not what its ending .parquet says: it looks like plain text'],
    ['o.csv', 'PAR1....PAR1', 'it looks like a Parquet file; if it is, end its name in .parquet'],
    ['o.csv', 'PK\u0003\u0004....', 'it looks like an Excel workbook or a ZIP file'],
    ['o.parquet.gz', gzipSync('PAR1'), 'it looks like a gzip file'],
    ['o.csv', JSONL, 'it looks like JSON lines; end its name in .jsonl'],
    ['o.jsonl', CSV, 'not what its ending .jsonl says: it looks like plain text'],
    ['o.json', '[{"a":1},\n{"a":2}]', 'it looks like one JSON value, not JSON lines'],
    ['o.json', '{\n  "orders": []\n}', 'it looks like one JSON value'],
    ['o.csv', '<!DOCTYPE html><html>', 'it looks like a web page or XML; a log-in page'],
    ['o.csv', '%PDF-1.7', 'it looks like a PDF file'],
    [
      'o.csv',
      Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 256)),
      'it looks like binary data',
    ],
    ['o.csv', Buffer.alloc(300), 'it looks like binary data'],
    ['o.csv', '', 'the file is empty'],
    ['o.csv', ' \n\n', 'there is no text in it'],
    ['o.csv', '\uFEFF', 'there is no text in it'],
  ])('%s %#', async (name, content, message) => {
    const failure = await prepareAndFail(scratch, name, content);
    expect(failure.message).toContain(message);
    expect(failure.kind).toBe('data');
    expect(failure.message).not.toContain('\n');
  });

  it('takes the content at its word where the ending says nothing', async () => {
    expect((await prepare(scratch, 'orders', CSV)).files[0]?.kind).toBe('delimited');
    expect((await prepare(scratch, 'orders.dat', JSONL)).files[0]?.kind).toBe('jsonl');
    expect((await prepare(scratch, 'ORDERS.CSV', CSV)).files[0]?.kind).toBe('delimited');
    expect((await prepare(scratch, 'orders.export', gzipSync(CSV))).files[0]?.compression).toBe('gzip');
    const parquet = await prepare(scratch, 'orders.bin', 'PAR1....PAR1');
    expect(parquet.files[0]).toMatchObject({ kind: 'parquet', path: parquet.path });
  });
});

describe('trouble with files', () => {
  it('names what is missing', async () => {
    const missing = join(scratch, 'nowhere.csv');
    await expect(prepareFile(missing, scratch, going)).rejects.toMatchObject({ kind: 'noInput' });
    await expect(fingerprint(missing, going)).rejects.toMatchObject({ kind: 'noInput' });
    await expect(fingerprint(scratch, going)).rejects.toMatchObject({ kind: 'noInput' });
  });

  it('says when the folder for temporary files is none', async () => {
    const path = join(scratch, 'packed.csv.gz');
    await writeFile(path, gzipSync(CSV));
    const failure = prepareFile(path, join(path, 'temp'), going);
    await expect(failure).rejects.toMatchObject({ kind: 'cannotCreate' });
  });

  it('stops when it is told to, and leaves nothing', async () => {
    const path = join(scratch, 'long.csv.gz');
    await writeFile(path, gzipSync('a,b\n'.repeat(5_000_000)));
    const temp = join(scratch, 'aborted');
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 5);
    await expect(prepareFile(path, temp, controller.signal)).rejects.toThrow('enough');
    expect(await readdir(temp).catch(() => [])).toEqual([]);
  });
});
