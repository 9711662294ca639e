import { readFile, mkdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inShop, refusal, refused, type Shop } from '../support/run-quintet.js';

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

interface Case {
  /** Makes the source and answers the arguments. */
  readonly given: (shop: Shop) => Promise<readonly string[]>;
  readonly code: number;
  readonly says: readonly string[];
}

/** A shop whose source is made of what the small shop's has. */
const made =
  (name: string, make: (csv: Buffer) => string | Uint8Array) =>
  async (shop: Shop): Promise<readonly string[]> => {
    await shop.write(name, make(await readFile(shop.path('shop.csv'))));
    return [name];
  };

const madeOfParquet =
  (name: string, make: (parquet: Buffer) => Uint8Array) =>
  async (shop: Shop): Promise<readonly string[]> => {
    await shop.writeParquet();
    await shop.write(name, make(await readFile(shop.path('shop.parquet'))));
    return [name];
  };

const CASES: Readonly<Record<string, Case>> = {
  'no such file': { given: async () => ['none.csv'], code: 66, says: ['none.csv', 'no such file'] },
  'a folder': {
    given: async (shop) => {
      await mkdir(shop.path('exports.csv'));
      return ['exports.csv'];
    },
    code: 66,
    says: ['exports.csv', 'no purchase files in this folder', 'name another one'],
  },
  'an empty file': {
    given: made('empty.csv', () => ''),
    code: 65,
    says: ['empty.csv', 'is empty', 'export it again'],
  },
  'a header alone': {
    given: made('header.csv', () => `${HEADER}\n`),
    code: 65,
    says: ['header.csv', 'no lines', 'export it again'],
  },
  'a missing column': {
    given: made('short.csv', (csv) => csv.toString().replace('UnitPrice', 'Worth')),
    code: 65,
    says: ['short.csv', 'no column for the unit price', '"Worth"'],
  },
  'a column named twice': {
    given: made('twice.csv', (csv) => csv.toString().replace('StockCode', 'invoice no')),
    code: 65,
    says: ['twice.csv', '2 columns could be the order', '"InvoiceNo"', '"invoice no"', 'quintet.yaml'],
  },
  'CSV named Parquet': {
    given: made('shop.parquet', (csv) => csv),
    code: 65,
    says: ['shop.parquet', 'not what its ending .parquet says', 'looks like plain text'],
  },
  'Parquet named CSV': {
    given: madeOfParquet('columns.csv', (parquet) => parquet),
    code: 65,
    says: ['columns.csv', 'not what its ending .csv says', 'looks like a Parquet file'],
  },
  'a workbook named CSV': {
    given: made('book.csv', () => Buffer.from('PK\u0003\u0004 and what follows')),
    code: 65,
    says: ['book.csv', 'not what its ending .csv says', 'Excel'],
  },
  'gzip named CSV': {
    given: made('packed.csv', (csv) => gzipSync(csv)),
    code: 65,
    says: ['packed.csv', 'not what its ending .csv says', 'gzip'],
  },
  'binary junk': {
    given: made('junk.csv', () => Uint8Array.from({ length: 5_000 }, (_, index) => (index * 31) % 251)),
    code: 65,
    says: ['junk.csv', 'not what its ending .csv says', 'binary data'],
  },
  'Parquet cut off': {
    given: madeOfParquet('cut.parquet', (parquet) => parquet.subarray(0, -300)),
    code: 65,
    says: ['cut.parquet', 'damaged or cut off', 'export it again'],
  },
  'Parquet with flipped bits': {
    given: madeOfParquet('flipped.parquet', (parquet) =>
      parquet.map((byte, index) => (index > 200 && index < 1_200 ? byte ^ 0x5a : byte)),
    ),
    code: 65,
    says: ['flipped.parquet', 'damaged or cut off', 'export it again'],
  },
  'amounts in another currency than the report': {
    given: made('euros.csv', (csv) =>
      csv.toString().replaceAll(/,(\d+\.\d\d),(\d*),(United Kingdom|France|Germany)/g, ',€$1,$2,$3'),
    ),
    code: 78,
    says: ['euros.csv are in EUR', 'would call them GBP', '--currency EUR'],
  },
  'more than one line in twenty that can not be read': {
    // 106 lines of the shop and 6 more: 5.36 %.
    given: made(
      'dirty.csv',
      (csv) => `${csv.toString()}${'1,A,B,many,2024-05-01 10:00:00,1.00,1001,UK\n'.repeat(6)}`,
    ),
    code: 65,
    says: ['6 of 112 lines (5.4 %)', 'dirty.csv line 108', 'the quantity is not a number', 'mend the export'],
  },
  'fewer customers than clusters': {
    given: async () => ['shop.csv', '--clusters', '31'],
    code: 65,
    says: ['30 customers', '31 clusters', '--clusters'],
  },
  'customers who are all the same': {
    given: made('same.csv', () =>
      [
        HEADER,
        ...Array.from({ length: 30 }, (_, id) => `${id},A,B,2,2024-05-01 10:00:00,3.00,${id},UK`),
        '',
      ].join('\n'),
    ),
    code: 65,
    says: ['30 customers', '5 clusters'],
  },
  'guests alone': {
    given: made('guests.csv', () => `${HEADER}\n${'1,A,B,2,2024-05-01 10:00:00,3.00,,UK\n'.repeat(9)}`),
    code: 65,
    says: ['no known customer bought anything'],
  },
  'a window without purchases': {
    given: async () => ['shop.csv', '--snapshot', '2031-01-01'],
    code: 65,
    says: ['2030-01-01', '2031-01-01', '--snapshot'],
  },
  'a snapshot before all data': {
    given: async () => ['shop.csv', '--snapshot', '1999-01-01'],
    code: 65,
    says: ['1998-01-01', '1999-01-01', '--snapshot'],
  },
  'a transform that a value does not allow': {
    given: async (shop) => {
      await shop.write('quintet.yaml', 'clusters: {features: [{name: net_spend, transform: log1p}]}');
      await made(
        'returns.csv',
        (csv) => `${csv.toString()}C9,84879,X,-4000,2024-10-01 10:00:00,2.50,1019,DE\n`,
      )(shop);
      return ['returns.csv'];
    },
    code: 78,
    says: ['clusters.features', 'log1p', 'net_spend of 1 customers', 'another feature'],
  },
};

describe.concurrent('sources that can not be used', () => {
  it.for(Object.entries(CASES))('%s', ([, { given, code, says }], context) =>
    inShop(async (shop) => {
      expect(await refusal(shop, await shop.segment(await given(shop)), says)).toEqual(
        refused(code, 'recorded'),
      );
    })(context),
  );

  it(
    'a source named twice',
    inShop(async (shop) => {
      const ended = await shop.segment(['shop.csv', './shop.csv']);
      expect(await refusal(shop, ended, ['shop.csv', 'name each path once'])).toEqual(
        refused(64, 'unrecorded'),
      );
    }),
  );
});
