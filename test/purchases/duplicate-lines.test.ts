import { describe, expect, it } from 'vitest';
import { countDuplicates } from '../../src/accounts/count-duplicates.js';
import { readFileFigures } from '../../src/purchases/inspect/read-file-figures.js';
import { type GivenFile, LATEST, PlacedFiles } from '../support/place-files.js';

const test = PlacedFiles.forEach();

/** What a run counts, what an inspection counts of the first file, and the places of the lines when they are dropped. */
async function judge(...files: readonly GivenFile[]) {
  const { engine } = test.now;
  const loaded = await test.now.load(...files);
  await test.now.place({ duplicates: 'drop' });
  const [first] = loaded.files;
  const figures = await readFileFigures(engine, first?.id ?? '', first?.lines ?? 0, LATEST);
  const rows = await test.now.query('select place from purchases order by place');
  return {
    counted: await countDuplicates(engine, LATEST),
    inspected: figures.duplicates,
    places: rows.map(({ place }) => place),
  };
}

const NO_REPEAT = { counted: 0, inspected: 0, places: ['window', 'window'] };
const REPEAT = { counted: 1, inspected: 1, places: ['excluded', 'window'] };

const ITEMS = 'order,date,customer,product,description,quantity,price,country';
const ITEM = '1,2024-05-01 10:00:00,ann,A,Mug,1,10.00,Malta';
const file = (header: string, ...lines: string[]): GivenFile => [
  'a.csv',
  `${[header, ...lines].join('\n')}\n`,
];

describe('lines of a file', () => {
  it('are duplicates where they are the same in every column', async () => {
    expect(await judge(file(ITEMS, ITEM, ITEM))).toEqual(REPEAT);
    expect(await test.now.query('select distinct rest_hash from lines')).toEqual([{ rest_hash: null }]);
  });

  it.each([
    ['order', '2,2024-05-01 10:00:00,ann,A,Mug,1,10.00,Malta'],
    ['time', '1,2024-05-01 10:00:01,ann,A,Mug,1,10.00,Malta'],
    ['customer', '1,2024-05-01 10:00:00,bob,A,Mug,1,10.00,Malta'],
    ['customer, there being none', '1,2024-05-01 10:00:00,,A,Mug,1,10.00,Malta'],
    ['product', '1,2024-05-01 10:00:00,ann,B,Mug,1,10.00,Malta'],
    ['description', '1,2024-05-01 10:00:00,ann,A,Cup,1,10.00,Malta'],
    ['quantity and price, the amount being the same', '1,2024-05-01 10:00:00,ann,A,Mug,2,5.00,Malta'],
    ['country', '1,2024-05-01 10:00:00,ann,A,Mug,1,10.00,Spain'],
  ])('are none where they differ in nothing but their %s', async (_, other) => {
    expect(await judge(file(ITEMS, ITEM, other))).toEqual(NO_REPEAT);
  });

  it('are none where they differ in a column that no line has', async () => {
    const header = 'customer,order,date,product,quantity,price,status,line_id,size';
    const shirts = ['cancelled,1,M', 'completed,2,M', 'completed,3,XL'];
    const three = file(header, ...shirts.map((rest) => `a,1,2024-05-01,SHIRT,1,10.00,${rest}`));
    expect(await judge(three)).toEqual({
      counted: 0,
      inspected: 0,
      places: ['excluded', 'window', 'window'],
    });
  });

  it.each([
    ['an empty cell and none that is filled', 'note,size', ',M', 'M,'],
    ['a status', 'status,size', 'paid,M', 'completed,M'],
    ['a currency', 'currency,size', 'EUR,M', 'eur,M'],
  ])('are none where they differ in %s', async (_, more, one, other) => {
    expect(await judge(file(`${ITEMS},${more}`, `${ITEM},${one}`, `${ITEM},${other}`))).toEqual(NO_REPEAT);
    expect(await judge(file(`${ITEMS},${more}`, `${ITEM},${one}`, `${ITEM},${one}`))).toEqual(REPEAT);
  });

  it('are none where they differ in what was given back', async () => {
    const header = 'customer,order,date,amount,refund';
    expect(await judge(file(header, 'a,1,2024-05-01,5.00,1.00', 'a,1,2024-05-01,5.00,'))).toEqual(NO_REPEAT);
  });

  it('are none where one of them bears the refund of its order, which would go with it', async () => {
    const header = 'Name,Email,Created at,Lineitem quantity,Lineitem price,Refunded Amount';
    const line = '#1,a@b.de,2024-05-01 10:00:00,1,10.00,4.00';
    expect(await judge(file(header, line, line))).toEqual(NO_REPEAT);
    expect(await test.now.query('select cast(sum(refund_amount) as double) as back from purchases')).toEqual([
      { back: 4 },
    ]);
  });

  it('are compared with those of the same file only', async () => {
    const other: GivenFile = ['b.csv', `${ITEMS},note\n${ITEM},\n`, { name: 'other' }];
    expect(await judge(file(ITEMS, ITEM), other)).toEqual(NO_REPEAT);
    // Without a column more, so that nothing but the file tells them apart.
    const twin: GivenFile = ['b.csv', `${ITEMS}\n${ITEM}\n\n`, { name: 'other' }];
    expect(await judge(file(ITEMS, ITEM), twin)).toEqual(NO_REPEAT);
  });

  it('do not count as duplicates where another file has the last word on them', async () => {
    const newer: GivenFile = ['b.csv', `${ITEMS}\n1,2024-06-01 10:00:00,ann,A,Mug,1,10.00,Malta\n`];
    expect(await judge(file(ITEMS, ITEM, ITEM), newer)).toEqual({
      counted: 0,
      inspected: 1,
      places: ['superseded', 'superseded', 'window'],
    });
  });

  it('are superseded before a rule leaves them out', async () => {
    const header = 'customer,order,date,amount,status';
    const newer: GivenFile = ['b.csv', `${header}\na,1,2024-06-01,5.00,paid\n`];
    const { places } = await judge(file(header, 'a,1,2024-05-01,5.00,cancelled'), newer);
    expect(places).toEqual(['superseded', 'window']);
  });
});
