import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/warehouse/engine.js';
import { openMemoryEngine } from '../../support/engine.js';
import { viewOf } from './give-shop.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

const verdicts = (view: Awaited<ReturnType<typeof viewOf>>) =>
  view.findings.map(({ verdict, effect }) => [verdict, effect === null]);

describe('a shop with one customer', () => {
  it('has a view that makes sense', async () => {
    const view = await viewOf(engine, [{ customer: 'only', invoice: '1', day: 100, value: 42.5 }]);
    const places = { net_spend: 1, average_order_value: 1, orders: 1 };
    expect(view.rankings.orders).toEqual([
      {
        customerId: 'only',
        netSpend: '42.50',
        averageOrderValue: '42.50',
        orders: 1,
        places,
        mark: null,
        isBigBuyer: false,
      },
    ]);
    const all = { customers: 1, customerShare: 1, revenue: '42.50', revenueShare: 1 };
    const none = { customers: 0, customerShare: 0, revenue: '0.00', revenueShare: 0 };
    expect(view.densestRegion).toEqual({ ...all, orders: [1, 1], spend: [0, 100] });
    // All quantiles are the customer's spend: not above the lower cut point either.
    expect(view.tiers).toEqual({
      highAbove: '42.50',
      lowUpTo: '42.50',
      tiers: [
        { tier: 'high', ...none },
        { tier: 'mid', ...none },
        { tier: 'low', ...all },
      ],
      oneTimeInMid: none,
      highSpendInMid: none,
      nearest: [],
    });
    expect(view.oneTimeBuyers).toEqual(none);
    expect(view.otherBigBuyers).toEqual(none);
    expect(view.distribution.byOrders).toEqual([
      { orders: [1, 1], customers: 1, revenue: '42.50', medianSpend: '42.50' },
    ]);
    expect(view.distribution.bins).toEqual([
      { orders: [1, 1], spend: [42, 43], customers: 1, revenue: '42.50' },
    ]);
    // One of one is in the medium band: from 2.5 to 100 per cent of all that could be.
    expect(verdicts(view)).toEqual([
      ['undecided', true],
      ['undecided', true],
      ['undecided', true],
      ['undecided', true],
      ['undecided', false],
    ]);
  });
});

describe('a shop with fifty customers of one order each', () => {
  it('has no correlation with a number of orders that is the same for all', async () => {
    const orders = Array.from({ length: 50 }, (_, index) => {
      const customer = `c${String(index).padStart(2, '0')}`;
      return { customer, invoice: customer, day: 100 + index, value: 10 + index, quantity: 1 + (index % 7) };
    });
    const view = await viewOf(engine, orders);
    expect(verdicts(view).slice(0, 4)).toEqual([
      // Nobody came back, neither of the top fifth nor of the others.
      ['undecided', false],
      ['undecided', true],
      ['undecided', true],
      ['undecided', true],
    ]);
    expect(view.tiers.tiers.map(({ customers }) => customers)).toEqual([0, 30, 20]);
    expect(view.oneTimeBuyers.customers).toBe(5);
    expect(view.rankings.orders.map(({ customerId }) => customerId)[9]).toBe('c09');
  });
});

describe('a shop whose customers returned all that they bought', () => {
  it('has shares of no revenue, and a region below 100', async () => {
    const orders = ['a', 'b', 'c'].flatMap((customer) => [
      { customer, invoice: `${customer}1`, day: 100, value: 30 },
      { customer, invoice: `${customer}2`, day: 101, value: -30 },
    ]);
    const view = await viewOf(engine, orders);
    expect(view.densestRegion).toMatchObject({ spend: [0, 100], customerShare: 1, revenueShare: 0 });
    expect(view.tiers.highAbove).toBe('0.00');
  });
});
