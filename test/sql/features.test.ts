import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveFeatures } from '../../src/features/derive-features.js';
import type { Engine, Row } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { type GivenLine, line, placeLines } from '../support/place-lines.js';

const PERIOD = { from: '2010-12-10T00:00:00', to: '2011-12-10T00:00:00' };

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

async function featuresOf(lines: readonly GivenLine[]): Promise<readonly Row[]> {
  await placeLines(engine, lines);
  await deriveFeatures(engine, PERIOD);
  return engine.query(
    fragment(`
      select
          * replace (
              money_text(gross_spend) as gross_spend,
              money_text(returned_value) as returned_value,
              money_text(net_spend) as net_spend
          )
      from features
      order by customer_id`),
  );
}

const sale = (invoice: string, at: string, parts: Partial<GivenLine> = {}) =>
  line(invoice, at, { quantity: 1, price: '10', ...parts });

describe('the features of a customer', () => {
  it('are counted and added up from the lines in the window', async () => {
    const [customer] = await featuresOf([
      sale('1', '2011-11-01 10:00:00', { price: '10.125' }),
      sale('1', '2011-11-01 10:00:00', { product: 'B', quantity: 3, price: '20' }),
      sale('2', '2011-12-01 06:00:00', { product: 'C', price: '29.875' }),
      line('C3', '2011-12-05 10:00:00', { product: 'B', quantity: -1, price: '20' }),
      // Set aside: postage, a free gift, and an order of a minute.
      sale('4', '2011-12-06 10:00:00', { product: 'POST', price: '18' }),
      sale('5', '2011-12-06 10:00:00', { price: '0' }),
      sale('6', '2011-12-07 10:00:00', { price: '999' }),
      line('C7', '2011-12-07 10:01:00', { quantity: -1, price: '999' }),
    ]);
    expect(customer).toEqual({
      customer_id: '17850',
      orders: 2,
      orders_ever: 2,
      gross_spend: '100.00',
      returned_value: '20.00',
      net_spend: '80.00',
      return_ratio: 0.2,
      average_order_value: 40,
      recency_days: 8,
      tenure_days: 38,
      first_sale_at: '2011-11-01T10:00:00',
      last_sale_at: '2011-12-01T06:00:00',
    });
  });

  it('look before the window for the first sale, tenure and all orders, and nowhere for what comes after', async () => {
    const [customer] = await featuresOf([
      sale('1', '2010-12-01 08:26:00'),
      sale('2', '2010-12-10 00:00:00'),
      line('C3', '2010-12-02 10:00:00', { product: 'B', quantity: -1 }),
      sale('4', '2011-12-10 00:00:00'),
    ]);
    expect(customer).toMatchObject({
      orders: 1,
      orders_ever: 2,
      gross_spend: '10.00',
      returned_value: '0.00',
      recency_days: 365,
      tenure_days: 373,
      first_sale_at: '2010-12-01T08:26:00',
      last_sale_at: '2010-12-10T00:00:00',
    });
  });

  it.each([
    ['2011-12-09 23:59:59', 0],
    ['2011-12-09 00:00:01', 0],
    ['2011-12-09 00:00:00', 1],
    ['2011-12-08 00:00:00.5', 1],
    ['2011-12-08 00:00:00', 2],
    // No night is an hour short in local times without a zone, not even the one in which clocks change.
    ['2011-03-27 00:00:00', 258],
  ])('count whole elapsed days of silence: last seen at %s, %d', async (at, days) => {
    const [customer] = await featuresOf([sale('1', at)]);
    expect(customer).toMatchObject({ recency_days: days, tenure_days: days });
  });

  it.each([
    [[], 0],
    [['2.5'], 0.25],
    [['10'], 1],
    [['10', '2.5'], 1],
  ])('clip the return ratio: returns of %s of a sale of 10 are %d', async (returned, ratio) => {
    const [customer] = await featuresOf([
      sale('1', '2011-06-01 10:00:00'),
      ...returned.map((price) => line('C2', '2011-07-01 10:00:00', { quantity: -1, price })),
    ]);
    const net = 10 - returned.reduce((sum, price) => sum + Number(price), 0);
    expect(customer).toMatchObject({ return_ratio: ratio, average_order_value: net });
  });

  it('are those of customers with a sale in the window alone', async () => {
    const customers = await featuresOf([
      sale('1', '2011-06-01 10:00:00', { customer: 'buyer' }),
      sale('2', '2010-12-05 10:00:00', { customer: 'earlier' }),
      line('C3', '2011-06-01 10:00:00', { customer: 'returner', quantity: -1 }),
      sale('4', '2011-06-01 10:00:00', { customer: 'window-shopper', price: '0' }),
      sale('5', '2011-06-01 10:00:00', { customer: null }),
    ]);
    expect(customers.map(({ customer_id: id }) => id)).toEqual(['buyer']);
  });

  it('take ids for what they are: texts without spaces around, and without the .0 of a spreadsheet', async () => {
    const customers = await featuresOf([
      sale('1', '2011-06-01 10:00:00', { customer: '17850' }),
      sale('2', '2011-06-02 10:00:00', { customer: ' 17850.0 ' }),
      sale('3', '2011-06-02 10:00:00', { customer: '017850' }),
    ]);
    expect(customers.map(({ customer_id: id, orders }) => [id, orders])).toEqual([
      ['017850', 1],
      ['17850', 2],
    ]);
  });
});
