import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/warehouse/engine.js';
import { openMemoryEngine } from '../../support/engine.js';
import { findingOf, type GivenOrder, LAPSING_DAYS, viewOf } from './give-shop.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

/** A hundred customers with first baskets of 1 to 100, of whom so many of the top twenty and of the others return. */
const shop = (topBack: number, othersBack: number): GivenOrder[] =>
  Array.from({ length: 100 }, (_, index) => {
    const customer = `c${index}`;
    const comesBack = index >= 80 ? index - 80 < topBack : index < othersBack;
    const first = { customer, invoice: `${customer}-1`, day: 100, value: index + 1 };
    return comesBack ? [first, { customer, invoice: `${customer}-2`, day: 150, value: 5 }] : [first];
  }).flat();

const find = async (orders: GivenOrder[]) =>
  findingOf(await viewOf(engine, orders), 'first_basket_and_return');

/** A customer of one order. */
const lone = (customer: string, day: number) => ({ customer, invoice: customer, day, value: 50 });

/** A customer who orders on these days. */
const ordersOf = (customer: string, days: readonly number[]): GivenOrder[] =>
  days.map((day, index) => ({ customer, invoice: `${customer}-${index}`, day, value: 1_000 - index }));

describe('whether the highest first baskets come back', () => {
  // Intervals by Newcombe's formula from scipy 1.17.1's Wilson intervals.
  it.each([
    ['supported', 2, -0.4, -0.529_065, -0.172_252],
    ['contradicted', 18, 0.4, 0.172_252, 0.529_065],
    ['undecided', 10, 0, -0.227_455, 0.227_455],
  ])('is %s when %i of the top 20 return, and 40 of 80 others', async (verdict, back, value, low, high) => {
    const finding = await find(shop(back, 40));
    expect(finding).toMatchObject({
      verdict,
      customers: 100,
      effect: { level: 0.95, kind: 'difference_of_shares', method: 'newcombe' },
    });
    expect(finding.effect?.value).toBeCloseTo(value, 12);
    expect(finding.effect?.low).toBeCloseTo(low, 6);
    expect(finding.effect?.high).toBeCloseTo(high, 6);
    // Of the others the first forty return: two whole fifths.
    expect(finding.figures).toEqual(
      [1, 1, 0, 0, back / 20].map((share, index) => {
        return { label: `return_share_of_basket_fifth_${index + 1}`, value: share, of: 20 };
      }),
    );
  });

  it('is asked of nobody whose 90 days are not over, or who may be older than the data', async () => {
    const snapshotDay = 343;
    const orders = [
      ...shop(10, 40),
      lone('older', LAPSING_DAYS - 0.01),
      lone('new', LAPSING_DAYS),
      lone('just', snapshotDay - 90),
      lone('late', snapshotDay - 89.99),
    ];
    expect((await find(orders)).customers).toBe(102);
  });

  it('counts the 90th day to the minute, and takes equal times by invoice', async () => {
    const orders = [
      ...ordersOf('kept', [100, 190]),
      ...ordersOf('missed', [100, 190.001]),
      ...ordersOf('at-once', [100, 100]),
    ];
    const { figures, customers } = await find(orders);
    // Their first baskets are all 1,000: one value, no cut point below it.
    expect(customers).toBe(3);
    expect(figures).toEqual([{ label: 'return_share_of_basket_fifth_1', value: 2 / 3, of: 3 }]);
  });

  it('is undecided for fewer than thirty customers, or five in the top fifth', async () => {
    const few = shop(20, 0).filter(({ customer }) => Number(customer.slice(1)) >= 71);
    expect(await find(few)).toMatchObject({ verdict: 'undecided', effect: null, customers: 29 });
    const alike = shop(0, 80).map((order) => ({ ...order, value: 10 }));
    expect(await find(alike)).toMatchObject({ verdict: 'undecided', effect: null, customers: 100 });
  });
});
