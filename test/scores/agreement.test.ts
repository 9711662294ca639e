import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSurprises } from '../../src/scores/find-surprises.js';
import { parseGrid } from '../../src/scores/parse-grid.js';
import { readAgreement } from '../../src/scores/read-agreement.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

const grid = parseGrid(
  `over: { recency: 3 }
segments:
  near: { name: Near, cells: { recency: 3 }, actions: [{ text: Go }] }
  far: { name: Far, cells: { recency: 2 }, actions: [{ text: Go }] }
  nowhere: { name: Nowhere, cells: { recency: 1 }, actions: [{ text: Go }] }`,
  'three.yaml',
);

type Customer = readonly [segment: number, group: string, lifecycle: string, spend: number];

async function giveShop(customers: readonly Customer[]): Promise<void> {
  const rows = (word: (customer: Customer) => string) =>
    customers.map((customer, index) => `('c${index}', ${word(customer)})`).join(', ');
  await giveTable(
    engine,
    'customers',
    'customer_id, segment_id, segment_rank, net_spend',
    rows(([rank, , , spend]) => `'s${rank}', ${rank}, cast(${spend} as decimal(38, 10))`),
  );
  await giveTable(
    engine,
    'named_segments',
    'customer_id, named_segment',
    rows(([, group]) => `'${group}'`),
  );
  const columns = 'customer_id, lifecycle_group';
  await giveTable(
    engine,
    'lifecycle_groups',
    columns,
    rows(([, , group]) => `'${group}'`),
  );
}

const times = (count: number, customer: Customer): Customer[] =>
  Array.from({ length: count }, () => customer);

/** Big spenders of segment 1 are near, small ones of segment 2 far, but for some. */
const SHOP = [
  ...times(30, [1, 'near', 'loyal', 500]),
  ...times(20, [1, 'far', 'loyal', 400]),
  ...times(5, [2, 'near', 'new', 10.25]),
  ...times(45, [2, 'far', 'churned', 20]),
];

describe('a cross table', () => {
  it('has a cell for each segment and group, also of nobody', async () => {
    await giveShop(SHOP);
    const [table] = await readAgreement(engine, { named: grid, lifecycle: false });
    expect(table).toMatchObject({
      view: 'named',
      columns: [
        { key: 'near', name: 'Near', customers: 35 },
        { key: 'far', name: 'Far', customers: 65 },
        { key: 'nowhere', name: 'Nowhere', customers: 0 },
      ],
      rows: [
        {
          segmentId: 's1',
          customers: 50,
          cells: [
            { customers: 30, revenue: '15000.00' },
            { customers: 20, revenue: '8000.00' },
            { customers: 0, revenue: '0.00' },
          ],
        },
        {
          segmentId: 's2',
          customers: 50,
          cells: [
            { customers: 5, revenue: '51.25' },
            { customers: 45, revenue: '900.00' },
            { customers: 0, revenue: '0.00' },
          ],
        },
      ],
    });
  });

  it('is made for each view that is on', async () => {
    await giveShop(SHOP);
    const tables = await readAgreement(engine, { named: grid, lifecycle: true });
    expect(tables.map(({ view }) => view)).toEqual(['named', 'lifecycle']);
    expect(tables[1]?.columns).toEqual([
      { key: 'churned', name: 'churned', customers: 45 },
      { key: 'potential_churner', name: 'potential churner', customers: 0 },
      { key: 'new', name: 'new', customers: 5 },
      { key: 'loyal', name: 'loyal', customers: 50 },
      { key: 'active', name: 'active', customers: 0 },
    ]);
    expect(await readAgreement(engine, { named: null, lifecycle: false })).toEqual([]);
  });

  it('is left out where one side has one group: there is nothing to agree on', async () => {
    await giveShop([...times(30, [1, 'near', 'new', 5]), ...times(30, [2, 'near', 'churned', 50])]);
    const tables = await readAgreement(engine, { named: grid, lifecycle: true });
    expect(tables.map(({ view }) => view)).toEqual(['lifecycle']);
    await giveShop([...times(3, [1, 'near', 'new', 5]), ...times(3, [1, 'far', 'churned', 50])]);
    expect(await readAgreement(engine, { named: grid, lifecycle: true })).toEqual([]);
  });

  it('is nothing where there is nobody but one', async () => {
    await giveShop([[1, 'near', 'new', 5]]);
    expect(await readAgreement(engine, { named: grid, lifecycle: true })).toEqual([]);
  });
});

/** Two segments of so many customers by two groups: `a` of the first and `b` of the second are in the first group. */
const tableOf = (size: number, a: number, b: number) => ({
  columns: [
    { key: 'x', name: 'X', customers: a + b },
    { key: 'y', name: 'Y', customers: 2 * size - a - b },
  ],
  rows: [a, b].map((count, index) => ({
    segmentId: `s${index + 1}`,
    customers: size,
    cells: [count, size - count].map((customers) => ({ customers, revenue: '0.00' })),
  })),
});
const medians = (s1: number, s2: number, x: number, y: number) => ({
  segments: new Map([
    ['s1', s1],
    ['s2', s2],
  ]),
  columns: new Map([
    ['x', x],
    ['y', y],
  ]),
  shop: 100,
});
const wordsOf = (...given: Parameters<typeof findSurprises>) =>
  findSurprises(...given).map(({ segmentId, column, direction }) => `${segmentId} ${column} ${direction}`);

describe('a surprising cell', () => {
  it('has more where the sides differ in spend, and fewer where they are alike', async () => {
    await giveShop([
      // s1 spends much, s2 little. Near is of big spenders, far of small ones; and yet s1 is mostly far.
      ...times(10, [1, 'near', 'loyal', 900]),
      ...times(40, [1, 'far', 'loyal', 500]),
      ...times(50, [2, 'near', 'loyal', 300]),
      ...times(50, [2, 'far', 'loyal', 1]),
      ...times(50, [3, 'near', 'loyal', 700]),
    ]);
    // The shop's median is 400: (300 + 500) / 2 of 200. Near has 110: 50 of 300, 50 of 700, 10 of 900, median 700. Far has 90,
    // median 1. s1: 500; s2: 150.5 (between 1 and 300); s3: 700.
    // s1 × near: 10 against 50 · 110 / 200 = 27.5; residual -17.5 / √(27.5 · 0.75 · 0.45) = -5.74.
    // s1 × far: 40 against 22.5; the same with the other sign. s2: 50 against 55, no surprise.
    // s3 × near: 50 against 27.5, but both spend much; s3 × far: 0 against 22.5, but the sides differ.
    const [table] = await readAgreement(engine, { named: grid, lifecycle: false });
    expect(table?.surprising).toEqual([
      {
        segmentId: 's1',
        column: 'near',
        customers: 10,
        expected: 27.5,
        direction: 'fewer',
        shareOfSegment: 10 / 50,
        shareOfColumn: 10 / 110,
      },
      {
        segmentId: 's1',
        column: 'far',
        customers: 40,
        expected: 22.5,
        direction: 'more',
        shareOfSegment: 40 / 50,
        shareOfColumn: 40 / 90,
      },
    ]);
  });

  it.each([
    ['no more than chance', tableOf(50, 25, 20), []],
    // 80 and 20 of 100, 50 expected: residual 30 / √(50 · ½ · ½) = 8.49.
    ['far from chance', tableOf(100, 80, 20), ['s1 x more', 's1 y fewer', 's2 x fewer', 's2 y more']],
    // 10,600 against 10,000 is far from chance, but only six in a hundred more.
    ['a small difference of many', tableOf(20_000, 10_600, 9_400), []],
    // 9 and 0 of 9, 4.5 expected: residual 4.24, but fewer than ten customers.
    ['a large difference of few', tableOf(9, 9, 0), []],
    ['one group has everybody', tableOf(100, 100, 100), []],
  ])('is %s', (_, table, words) => {
    // x is of big spenders, y of small ones; s1 spends little and s2 much.
    expect(wordsOf(table, medians(50, 200, 300, 20)).toSorted()).toEqual(words);
  });

  it('is none where spend explains it, or where a side spends just what the shop does', () => {
    expect(wordsOf(tableOf(100, 80, 20), medians(200, 50, 300, 20))).toEqual([]);
    expect(wordsOf(tableOf(100, 80, 20), medians(100, 100, 300, 20))).toEqual([]);
  });

  it.each([
    // The shop's median is 100: 90 and 110 are a tenth of it away, 91 and 109 are not.
    ['a tenth away', medians(90, 110, 300, 20), 4],
    ['less than a tenth away', medians(91, 109, 300, 20), 0],
    ['one segment less than a tenth away', medians(90, 109, 300, 20), 2],
    ['one group less than a tenth away', medians(90, 110, 109, 90), 2],
  ])('needs sides that spend clearly more or less: %s', (_, spend, cells) => {
    expect(wordsOf(tableOf(100, 80, 20), spend)).toHaveLength(cells);
  });

  it('is one of at most five', () => {
    const columns = Array.from({ length: 8 }, (_, index) => ({ key: `g${index}`, name: '', customers: 100 }));
    const rows = [0, 1].map((odd) => ({
      segmentId: `s${odd + 1}`,
      customers: 400,
      cells: columns.map((_, index) => ({
        customers: index % 2 === odd ? 90 - index : 10 + index,
        revenue: '0.00',
      })),
    }));
    // Everybody's spend is such that every cell is a surprise.
    const spend = new Map(columns.map(({ key }, index) => [key, index % 2 === 0 ? 300 : 20]));
    const found = findSurprises({ rows, columns }, { ...medians(50, 200, 0, 0), columns: spend });
    expect(found.map(({ column }) => column)).toEqual(['g0', 'g0', 'g1', 'g1', 'g2']);
  });
});
