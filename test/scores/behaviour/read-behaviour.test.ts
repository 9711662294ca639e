import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BehaviourView, Ranking } from '../../../src/scores/views.js';
import type { Engine } from '../../../src/warehouse/engine.js';
import { fragment } from '../../../src/warehouse/sql.js';
import { openMemoryEngine } from '../../support/engine.js';
import { type GivenOrder, viewOf } from './give-shop.js';

const name = (k: number) => `c${String(k).padStart(2, '0')}`;
const upTo = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => name(from + index));

/** So many orders of one value each, a day apart. */
const orders = (k: number, count: number, value: number): GivenOrder[] =>
  Array.from({ length: count }, (_, index) => ({
    customer: name(k),
    invoice: `${name(k)}-${index}`,
    day: 100 + index,
    value,
  }));

// 31 customers, so that quantiles are those of a customer: 0.4 the 13th by net spend, 0.8 the 25th, 0.9 the 28th.
// c01 to c28 spend 10, 20, … 280, the first 24 on one order; c25 on three, c26 on two, c27 on three, c28 on five.
// c29 spends 600 on one order, c30 3 × 1,000 / 3 less a return of 100, c31 1,000 on twenty. In all 6,560.
const SHOP: readonly GivenOrder[] = [
  ...Array.from({ length: 24 }, (_, index) => orders(index + 1, 1, 10 * (index + 1))).flat(),
  ...orders(25, 2, 100),
  { customer: 'c25', invoice: 'c25-x', day: 110, value: 50 },
  ...orders(26, 2, 130),
  ...orders(27, 3, 90),
  ...orders(28, 5, 56),
  ...orders(29, 1, 600),
  ...orders(30, 2, 300),
  { customer: 'c30', invoice: 'c30-x', day: 110, value: 400 },
  { customer: 'c30', invoice: 'return', day: 120, value: -100 },
  ...orders(31, 20, 50),
];

let engine: Engine;
let view: BehaviourView;
beforeAll(async () => {
  engine = await openMemoryEngine();
  view = await viewOf(engine, SHOP);
});
afterAll(() => engine.close());

const markedIds = async (condition: string) => {
  const select = `select customer_id from behaviour_marks where ${condition} order by customer_id`;
  const rows = await engine.query(fragment(select));
  return rows.map((row) => row['customer_id']);
};

const rankedIds = (ranking: Ranking) => view.rankings[ranking].map(({ customerId }) => customerId);

describe('marks', () => {
  it('put every customer into one tier', async () => {
    // c25 is at the cut point of 250, not above it; c26 and c29 are above it on fewer than three orders.
    expect(await markedIds("value_tier = 'high'")).toEqual(['c27', 'c28', 'c30', 'c31']);
    expect(await markedIds("value_tier = 'low'")).toEqual(upTo(1, 13));
    expect(await markedIds("value_tier = 'mid'")).toEqual([...upTo(14, 26), 'c29']);
  });

  it('tell one-time big buyers from consistent ones', async () => {
    // Above 280: c29, c30, c31. The median order value is 120 (c12): c30's is 300, c31's 50.
    expect(await markedIds("buyer_mark = 'one_time'")).toEqual(['c29']);
    expect(await markedIds("buyer_mark = 'consistent'")).toEqual(['c30']);
    expect(await markedIds('buyer_mark is null')).toHaveLength(29);
    expect(view.oneTimeBuyers).toEqual({
      customers: 1,
      customerShare: 1 / 31,
      revenue: '600.00',
      revenueShare: 600 / 6560,
    });
    expect(view.consistentBuyers).toMatchObject({ customers: 1, revenue: '900.00' });
    // c31, whose twenty orders are of 50 each.
    expect(view.otherBigBuyers).toEqual({
      customers: 1,
      customerShare: 1 / 31,
      revenue: '1000.00',
      revenueShare: 1000 / 6560,
    });
  });
});

describe('rankings', () => {
  it('are the first ten of each, equal values by id', () => {
    const falling = (from: number, to: number) => upTo(from, to).toReversed();
    expect(rankedIds('net_spend')).toEqual(falling(22, 31));
    expect(rankedIds('average_order_value')).toEqual(['c29', 'c30', ...falling(17, 24)]);
    expect(rankedIds('orders')).toEqual(['c31', 'c28', 'c25', 'c27', 'c30', 'c26', ...upTo(1, 4)]);
  });

  it('give each customer its places in all three, equal values the same', () => {
    expect(view.rankings.net_spend[1]).toEqual({
      customerId: 'c30',
      netSpend: '900.00',
      averageOrderValue: '300.00',
      orders: 3,
      places: { net_spend: 2, average_order_value: 2, orders: 3 },
      mark: 'consistent',
      isBigBuyer: true,
    });
    // c05 has an order value of 50 too; 25 customers have a higher one.
    expect(view.rankings.orders[0]).toMatchObject({
      customerId: 'c31',
      places: { net_spend: 1, average_order_value: 26, orders: 1 },
      mark: null,
      isBigBuyer: true,
    });
    expect(view.rankings.orders[1]).toMatchObject({ customerId: 'c28', isBigBuyer: false });
    const places = view.rankings.orders.map((customer) => customer.places.orders);
    expect(places).toEqual([1, 2, 3, 3, 3, 6, 7, 7, 7, 7]);
  });
});

describe('tiers', () => {
  it('add up to the shop', () => {
    const { tiers, highAbove, lowUpTo, oneTimeInMid, highSpendInMid } = view.tiers;
    expect({ highAbove, lowUpTo }).toEqual({ highAbove: '250.00', lowUpTo: '130.00' });
    expect(tiers).toEqual([
      { tier: 'high', customers: 4, customerShare: 4 / 31, revenue: '2450.00', revenueShare: 2450 / 6560 },
      { tier: 'mid', customers: 14, customerShare: 14 / 31, revenue: '3200.00', revenueShare: 3200 / 6560 },
      { tier: 'low', customers: 13, customerShare: 13 / 31, revenue: '910.00', revenueShare: 910 / 6560 },
    ]);
    expect(oneTimeInMid).toEqual(view.oneTimeBuyers);
    // c26 with 260 on two orders and c29 with 600 on one.
    expect(highSpendInMid).toEqual({
      customers: 2,
      customerShare: 2 / 31,
      revenue: '860.00',
      revenueShare: 860 / 6560,
    });
  });

  it('name who is nearest to the high one, and what they lack', () => {
    const lacks = view.tiers.nearest.map(({ customerId, lacksOrders, lacksSpend }) => [
      customerId,
      lacksOrders,
      lacksSpend,
    ]);
    // One order is 1 / 3; two orders and 10.01 are 2 / 3 + 10.01 / 250.
    expect(lacks).toEqual([
      ['c25', 0, '0.01'],
      ['c26', 1, '0.00'],
      ['c29', 2, '0.00'],
      ['c24', 2, '10.01'],
      ['c23', 2, '20.01'],
      ['c22', 2, '30.01'],
      ['c21', 2, '40.01'],
      ['c20', 2, '50.01'],
      ['c19', 2, '60.01'],
      ['c18', 2, '70.01'],
    ]);
    // The last order was on day 110, the snapshot is day 343.
    expect(view.tiers.nearest[0]).toMatchObject({
      netSpend: '250.00',
      orders: 3,
      recencyDays: 233,
      step: { family: 'keep_warm', title: 'Low-cost keep-warm' },
    });
  });
});

describe('distribution', () => {
  it('has its densest region where half of the customers are on the fewest cells', () => {
    // One order: 9 customers under 100, 10 from 100, 5 from 200. 16 or more of 31 on two cells: the first two.
    expect(view.densestRegion).toEqual({
      orders: [1, 1],
      spend: [0, 200],
      customers: 19,
      customerShare: 19 / 31,
      revenue: '1900.00',
      revenueShare: 1900 / 6560,
    });
  });

  it('counts customers in bins, the outermost open', () => {
    // Nine tenths have up to three orders and spend up to 280; one in twenty less than 25: 26 steps of 10 from 20.
    const { bins } = view.distribution;
    expect(bins).toContainEqual({ orders: [1, 1], spend: [null, 20], customers: 1, revenue: '10.00' });
    expect(bins).toContainEqual({ orders: [1, 1], spend: [20, 30], customers: 1, revenue: '20.00' });
    expect(bins).toContainEqual({ orders: [3, 3], spend: [270, 280], customers: 1, revenue: '270.00' });
    expect(bins).toContainEqual({ orders: [1, 1], spend: [280, null], customers: 1, revenue: '600.00' });
    expect(bins).toContainEqual({ orders: [3, 3], spend: [280, null], customers: 1, revenue: '900.00' });
    expect(bins).toContainEqual({ orders: [4, null], spend: [280, null], customers: 2, revenue: '1280.00' });
    expect(bins.reduce((sum, { customers }) => sum + customers, 0)).toBe(31);
    expect(bins).toHaveLength(30);
  });

  it('has the customer in the middle of each number of orders', () => {
    // One order: c01 to c24 and c29, the 13th of them c13. Three: 250, 270 and 900. Four and more: 280 and 1,000.
    expect(view.distribution.byOrders).toEqual([
      { orders: [1, 1], customers: 25, revenue: '3600.00', medianSpend: '130.00' },
      { orders: [2, 2], customers: 1, revenue: '260.00', medianSpend: '260.00' },
      { orders: [3, 3], customers: 3, revenue: '1420.00', medianSpend: '270.00' },
      { orders: [4, null], customers: 2, revenue: '1280.00', medianSpend: '640.00' },
    ]);
  });
});

describe('the view', () => {
  it('is the same whatever the order of the lines and the number of threads', async () => {
    const alone = await openMemoryEngine(1);
    expect(await viewOf(alone, SHOP.toReversed())).toEqual(view);
    alone.close();
  });

  it('depends on the seed in the intervals alone', async () => {
    const other = await viewOf(engine, SHOP, 2);
    expect({ ...other, findings: [] }).toEqual({ ...view, findings: [] });
    expect(other.findings.map(({ effect }) => effect?.value)).toEqual(
      view.findings.map(({ effect }) => effect?.value),
    );
  });
});
