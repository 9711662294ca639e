import { describe, expect, it } from 'vitest';
import { loadLayout, pick, readFixture } from './load-layout.js';

describe('Online Retail', () => {
  it('gives the rows that the file stands for', async () => {
    const { layout, lines } = await loadLayout(await readFixture('online-retail.csv'));
    expect(layout.name).toBe('Online Retail');
    expect(lines[0]).toEqual({
      file_id: 'f1',
      invoice_id: '536365',
      is_cancellation: false,
      product_id: '85123A',
      description: 'WHITE HANGING HEART',
      quantity: '6.0000',
      unit_price: '2.550000',
      amount: '15.3000000000',
      sold_at: '2010-12-01T08:26:00',
      customer_id: '17850',
      country: 'United Kingdom',
      problem: null,
      refund_amount: '0.0000000000',
      excluded: null,
      rest_hash: null,
    });
    expect(
      pick(lines, 'invoice_id', 'product_id', 'customer_id', 'is_cancellation', 'amount', 'problem'),
    ).toEqual([
      ['536365', '85123A', '17850', false, '15.3000000000', null],
      ['536366', '0022', null, false, '0.0015000000', null],
      ['C536379', 'D', '14527', true, '-27.5000000000', null],
      ['536380', '22961', '17809', false, null, 'the unit price is not a number'],
    ]);
  });

  it('comes in a second edition', async () => {
    const { layout, lines } = await loadLayout(await readFixture('online-retail-ii.csv'));
    expect(layout.name).toBe('Online Retail II');
    expect(pick(lines, 'invoice_id', 'customer_id', 'is_cancellation', 'quantity', 'amount')).toEqual([
      ['489434', '13085', false, '12.0000', '83.4000000000'],
      ['C489449', '16321', true, '-12.0000', '-35.4000000000'],
    ]);
  });
});

describe('Shopify orders', () => {
  it('carries the first row of an order to the others, counts discounts and refunds once', async () => {
    const { layout, style, lines } = await loadLayout(await readFixture('shopify-orders.csv'), {
      timeZone: 'America/New_York',
    });
    expect(layout.name).toBe('Shopify orders');
    expect(style.currency.currency).toBe('USD');
    const columns = [
      'invoice_id',
      'customer_id',
      'sold_at',
      'amount',
      'refund_amount',
      'excluded',
      'country',
    ];
    expect(pick(lines, ...columns)).toEqual([
      // 2 × 9.99 − 5.00
      ['#1001', 'ann@example.com', '2024-05-01T22:58:12', '14.9800000000', '0.0000000000', null, 'CA'],
      ['#1001', 'ann@example.com', '2024-05-01T22:58:12', '10.0000000000', '0.0000000000', null, 'CA'],
      // 34.00 were given back, 4.00 of them shipping
      ['#1002', null, '2024-05-02T08:00:00', '30.0000000000', '30.0000000000', null, 'US'],
      [
        '#1003',
        'cy@example.com',
        '2024-05-03T08:00:00',
        '10.0000000000',
        '20.0000000000',
        'Cancelled at: filled in',
        'US',
      ],
      [
        '#1003',
        'cy@example.com',
        '2024-05-03T08:00:00',
        '10.0000000000',
        '0.0000000000',
        'Cancelled at: filled in',
        'US',
      ],
      [
        '#1004',
        'di@example.com',
        '2024-05-04T08:00:00',
        '10.0000000000',
        '0.0000000000',
        'Financial Status: voided',
        'US',
      ],
      ['#1005', 'ed@example.com', '2024-05-05T08:00:00', '10.0000000000', '4.5000000000', null, 'US'],
      ['#1005', 'ed@example.com', '2024-05-05T08:00:00', '10.0000000000', '0.0000000000', null, 'US'],
    ]);
    expect(lines.every(({ problem }) => problem === null)).toBe(true);
  });

  it('counts an order-level discount once where a program has filled all rows', async () => {
    const table = [
      [
        'Name',
        'Email',
        'Created at',
        'Lineitem quantity',
        'Lineitem price',
        'Discount Amount',
        'Refunded Amount',
      ],
      ['#1', 'a@b.c', '2024-05-01', '1', '10.00', '3.00', '2.00'],
      ['#1', 'a@b.c', '2024-05-01', '1', '20.00', '3.00', '2.00'],
    ];
    const { lines } = await loadLayout(table);
    expect(pick(lines, 'amount', 'refund_amount')).toEqual([
      ['7.0000000000', '2.0000000000'],
      ['20.0000000000', '0.0000000000'],
    ]);
  });
});

describe('WooCommerce', () => {
  it('analytics: refunds are rows of their own', async () => {
    const { layout, lines } = await loadLayout(await readFixture('woocommerce-analytics.csv'));
    expect(layout.name).toBe('WooCommerce analytics orders');
    const columns = [
      'invoice_id',
      'customer_id',
      'is_cancellation',
      'quantity',
      'unit_price',
      'amount',
      'excluded',
    ];
    expect(pick(lines, ...columns)).toEqual([
      ['1201', 'Ann Lee', false, '1.0000', '80.000000', '80.0000000000', null],
      ['1202', 'Bo Kay', false, '1.0000', '15.500000', '15.5000000000', 'Status: cancelled'],
      ['1201', 'Ann Lee', true, '-1.0000', '20.000000', '-20.0000000000', null],
    ]);
  });

  it('one row per item: amounts as stated, the unit price worked out', async () => {
    const { layout, lines } = await loadLayout(await readFixture('woocommerce-items.csv'));
    expect(layout.name).toBe('WooCommerce order items');
    const columns = [
      'customer_id',
      'product_id',
      'quantity',
      'unit_price',
      'amount',
      'refund_amount',
      'excluded',
    ];
    expect(pick(lines, ...columns)).toEqual([
      ['ann@example.com', '101', '3.0000', '9.000000', '27.0000000000', '9.0000000000', null],
      ['ann@example.com', '102', '1.0000', '18.000000', '18.0000000000', '0.0000000000', null],
      [null, '102', '1.0000', '20.000000', '20.0000000000', '0.0000000000', 'status: failed'],
    ]);
  });

  it('advanced order export: an order on its first row', async () => {
    const { layout, lines } = await loadLayout(await readFixture('woocommerce-advanced.csv'));
    expect(layout.name).toBe('WooCommerce advanced order export');
    const columns = ['invoice_id', 'customer_id', 'amount', 'refund_amount', 'excluded', 'problem'];
    expect(pick(lines, ...columns)).toEqual([
      ['41', 'ann@example.com', '20.0000000000', '0.0000000000', null, null],
      ['41', 'ann@example.com', '10.0000000000', '0.0000000000', null, null],
      ['42', 'bo@example.com', '10.0000000000', '0.0000000000', 'Order Status: cancelled', null],
      ['43', 'cy@example.com', '10.0000000000', '10.0000000000', null, null],
    ]);
  });

  it('advanced order export: the refund of a line is its own', async () => {
    const { layout, lines } = await loadLayout(await readFixture('woocommerce-advanced-refunds.csv'));
    expect(layout.name).toBe('WooCommerce advanced order export');
    const columns = ['invoice_id', 'customer_id', 'product_id', 'amount', 'refund_amount', 'excluded'];
    expect(pick(lines, ...columns)).toEqual([
      ['51', 'ann@example.com', 'MUG', '10.0000000000', '0.0000000000', null],
      ['51', 'ann@example.com', 'TEE', '20.0000000000', '20.0000000000', null],
      ['52', 'bo@example.com', 'MUG', '10.0000000000', '10.0000000000', null],
      ['52', 'bo@example.com', 'TEE', '20.0000000000', '20.0000000000', null],
      ['53', 'cy@example.com', 'MUG', '20.0000000000', '0.0000000000', 'Order Status: cancelled'],
      // nothing stated, but the status says that all was given back
      ['54', 'di@example.com', 'MUG', '10.0000000000', '10.0000000000', null],
    ]);
  });

  it('advanced order export: a refund column that a mapping names counts once per order', async () => {
    const table = await readFixture('woocommerce-advanced-refunds.csv');
    const { lines } = await loadLayout(table, {}, { refund: 'Order Refund Amount' });
    const refunds = lines.map((line) => Number(line['refund_amount']));
    expect(refunds).toEqual([20, 0, 30, 0, 0, 10]);
  });

  it('advanced order export: the refund of an order where the lines have none', async () => {
    const [header = [], ...rows] = await readFixture('woocommerce-advanced-refunds.csv');
    const ofTheLine = header.indexOf('Order Line Total Refunded');
    const { layout, lines } = await loadLayout([header, ...rows].map((row) => row.toSpliced(ofTheLine, 1)));
    expect(layout.columns.refund).toBe('Order Refund Amount');
    expect(layout.notes.join(' ')).not.toContain('Quantity (- Refund)');
    expect(lines.map((line) => Number(line['refund_amount']))).toEqual([20, 0, 30, 0, 0, 10]);
  });

  it('one row per order', async () => {
    const { layout, lines } = await loadLayout(await readFixture('woocommerce-orders.csv'));
    expect(layout.name).toBe('WooCommerce orders');
    expect(pick(lines, 'customer_id', 'amount', 'refund_amount', 'excluded')).toEqual([
      ['ann@example.com', '35.0000000000', '5.0000000000', null],
      ['bo@example.com', '15.0000000000', '0.0000000000', 'status: pending'],
    ]);
  });
});

describe('tables of orders', () => {
  it('a negative amount is a return of one piece', async () => {
    const { layout, lines } = await loadLayout(await readFixture('orders.csv'));
    expect(layout.name).toBe('table of orders');
    const columns = [
      'invoice_id',
      'customer_id',
      'product_id',
      'quantity',
      'unit_price',
      'amount',
      'is_cancellation',
    ];
    expect(pick(lines, ...columns)).toEqual([
      ['A-1', '0007', null, '1.0000', '19.900000', '19.9000000000', false],
      ['A-2', '0008', null, '1.0000', '250.000000', '250.0000000000', false],
      ['A-3', '0007', null, '-1.0000', '19.900000', '-19.9000000000', true],
    ]);
  });

  it('in German, with a byte order mark, local dates and decimal commas', async () => {
    const { style, lines } = await loadLayout(await readFixture('bestellungen.csv', ';'));
    expect(style.dates.order).toBe('dmy');
    expect(style.numbers.decimalMark).toBe(',');
    expect(style.currency.currency).toBe('EUR');
    expect(pick(lines, 'customer_id', 'sold_at', 'amount', 'country')).toEqual([
      ['0815', '2023-12-03T14:05:00', '1234.5000000000', 'DE'],
      ['0816', '2023-12-13T09:00:00', '89.9000000000', 'AT'],
      ['0815', '2023-12-14T10:30:00', '-89.9000000000', 'DE'],
    ]);
  });
});
