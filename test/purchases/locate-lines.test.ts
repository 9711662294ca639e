import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateLines, type WantedRecords } from '../../src/purchases/locate-lines.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function locate(content: string, wanted: Partial<WantedRecords>, delimiter = ',') {
  const file = path.join(folder, 'given.csv');
  await writeFile(file, content);
  return locateLines(file, { delimiter }, { offsets: [], accepted: [], ...wanted });
}

const accepted = async (content: string, positions: readonly number[], delimiter = ',') =>
  (await locate(content, { accepted: positions }, delimiter)).accepted;

describe('the lines of records', () => {
  it('follow the header, which is line 1', async () => {
    expect(await accepted('a,b\n1,2\n3,4\n5,6\n', [0, 1, 2])).toEqual([2, 3, 4]);
  });

  it('come in the order in which they were asked for', async () => {
    expect(await accepted('a,b\n1,2\n3,4\n5,6', [2, 0])).toEqual([4, 2]);
  });

  it('end in a carriage return or not', async () => {
    expect(await accepted('a,b\r\n1,2\r\n3,4\r\n', [0, 1])).toEqual([2, 3]);
  });

  it('leave empty lines out', async () => {
    expect(await accepted('a,b\n\n1,2\n\r\n\n3,4\n', [0, 1])).toEqual([3, 6]);
  });

  it('begin where a quoted field of several lines does', async () => {
    expect(await accepted('a,b\n1,"two\nlines, \n\nmore"\n3,4\n', [0, 1])).toEqual([2, 6]);
  });

  it('know doubled quotes and quotes inside a field', async () => {
    expect(await accepted('a,b\n"say ""hi""\nthere",2\n5" pipe,6\n7,8\n', [0, 1, 2])).toEqual([2, 4, 5]);
  });

  it('know other delimiters', async () => {
    expect(await accepted('a;b\n1,5;"2\n3"\n4;5\n', [0, 1], ';')).toEqual([2, 4]);
  });

  it('count refused records by where they begin, and others without them', async () => {
    const content = 'a,b\n1,2\n1,2,3\n3,4\n';
    const offset = Buffer.from('a,b\n1,2\n').length;
    expect(await locate(content, { offsets: [offset], accepted: [0, 1] })).toEqual({
      offsets: [3],
      accepted: [2, 4],
    });
  });

  it('find the way back after a quote that is not closed', async () => {
    const content = 'a,b\n1,"open\n3,4\n5,6,7\n8,9\n';
    const offset = content.indexOf('5,6,7');
    const open = content.indexOf('1,"open');
    expect(await locate(content, { offsets: [open, offset], accepted: [0] })).toEqual({
      offsets: [2, 4],
      accepted: [5],
    });
  });

  it('count bytes, not characters', async () => {
    const content = 'a,b\nCafé €,2\n1,2,3\n';
    const offset = Buffer.from('a,b\nCafé €,2\n').length;
    expect((await locate(content, { offsets: [offset] })).offsets).toEqual([3]);
  });
});
