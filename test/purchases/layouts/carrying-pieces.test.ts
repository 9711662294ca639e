import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../src/purchases/layouts/layout.js';
import { loadLayout, pick, type Table } from './load-layout.js';

const HEADERS = [
  'Name',
  'Email',
  'Financial Status',
  'Created at',
  'Discount Amount',
  'Refunded Amount',
  'Lineitem sku',
  'Lineitem quantity',
  'Lineitem price',
];

/** The order-level cells of a Shopify order's first row. */
const first = (discount: string, refund: string, status = 'paid') => [
  '#1',
  'ann@example.com',
  status,
  '2024-05-01 10:00:00',
  discount,
  refund,
];
const later = ['#1', null, null, null, null, null];

const money = async (rows: Table, mapping: Mapping | null = null) => {
  const { lines } = await loadLayout([HEADERS, ...rows], {}, mapping);
  return pick(lines, 'product_id', 'amount', 'refund_amount').map(([product, amount, refund]) => [
    product,
    amount === null ? null : Number(amount),
    Number(refund),
  ]);
};

describe('discount and refund of an order', () => {
  it.each([
    ['a free gift', '1', '0.00', 0],
    ['an unreadable price', '1', 'oops', null],
    ['a price of too many decimals', '1', '5.0000001', 5],
    ['an unreadable quantity', 'two', '5.00', null],
    ['no pieces', '0', '5.00', 0],
    ['a return', '-1', '5.00', -5],
  ])('pass over %s for the first sale', async (_, quantity, price, amount) => {
    const rows = [
      [...first('30.00', '20.00'), 'FIRST', quantity, price],
      [...later, 'COAT', '1', '100.00'],
      [...later, 'HAT', '1', '100.00'],
    ];
    expect(await money(rows)).toEqual([
      ['FIRST', amount, 0],
      ['COAT', 70, 20],
      ['HAT', 100, 0],
    ]);
  });

  it('pass over a date that is none', async () => {
    const [order = null, email = null, status = null, , ...figures] = first('5.00', '20.00');
    const rows = [
      [order, email, status, 'someday', ...figures, 'LAMP', '1', '50.00'],
      [order, null, null, '2024-05-01', null, null, 'COAT', '1', '100.00'],
      ['#2', 'bo@example.com', 'paid', '2024-05-02', '0', '0', 'COAT', '1', '100.00'],
    ];
    expect(await money(rows)).toEqual([
      ['LAMP', 50, 0],
      ['COAT', 95, 20],
      ['COAT', 100, 0],
    ]);
  });

  it('pass over a line that a rule leaves out', async () => {
    const rows = [
      [...first('5.00', '20.00'), 'VOUCHER', '1', '50.00'],
      [...later, 'COAT', '1', '100.00'],
    ];
    const exclude = { column: 'Lineitem sku', values: ['voucher'] };
    expect(await money(rows, { exclude })).toEqual([
      ['VOUCHER', 50, 0],
      ['COAT', 95, 20],
    ]);
  });

  it('follow the marks of the file', async () => {
    const rows = [
      [...first('30,00', '20,00'), 'GIFT', '1', '0,00'],
      [...later, 'COAT', '1', '1.100,00'],
    ];
    expect(await money(rows)).toEqual([
      ['GIFT', 0, 0],
      ['COAT', 1070, 20],
    ]);
  });

  it('are on the first row of an order without a sale', async () => {
    const rows = [
      [...first('30.00', '20.00'), 'GIFT', '1', '0.00'],
      [...later, 'CARD', '1', '0.00'],
    ];
    expect(await money(rows)).toEqual([
      ['GIFT', -30, 0],
      ['CARD', 0, 0],
    ]);
  });

  it('are all that its goods brought where only the status says that it was refunded', async () => {
    const rows = [
      [...first('5.00', '', 'refunded').map((cell) => cell || null), 'GIFT', '1', '0.00'],
      [...later, 'COAT', '1', '100.00'],
      [...later, 'HAT', '1', '10.00'],
    ];
    expect(await money(rows)).toEqual([
      ['GIFT', 0, 0],
      ['COAT', 95, 95],
      ['HAT', 10, 10],
    ]);
  });
});

const orders = fc.array(
  fc.record({
    discount: fc.integer({ min: 0, max: 30 }),
    refund: fc.integer({ min: 0, max: 60 }),
    rows: fc.array(
      fc.record({
        quantity: fc.constantFrom('1', '2', '0', '-1', 'two'),
        price: fc.constantFrom('10.00', '2.50', '0', 'oops'),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

describe('what the readable lines of an order with a sale add up to', () => {
  it('has its discount and its refund once, whatever its other rows', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (given) => {
        const rows = given.flatMap(({ discount, refund, rows: items }, at) =>
          items.map(({ quantity, price }, row) => [
            `#${at}`,
            ...(row === 0
              ? ['ann@example.com', 'paid', '2024-05-01 10:00:00', `${discount}.00`, `${refund}.00`]
              : [null, null, null, null, null]),
            'SKU',
            quantity,
            price,
          ]),
        );
        const { lines } = await loadLayout([HEADERS, ...rows]);
        const sold = given.map(({ discount, refund, rows: items }, at) => {
          const numbers = items.map(({ quantity, price }) => [Number(quantity), Number(price)] as const);
          const goods = numbers.reduce((sum, [quantity, price]) => sum + (quantity * price || 0), -discount);
          const ofOrder = lines.filter((line) => line['invoice_id'] === `#${at}` && line['problem'] === null);
          const sums = ['amount', 'refund_amount'].map((column) =>
            ofOrder.reduce((sum, line) => sum + Number(line[column]), 0),
          );
          const hasSale = numbers.some(([quantity, price]) => quantity > 0 && price > 0);
          return { hasSale, sums, expected: [goods, Math.min(refund, Math.max(goods, 0))] };
        });
        const withSale = sold.filter(({ hasSale }) => hasSale);
        expect(withSale.map(({ sums }) => sums)).toEqual(withSale.map(({ expected }) => expected));
      }),
      { numRuns: 20, seed: 11 },
    );
  });
});
