import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/warehouse/engine.js';
import { openMemoryEngine } from '../../support/engine.js';
import { findingOf, viewOf } from './give-shop.js';
import { between, type Habit, oneTo, simulate } from './simulate.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

/** 1, 2, 4 or 8. */
const power = (random: () => number) => 2 ** Math.floor(random() * 4);

/** Customers all of whose orders are of 10. */
const evenly = (random: () => number) => ({ orders: oneTo(8, random), orderValue: 10, itemPrice: 1 });

const findStronger = async (habit: (random: () => number) => Habit) =>
  findingOf(await viewOf(engine, simulate(200, habit)), 'stronger_mark_of_value');

describe('what goes with ordering often', () => {
  const keys = ['frequent_buyers_order_value', 'frequent_buyers_item_price'] as const;

  it('is supported where order value and item price fall with the orders', async () => {
    const orders = simulate(200, (random) => {
      const count = oneTo(8, random);
      return { orders: count, orderValue: between(100, 200, random) / count, itemPrice: 20 - 2 * count };
    });
    const view = await viewOf(engine, orders);
    for (const key of keys) {
      const finding = findingOf(view, key);
      expect(finding).toMatchObject({ verdict: 'supported', customers: 200 });
      expect(finding.effect).toMatchObject({ kind: 'rank_correlation', method: 'bootstrap', level: 0.95 });
      expect(finding.effect?.value).toBeLessThan(-0.7);
      const medians = finding.figures.map(({ value }) => value);
      expect(medians).toEqual(medians.toSorted((a, b) => b - a));
      expect(finding.figures.reduce((sum, { of }) => sum + of, 0)).toBe(200);
    }
  });

  it('is contradicted where they rise', async () => {
    const orders = simulate(200, (random) => {
      const count = oneTo(8, random);
      return { orders: count, orderValue: between(100, 200, random) * count, itemPrice: 5 + count };
    });
    const view = await viewOf(engine, orders);
    for (const key of keys) expect(findingOf(view, key).verdict).toBe('contradicted');
  });

  it('is undecided where they have nothing to do with it', async () => {
    const orders = simulate(200, (random) => ({
      orders: oneTo(8, random),
      orderValue: between(20, 200, random),
      itemPrice: between(1, 20, random),
    }));
    const view = await viewOf(engine, orders);
    for (const key of keys) {
      const { verdict, effect } = findingOf(view, key);
      expect(verdict).toBe('undecided');
      expect(effect?.low).toBeLessThan(0);
      expect(effect?.high).toBeGreaterThan(0);
    }
  });

  it('takes the item price from all units: 30 for 12 is 2.5', async () => {
    const orders = ['a', 'b', 'c'].flatMap((customer) => [
      { customer, invoice: `${customer}1`, day: 5, value: 20, quantity: 10 },
      { customer, invoice: `${customer}2`, day: 6, value: 10, quantity: 2 },
    ]);
    const { figures, effect } = findingOf(await viewOf(engine, orders), 'frequent_buyers_item_price');
    expect(figures).toEqual([{ label: 'item_price_of_frequency_score_1', value: 2.5, of: 3 }]);
    expect(effect).toBeNull();
  });

  it('says nothing of item prices where lines are whole orders', async () => {
    const orders = simulate(100, (random) => {
      return { orders: oneTo(8, random), orderValue: between(20, 200, random), itemPrice: 1 };
    }).map((order) => ({ ...order, quantity: 1, product: null }));
    const view = await viewOf(engine, orders);
    expect(findingOf(view, 'frequent_buyers_item_price')).toEqual({
      key: 'frequent_buyers_item_price',
      verdict: 'undecided',
      effect: null,
      customers: 0,
      figures: [],
    });
    expect(findingOf(view, 'frequent_buyers_order_value').effect).not.toBeNull();
  });

  it('is undecided for fewer than thirty customers, or fewer than ten who order more or less than most', async () => {
    const few = findingOf(await viewOf(engine, simulate(29, evenly)), 'frequent_buyers_order_value');
    expect(few).toMatchObject({ verdict: 'undecided', effect: null, customers: 29 });
    let made = 0;
    const alike = simulate(60, (random) => {
      made += 1;
      return { orders: made <= 9 ? 3 : 1, orderValue: between(10, 99, random), itemPrice: 1 };
    });
    const view = await viewOf(engine, alike);
    expect(findingOf(view, 'frequent_buyers_order_value').effect).toBeNull();
    const stronger = findingOf(view, 'stronger_mark_of_value');
    expect(stronger.effect).toBeNull();
    expect(stronger.figures.map(({ label }) => label)).toEqual(['correlation_of_order_value_with_spend']);
  });
});

describe('the stronger mark of value', () => {
  it('is spend per order where the shop has dear and cheap orders, and few of either', async () => {
    const finding = await findStronger((random) => {
      return { orders: oneTo(3, random), orderValue: between(10, 2_000, random), itemPrice: 5 };
    });
    expect(finding).toMatchObject({ verdict: 'supported', effect: { kind: 'difference_of_correlations' } });
    const [orderValue, orders, both] = finding.figures.map(({ value }) => value);
    expect(orderValue).toBeGreaterThan(0.9);
    expect(finding.effect?.value).toBe((orderValue ?? 0) - (orders ?? 0));
    expect(Math.abs(both ?? 1)).toBeLessThan(0.2);
  });

  it('is frequency where orders are much alike', async () => {
    const finding = await findStronger((random) => {
      return { orders: oneTo(9, random), orderValue: between(95, 105, random), itemPrice: 5 };
    });
    expect(finding.verdict).toBe('contradicted');
  });

  it('is neither where both vary alike', async () => {
    const finding = await findStronger((random) => {
      return { orders: power(random), orderValue: 100 * power(random), itemPrice: 5 };
    });
    expect(finding.verdict).toBe('undecided');
    expect(finding.effect?.low).toBeLessThan(0);
    expect(finding.effect?.high).toBeGreaterThan(0);
  });
});
