import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listProducts } from '../../src/scores/list-products.js';
import { readProducts } from '../../src/scores/read-products.js';
import { createRandom } from '../../src/stats/create-random.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { openMemoryEngine } from '../support/engine.js';
import { shuffle } from '../support/make-shop.js';
import { giveCustomers, givePurchases, type Line } from './give-purchases.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

async function viewOf(lines: readonly Line[], segments: ReadonlyMap<string, number>) {
  await givePurchases(engine, lines);
  await listProducts(engine);
  await giveCustomers(engine, segments);
  return readProducts(engine);
}

/** 200 customers in two segments of 50 and 150, who all buy TEA; of each, the first so many also buy another product. */
const SEGMENTS = new Map(
  Array.from({ length: 200 }, (_, index) => [`c${index}`, index < 50 ? 1 : 2] as const),
);
const buyers = (product: string, few: number, many: number): Line[] =>
  [...SEGMENTS.keys()]
    .filter((_, index) => index < few || (index >= 50 && index < 50 + many))
    .map((customer) => ({ customer, invoice: `${customer}-${product}`, product }));

/** A purchase of a product by each of so many customers. */
const bought = (product: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ customer: `c${index}`, invoice: `${index}`, product }));

describe('what a segment buys more than the shop', () => {
  it('is named with its lift, the highest first', async () => {
    const lines = [
      ...buyers('TEA', 50, 150),
      // The first segment chose 50 + 30 + 24 products, the shop 200 + 40 + 24.
      ...buyers('KETTLE', 30, 10),
      ...buyers('COSY', 24, 0),
    ];
    const choices = { choices: 104, choicesInShop: 264 };
    expect(await viewOf(lines, SEGMENTS)).toEqual({
      fewestBuyers: 10,
      segments: [
        {
          segmentId: 's1',
          fewestBuyers: 10,
          products: [
            { product: 'COSY', name: 'COSY', buyers: 24, buyersInShop: 24, ...choices, lift: 264 / 104 },
            {
              product: 'KETTLE',
              name: 'KETTLE',
              buyers: 30,
              buyersInShop: 40,
              ...choices,
              lift: (30 * 264) / (40 * 104),
            },
          ],
        },
        {
          segmentId: 's2',
          fewestBuyers: 10,
          // All of them bought tea, as did all of the shop: 150 of 160 choices against 200 of 264 say nothing of tea.
          products: [],
        },
      ],
    });
  });

  it('was bought by a greater share of its customers than of the shop’s', async () => {
    // 40 of 150 and 50 of 200: 26.7 and 25 in a hundred; 38 of 150 and 52 of 200: 25.3 and 26.
    const lines = [
      ...buyers('JAM', 10, 40),
      ...buyers('PIE', 14, 38),
      ...buyers('TEA', 50, 0),
      ...buyers('MUG', 50, 0),
    ];
    // The second segment's choices are these 78 of 202 in the shop, so that both weigh more in them.
    const view = await viewOf(lines, SEGMENTS);
    expect(view?.segments[1]?.products.map(({ product }) => product)).toEqual(['JAM']);
  });

  it('is at most five products', async () => {
    const products = ['A', 'B', 'C', 'D', 'E', 'F'].map((product, index) => buyers(product, 30 + index, 0));
    const view = await viewOf([...buyers('TEA', 50, 150), ...products.flat()], SEGMENTS);
    // All have the same lift; those of more buyers come first.
    expect(view?.segments[0]?.products.map(({ product }) => product)).toEqual(['F', 'E', 'D', 'C', 'B']);
  });

  it.each([
    // Nine buyers, all of them here, are too few.
    [9, 0, false],
    [10, 0, true],
    // 12 of 62 choices against 30 of 230: chance 0.069 by scipy.stats.hypergeom.sf(11, 230, 30, 62).
    [12, 18, false],
    // 15 of 65 against 30 of 230: chance 0.00575; two products in two segments are looked at: 0.025 / 4.
    [15, 15, true],
  ])('is no chance find: %d buyers here and %d elsewhere', async (few, many, isNamed) => {
    const view = await viewOf([...buyers('TEA', 50, 150), ...buyers('MUG', few, many)], SEGMENTS);
    expect(view?.segments[0]?.products.map(({ product }) => product)).toEqual(isNamed ? ['MUG'] : []);
  });

  it('is bought by two in a hundred of the segment at least', async () => {
    const segments = new Map(
      Array.from({ length: 1200 }, (_, index) => [`c${index}`, index < 600 ? 1 : 2] as const),
    );
    const lines = [...bought('TEA', 1200), ...bought('RARE', 11), ...bought('KNOWN', 12)];
    const view = await viewOf(lines, segments);
    expect(view?.segments[0]?.products.map(({ product }) => product)).toEqual(['KNOWN']);
    expect(view?.segments[0]?.fewestBuyers).toBe(12);
  });

  it('is nothing where products are strewn at random', async () => {
    const random = createRandom(20_111_210);
    const lines = [...SEGMENTS.keys()].flatMap((customer) =>
      Array.from({ length: 400 }, (_, index) => `P${index}`)
        .filter(() => random() < 0.15)
        .map((product) => ({ customer, invoice: customer, product })),
    );
    const view = await viewOf(lines, SEGMENTS);
    expect(view?.segments.map(({ products }) => products)).toEqual([[], []]);
  });

  it('is the same whatever the order of the lines', async () => {
    const lines = [...buyers('A', 30, 5), ...buyers('B', 30, 5), ...buyers('C', 31, 4)];
    const view = await viewOf(lines, SEGMENTS);
    const mixed = shuffle(lines, createRandom(7));
    expect(await viewOf(mixed, SEGMENTS)).toEqual(view);
  });

  it('is nothing where there is one segment', async () => {
    const one = new Map([...SEGMENTS.keys()].map((id) => [id, 1] as const));
    const view = await viewOf(buyers('A', 50, 20), one);
    expect(view?.segments).toEqual([{ segmentId: 's1', fewestBuyers: 10, products: [] }]);
  });
});
