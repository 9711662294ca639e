import { readdir, readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inShop, type Shop } from '../../support/run-quintet.js';

const ARGUMENTS = ['shop.csv', '--database', 'shop.duckdb', '--clusters', '3'];

/** What becomes of a report and a database that is damaged, without and with --rebuild. */
async function damage(shop: Shop, spoil: (whole: Buffer) => Uint8Array) {
  await shop.segment(ARGUMENTS);
  const before = await shop.latest('report.json');
  const broken = Buffer.from(spoil(await readFile(shop.path('shop.duckdb'))));
  await shop.write('shop.duckdb', broken);
  const refused = await shop.segment(ARGUMENTS);
  const isSame = (await shop.latest('report.json')) === before;
  const rebuilt = await shop.segment([...ARGUMENTS, '--rebuild']);
  const aside = await Promise.all((await setAside(shop)).map((name) => readFile(shop.path(name))));
  const { segments } = JSON.parse(before) as { segments: unknown };
  return {
    refused: refused.code,
    said: /damaged.*--rebuild.*Nothing was published/.exec(refused.stderr) !== null,
    latestIsSame: isSame,
    rebuilt: rebuilt.code,
    warned: rebuilt.stderr.includes('the history begins anew'),
    // DuckDB may note in its header that it was opened.
    aside: aside.map((whole) => whole.length === broken.length),
    segmentsAreSame: isDeepStrictEqual(
      (await shop.latestJson<{ segments: unknown }>('report.json')).segments,
      segments,
    ),
  };
}

const setAside = async (shop: Shop) =>
  (await readdir(shop.folder)).filter((name) => /^shop\.duckdb\.damaged-\d{8}T\d{6}Z$/.test(name));

const garble = (whole: Buffer) =>
  whole.map((byte, place) => (place > 20_000 && place % 911 < 40 ? byte ^ 0x5a : byte));

const MENDED = {
  refused: 65,
  said: true,
  latestIsSame: true,
  rebuilt: 0,
  warned: true,
  aside: [true],
  segmentsAreSame: true,
};

describe('a damaged database is refused, and rebuilt when asked', () => {
  it(
    'that is cut off in the middle',
    inShop(async (shop) => {
      expect(await damage(shop, (whole) => whole.subarray(0, whole.length / 2))).toEqual(MENDED);
    }),
    120_000,
  );

  it(
    'that begins with something else',
    inShop(async (shop) => {
      const head = Buffer.alloc(4_096, 'x');
      expect(await damage(shop, (whole) => Buffer.concat([head, whole.subarray(4_096)]))).toEqual(MENDED);
    }),
    120_000,
  );

  it(
    'that is full of garbage behind its headers',
    inShop(async (shop) => {
      expect(await damage(shop, garble)).toEqual(MENDED);
    }),
    120_000,
  );
});

describe('--rebuild', () => {
  it(
    'leaves a whole database as it is',
    inShop(async (shop) => {
      await shop.segment(ARGUMENTS);
      const { code, stderr } = await shop.segment([...ARGUMENTS, '--rebuild']);
      expect([code, stderr]).toEqual([
        0,
        expect.stringContaining('is whole, so --rebuild leaves it as it is'),
      ]);
      expect(await setAside(shop)).toEqual([]);
    }),
    120_000,
  );

  it(
    'never sets the purchases aside',
    inShop(async (shop) => {
      const { code, stderr } = await shop.segment(['shop.csv', '--database', 'shop.csv', '--rebuild']);
      expect([code, stderr]).toEqual([78, expect.stringContaining("can't be the database too")]);
    }),
  );
});
