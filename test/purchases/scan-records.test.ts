import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FoundRecord, scanRecords, type WantedRecords } from '../../src/purchases/scan-records.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-scan-'));
});
afterAll(() => rm(folder, { recursive: true }));

const MARK = ' … (cut after 10,000 characters)';

type Dialect = Parameters<typeof scanRecords>[1];
type Wanted = { readonly [key in keyof WantedRecords]?: readonly number[] };

async function batches(content: string | Buffer, wanted: Wanted, dialect: Dialect = {}) {
  const file = path.join(folder, 'given.csv');
  await writeFile(file, content);
  const { offsets = [], positions = [] } = wanted;
  const typed = { offsets: Float64Array.from(offsets), positions: Float64Array.from(positions) };
  const found: (readonly FoundRecord[])[] = [];
  for await (const batch of scanRecords(file, dialect, typed)) found.push(batch);
  return found;
}

const scan = async (...given: Parameters<typeof batches>) => (await batches(...given)).flat();

/** Line and text of the records of some positions. */
const at = async (content: string, positions: readonly number[], dialect: Dialect = {}) =>
  (await scan(content, { positions }, dialect)).map(({ line, text }) => [line, text]);

/** Line and text of all that is wanted, in the file's order. */
const places = async (content: string, wanted: Wanted) =>
  (await scan(content, wanted)).map(({ kind, key, line, text }) => [kind, key, line, text]);

describe('lines and texts of records', () => {
  it('follow the header, which is line 1', async () => {
    expect(await at('a,b\n1,2\n3,4\n5,6\n', [0, 2])).toEqual([
      [2, '1,2'],
      [4, '5,6'],
    ]);
  });

  it.each([
    ['newlines', 'a,b\n1,2\n3,4\n'],
    ['a newline between only', 'a,b\n1,2\n3,4'],
    ['returns and newlines', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['returns, as on old Macs', 'a,b\r1,2\r3,4\r'],
    ['returns between only', 'a,b\r1,2\r3,4'],
    ['a byte order mark first', '\uFEFFa,b\n1,2\n3,4\n'],
  ])('end in %s', async (_, content) => {
    expect(await at(content, [0, 1])).toEqual([
      [2, '1,2'],
      [3, '3,4'],
    ]);
  });

  it('leave empty lines out', async () => {
    expect(await at('a,b\n\n1,2\n\r\n\n3,4\n', [0, 1])).toEqual([
      [3, '1,2'],
      [6, '3,4'],
    ]);
    expect(await at('a,b\r\r1,2\r\r\r3,4', [0, 1])).toEqual([
      [3, '1,2'],
      [6, '3,4'],
    ]);
  });

  it('take a first line for the header even if it is empty, as the reader does', async () => {
    expect(await at('\na,b\n1,2\n', [0, 1])).toEqual([
      [2, 'a,b'],
      [3, '1,2'],
    ]);
  });

  it('count skipped lines', async () => {
    expect(await at('sep=,\na,b\n1,2\n', [0], { skippedLines: 1 })).toEqual([[3, '1,2']]);
    expect(await at('\n\na,b\n1,2\n', [0], { skippedLines: 2 })).toEqual([[4, '1,2']]);
  });

  it('begin where a quoted field of several lines does', async () => {
    expect(await at('a,b\n1,"two\nlines, \r\n\nmore"\n3,4\n', [0, 1])).toEqual([
      [2, '1,"two\nlines, \r\n\nmore"'],
      [6, '3,4'],
    ]);
  });

  it('know doubled quotes and quotes inside a field', async () => {
    expect(await at('a,b\n"say ""hi""\nthere",2\n5" pipe,6\n7,8\n', [0, 1, 2])).toEqual([
      [2, '"say ""hi""\nthere",2'],
      [4, '5" pipe,6'],
      [5, '7,8'],
    ]);
  });

  it('know a space before or after quotes', async () => {
    expect(await at('a,b\n1, "two\nlines"\n "three\n3"  ,4\n5,  "6\n', [0, 1, 2])).toEqual([
      [2, '1, "two\nlines"'],
      [4, ' "three\n3"  ,4'],
      [6, '5,  "6'],
    ]);
  });

  it('know other delimiters and quotes, and none', async () => {
    expect(await at('a;b\n1,5;"2\n3"\n4;5\n', [0, 1], { delimiter: ';' })).toEqual([
      [2, '1,5;"2\n3"'],
      [4, '4;5'],
    ]);
    expect(await at("a,b\n1,'2\n3'\n4,\"5\n", [0, 1], { quote: "'" })).toEqual([
      [2, "1,'2\n3'"],
      [4, '4,"5'],
    ]);
    expect(await at('a,b\n1,"2\n"3,4\n', [0, 1], { quote: null })).toEqual([
      [2, '1,"2'],
      [3, '"3,4'],
    ]);
  });
});

describe('records that the reader refused', () => {
  it('are found by where they begin, and others counted without them', async () => {
    const content = 'a,b\n1,2\n1,2,3\n3,4\n';
    expect(await places(content, { offsets: [8], positions: [0, 1] })).toEqual([
      ['position', 0, 2, '1,2'],
      ['offset', 8, 3, '1,2,3'],
      ['position', 1, 4, '3,4'],
    ]);
  });

  it('end where the next one begins, though a quote is open', async () => {
    const content = 'a,b\n1,"open\n3,4\n5,6,7\n8,9\n';
    expect(await places(content, { offsets: [4, 16], positions: [0] })).toEqual([
      ['offset', 4, 2, '1,"open\n3,4'],
      ['offset', 16, 4, '5,6,7'],
      ['position', 0, 5, '8,9'],
    ]);
  });

  it('end with the file when a quote is never closed', async () => {
    expect(await places('a,b\n1,2\n1,"open\r\n3,4\r\n', { offsets: [8], positions: [0, 1] })).toEqual([
      ['position', 0, 2, '1,2'],
      ['offset', 8, 3, '1,"open\r\n3,4'],
      ['position', 1, 5, ''],
    ]);
  });

  it('end with the line where text follows a quote that closes', async () => {
    expect(await places('a,b\n1,"open\n3,"x"\n5,6\n', { offsets: [4], positions: [0] })).toEqual([
      ['offset', 4, 2, '1,"open\n3,"x"'],
      ['position', 0, 4, '5,6'],
    ]);
  });

  it('may begin anywhere in a line, and at its end', async () => {
    expect(await places('a,b\n1,2\r\n3,4\n', { offsets: [5, 8, 11], positions: [0, 1] })).toEqual([
      ['position', 0, 2, '1'],
      ['offset', 5, 2, ',2'],
      ['offset', 8, 2, ''],
      ['position', 1, 3, '3,'],
      ['offset', 11, 3, '4'],
    ]);
  });

  it('are counted in bytes, and what is not UTF-8 is replaced', async () => {
    const content = Buffer.concat([Buffer.from('a,b\nCafé €,2\n1,'), Buffer.from([0xff]), Buffer.from('\n')]);
    expect(await scan(content, { offsets: [16] })).toEqual([
      { kind: 'offset', key: 16, line: 3, text: '1,\uFFFD' },
    ]);
  });
});

describe('what is given', () => {
  it('is nothing when nothing is wanted', async () => {
    expect(await batches('a,b\n1,2\n', {})).toEqual([]);
  });

  it('is empty, on the last line, where the file has no such record', async () => {
    expect(await places('a,b\n1,2\n3,4', { offsets: [8, 11, 99], positions: [0, 5] })).toEqual([
      ['position', 0, 2, '1,2'],
      ['offset', 8, 3, '3,4'],
      ['offset', 11, 3, ''],
      ['offset', 99, 3, ''],
      ['position', 5, 3, ''],
    ]);
    expect(await places('', { offsets: [0], positions: [0] })).toEqual([
      ['offset', 0, 1, ''],
      ['position', 0, 1, ''],
    ]);
  });

  it('is every record exactly once, in batches, however many are wanted', async () => {
    const count = 200_000;
    const content = `a,b\n${Array.from({ length: count }, (_, row) => `${row},"x\ny"`).join('\n')}\n`;
    const given = await batches(content, { positions: Array.from({ length: 2 * count }, (_, row) => row) });
    expect(Math.max(...given.map(({ length }) => length))).toBeLessThan(count / 2);
    const found = given.flat();
    expect(found).toHaveLength(2 * count);
    const wrong = found.findIndex(({ key, line, text }, row) =>
      row < count
        ? key !== row || line !== 2 + 2 * row || text !== `${row},"x\ny"`
        : key !== row || line !== 2 + 2 * count || text !== '',
    );
    expect(wrong).toBe(-1);
  });

  it('is cut after 10,000 characters, with a mark', async () => {
    const long = 'x'.repeat(9998);
    const content = `a,b\n1,${long}\r\n1,${long}y\n€,${long}\n1,${'€'.repeat(9999)}\n`;
    expect(await at(content, [0, 1, 2, 3])).toEqual([
      [2, `1,${long}`],
      [3, `1,${long}${MARK}`],
      [4, `€,${long}`],
      [5, `1,${'€'.repeat(9998)}${MARK}`],
    ]);
    // A character of two code units is not cut in two.
    expect(await at(`a,b\n${'x'.repeat(9999)}😀\n`, [0])).toEqual([[2, `${'x'.repeat(9999)}${MARK}`]]);
  });

  it('comes from lines of any length', async () => {
    const long = 'é'.repeat(1_500_000);
    expect(await at(`a,b\n1,"${long}\n${long}"\n2,${long}\n3,4\n`, [0, 1, 2])).toEqual([
      [2, `1,"${long.slice(0, 9997)}${MARK}`],
      [4, `2,${long.slice(0, 9998)}${MARK}`],
      [5, '3,4'],
    ]);
  });
});
