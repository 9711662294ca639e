import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/accounts/reconcile.js';
import { deriveFeatures } from '../../src/features/derive-features.js';
import { readLoadResult } from '../../src/purchases/read-load-result.js';
import { statement } from '../../src/warehouse/statements.js';
import { wordingFor } from '../../src/words/wording.js';
import { LATEST, PlacedFiles, YEAR } from '../support/place-files.js';

const test = PlacedFiles.forEach();

const HEADER = 'customer,order,date,product,quantity,price\n';
/** Two shops count their orders from 1, and ann buys in both, for 10 each time. */
const NORTH = `${HEADER}ann,1,2024-05-01,tea,1,10.00\nbob,2,2024-05-02,tea,1,20.00\n`;
const SOUTH = `${HEADER}ann,1,2024-06-01,mug,1,10.00\ncyd,2,2024-06-02,tea,1,20.00\n`;

const loadShops = async (north = 'north', south = 'south') => {
  await test.now.load(['a.csv', NORTH, { name: north }], ['b.csv', SOUTH, { name: south }]);
  await test.now.place();
};
const one = async (name: string) => (await test.now.engine.query(statement(name)))[0];

describe('orders of two shops with the same number', () => {
  it('are two in the features of a customer of both', async () => {
    await loadShops();
    await deriveFeatures(test.now.engine, YEAR);
    const rows = await test.now.query(
      'select customer_id, orders, orders_ever, average_order_value from features order by customer_id',
    );
    expect(rows).toEqual([
      { customer_id: 'ann', orders: 2, orders_ever: 2, average_order_value: 10 },
      { customer_id: 'bob', orders: 1, orders_ever: 1, average_order_value: 20 },
      { customer_id: 'cyd', orders: 1, orders_ever: 1, average_order_value: 20 },
    ]);
  });

  it('are two in all counts of the report', async () => {
    await loadShops();
    await deriveFeatures(test.now.engine, YEAR);
    const loaded = await readLoadResult(test.now.engine, LATEST);
    const accounts = await reconcile(test.now.engine, loaded, YEAR, LATEST, wordingFor('en-GB', 'GBP'));
    expect(accounts.totals).toMatchObject({ orders: 4, customers: 3, grossSpend: '60.00' });
    expect(await test.now.engine.query(statement('checks/line_counts'))).toMatchObject([
      { place: 'window', kind: 'sale', lines: 4, orders: 4 },
    ]);
    expect(await one('inspect/window_figures')).toMatchObject({ orders: 4 });
  });

  it('are two baskets', async () => {
    await loadShops();
    await test.now.engine.createTable('product_purchases', statement('scores/product_purchases'));
    const rows = await test.now.query(
      'select customer_id, product from product_purchases order by customer_id, product',
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['ann', 'mug'],
      ['ann', 'tea'],
      ['bob', 'tea'],
      ['cyd', 'tea'],
    ]);
    expect(await test.now.query('select distinct order_id from product_purchases')).toHaveLength(4);
  });

  it('stay apart whatever the shops are called', async () => {
    const { now } = test;
    // Number and name of both would be "1 2 3" with nothing but a blank between them.
    await now.load(
      ['a.csv', `${HEADER}ann,1 2,2024-05-01,tea,1,10.00\n`, { name: '3' }],
      ['b.csv', `${HEADER}ann,1,2024-05-01,mug,1,10.00\n`, { name: '2 3' }],
    );
    await now.place();
    expect(await now.query('select distinct order_id from purchases')).toHaveLength(2);
  });

  it('are one where the sources have one name, and known by nothing but the number', async () => {
    await loadShops('shop', 'shop');
    expect(await test.now.query('select order_id, place from purchases order by all')).toEqual([
      { order_id: '1', place: 'superseded' },
      { order_id: '1', place: 'window' },
      { order_id: '2', place: 'superseded' },
      { order_id: '2', place: 'window' },
    ]);
  });

  it('are two among those that stand in two files of their shop', async () => {
    const { now } = test;
    const [dan, eve] = ['dan', 'eve'].map((who) => `${HEADER}${who},1,2024-07-01,tea,1,10.00\n`);
    await now.load(
      ['a.csv', NORTH, { name: 'north' }],
      ['b.csv', SOUTH, { name: 'south' }],
      ['c.csv', dan ?? '', { name: 'north' }],
      ['d.csv', eve ?? '', { name: 'south' }],
    );
    expect(await one('inspect/overlapping_orders')).toEqual({ orders: 2 });
    expect(await readLoadResult(now.engine, LATEST)).toMatchObject({ disputedOrders: 2 });
  });
});
