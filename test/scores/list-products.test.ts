import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasProducts } from '../../src/scores/has-products.js';
import { listProducts } from '../../src/scores/list-products.js';
import { readProducts } from '../../src/scores/read-products.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { giveCustomers, givePurchases, type Line } from './give-purchases.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

async function listsOf(lines: readonly Line[]) {
  await givePurchases(engine, lines);
  await listProducts(engine);
  const rows = await engine.query(fragment('select * from customer_products order by customer_id'));
  return Object.fromEntries(
    rows.map((row) => [String(row['customer_id']), [row['last_basket'], row['most_bought']]]),
  );
}

const line = (invoice: string, product: string | null, parts: Partial<Line> = {}): Line => ({
  customer: 'c',
  invoice,
  product,
  ...parts,
});

describe('the last basket', () => {
  it('has the five that brought most, what brought the same in the order of codes', async () => {
    const amounts = { A: 5, B: 9, C: 1, D: 5, E: 7, F: 2, G: 0.5 };
    const lines = Object.entries(amounts).map(([product, amount]) => line('2', product, { amount, day: 2 }));
    const found = await listsOf([line('1', 'OLD', { amount: 100 }), ...lines]);
    expect(found['c']?.[0]).toBe('B; E; A; D; F');
  });

  it('adds up the lines of a product', async () => {
    const found = await listsOf([
      line('1', 'A', { amount: 3 }),
      line('1', 'B', { amount: 2 }),
      line('1', 'B', { amount: 2 }),
    ]);
    expect(found['c']?.[0]).toBe('B; A');
  });

  it('is of the order with the last sale, of two at one moment the one with the higher number', async () => {
    const found = await listsOf([
      line('1', 'A', { day: 3 }),
      line('2', 'B', { day: 3 }),
      line('3', 'C', { day: 2 }),
    ]);
    expect(found['c']?.[0]).toBe('B');
  });

  it('counts no return, void, adjustment, gift, nor anything outside the window', async () => {
    const found = await listsOf([
      line('1', 'A'),
      ...['return', 'void', 'adjustment', 'zero', 'guest'].map((kind) => line(kind, 'X', { kind, day: 5 })),
      ...['before', 'after', 'excluded'].map((place) => line(place, 'X', { place, day: 6 })),
    ]);
    expect(found['c']).toEqual(['A', 'A']);
  });

  it('is empty where the last order names no products', async () => {
    expect((await listsOf([line('1', 'A'), line('2', null, { day: 2 })]))['c']).toEqual([null, 'A']);
  });
});

describe('the most-bought products', () => {
  it('are the three in most orders, then those of most pieces, then by code', async () => {
    const found = await listsOf([
      line('1', 'A', { quantity: 100 }),
      line('1', 'B', { quantity: 2 }),
      line('1', 'C', { quantity: 7 }),
      line('1', 'D', { quantity: 7 }),
      line('2', 'B', { quantity: 1, day: 2 }),
      // Twice in one order is one order.
      line('1', 'E', { quantity: 7 }),
      line('1', 'E', { quantity: 1 }),
    ]);
    expect(found['c']?.[1]).toBe('B; A; E');
  });
});

describe('a product', () => {
  it('is called by its most frequent description, of equals the first by alphabet', async () => {
    const found = await listsOf([
      line('1', 'A', { name: 'Mug' }),
      line('2', 'A', { name: 'MUG, RED', customer: 'd' }),
      line('3', 'A', { name: 'MUG, RED', customer: 'e' }),
      line('4', 'B', { name: 'Plate', customer: 'f' }),
      line('5', 'B', { name: 'Dish', customer: 'f' }),
      // What is not sold does not give names.
      ...['6', '7', '8'].map((invoice) => line(invoice, 'A', { name: 'damaged', kind: 'zero' })),
    ]);
    expect(found).toMatchObject({ c: ['MUG, RED', 'MUG, RED'], f: ['Dish', 'Dish'] });
  });

  it('without a description is called by its code, and without a code is told by its description', async () => {
    const found = await listsOf([
      line('1', '85123A'),
      line('1', 'B', { name: ' ', amount: 0.5 }),
      line('1', null, { name: 'Lamp', amount: 0.25 }),
    ]);
    expect(found['c']?.[0]).toBe('85123A; B; Lamp');
  });

  it.each([
    ['Mug "Best; Dad"', 'Mug "Best, Dad"'],
    ["Robert'); drop table purchases;--", "Robert'), drop table purchases,--"],
    ['two\r\nlines\tand  spaces\u2028end', 'two lines and spaces end'],
    ['left\u202eright\u2066on\u200f\ufeff', 'leftrighton'],
    ['nul\u0000bell\u0007', 'nul bell'],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ['<b>|*_', '<b>|*_'],
    ['カップ ☕', 'カップ ☕'],
    ['\u202e \n', 'A'],
    ['x'.repeat(300), `${'x'.repeat(99)}…`],
  ])('called %j is listed as %j', async (name, listed) => {
    expect((await listsOf([line('1', 'A', { name })]))['c']).toEqual([listed, listed]);
  });

  it('of a name and code of nothing still has its place', async () => {
    expect((await listsOf([line('1', '\u202e'), line('1', 'B', { amount: 2 })]))['c']?.[0]).toBe('B; –');
  });
});

describe('a source without products', () => {
  it('has empty lists and no view', async () => {
    const found = await listsOf([line('1', null), line('2', 'POST', { kind: 'adjustment' })]);
    expect(found).toEqual({ c: [null, null] });
    expect(await hasProducts(engine)).toBe(false);
    await giveCustomers(engine, new Map([['c', 1]]));
    expect(await readProducts(engine)).toBeNull();
  });

  it('has products as soon as one sale names one', async () => {
    await givePurchases(engine, [line('1', null), line('2', null, { name: 'Lamp' })]);
    expect(await hasProducts(engine)).toBe(true);
  });
});
