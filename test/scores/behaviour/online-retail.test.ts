import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markBehaviour } from '../../../src/scores/behaviour/mark-behaviour.js';
import { readBehaviour } from '../../../src/scores/behaviour/read-behaviour.js';
import type { BehaviourView } from '../../../src/scores/views.js';
import { deriveShop, loadOnlineRetail, type Shop } from '../../support/online-retail.js';
import { families } from '../give-steps.js';
import { findingOf, giveScores } from './give-shop.js';

// The bundled year under the plain rules, the whole file (snapshot 2011-12-10, P374D): sales are lines of a known
// customer that are no cancellation, with quantity and price above 0; net is sales less cancellations. All figures were
// computed from the parquet file with pandas 3.1.1 and scipy 1.17.1, by other code.

/** How many cut points a column is above. */
const above = (column: string, cuts: readonly number[]) =>
  cuts.map((cut) => `case when ${column} > ${cut} then 1 else 0 end`).join(' + ');

/** The band of the sum of the three scores, by the published cut points; monetary is gross. */
const BAND = (() => {
  const recency = `5 - (${above('recency_days', [12.8, 32, 71, 179])})`;
  const frequency = `1 + ${above('orders', [1, 2, 3, 6])}`;
  const monetary = `1 + ${above('gross_spend', [250.194, 490.096, 942.276, 2058.426])}`;
  const sum = `${recency} + ${frequency} + ${monetary}`;
  return `case when ${sum} <= 6 then 'low' when ${sum} <= 10 then 'medium' else 'high' end`;
})();

let shop: Shop;
let view: BehaviourView;
beforeAll(async () => {
  const plain = { voidWithin: null, voidWithinSeconds: null, adjustments: [], duplicates: 'keep' } as const;
  shop = await deriveShop(await loadOnlineRetail(), plain, 'P374D');
  await giveScores(shop.engine, BAND);
  await markBehaviour(shop.engine);
  const { lapsingDays } = shop.rhythm;
  view = await readBehaviour(shop.engine, { seed: 1, snapshot: shop.period.to, lapsingDays, families });
});
afterAll(() => shop.engine.close());

// The reference intervals are numpy's, of 2,000 resamples; 1,000 leave an error of about 0.0013.
const expectInterval = (effect: { low: number; high: number } | null, low: number, high: number) => {
  expect(Math.abs((effect?.low ?? 0) - low)).toBeLessThan(0.005);
  expect(Math.abs((effect?.high ?? 0) - high)).toBeLessThan(0.005);
};

describe('the behaviour of the bundled year', () => {
  it('has these tiers, at the 0.4 and 0.8 quantile of net spend', () => {
    const { highAbove, lowUpTo, tiers, oneTimeInMid } = view.tiers;
    expect({ highAbove, lowUpTo }).toEqual({ highAbove: '2016.214', lowUpTo: '474.986' });
    expect(tiers.map(({ customers, revenue }) => [customers, revenue])).toEqual([
      [828, '5984795.30'],
      [1_775, '1898714.153'],
      [1_735, '426967.601'],
    ]);
    expect(oneTimeInMid).toMatchObject({ customers: 12, revenue: '60845.84' });
    expect(view.consistentBuyers).toMatchObject({ customers: 378, revenue: '4648298.41' });
    expect(view.otherBigBuyers).toMatchObject({ customers: 44, revenue: '260900.07' });
    expect(view.tiers.highSpendInMid).toMatchObject({ customers: 40, revenue: '130516.591' });
  });

  it('has these customers in the middle of those with so many orders', () => {
    const { byOrders } = view.distribution;
    expect(byOrders.slice(0, 4)).toEqual([
      { orders: [1, 1], customers: 1_493, revenue: '521113.711', medianSpend: '250.00' },
      { orders: [2, 2], customers: 835, revenue: '558338.601', medianSpend: '530.18' },
      { orders: [3, 3], customers: 508, revenue: '567201.971', medianSpend: '808.70' },
      { orders: [4, 4], customers: 388, revenue: '542813.851', medianSpend: '1126.15' },
    ]);
  });

  it('has these customers nearest to the high tier', () => {
    const nearest = view.tiers.nearest.map(({ customerId }) => customerId).join(' ');
    expect(nearest).toBe('14506 16098 14730 13305 18188 13630 17827 17612 17088 13593');
    // 2,016.214 less 2,012.17 is 4.044.
    expect(view.tiers.nearest[0]).toMatchObject({ lacksOrders: 0, lacksSpend: '4.05' });
  });

  it('has half of the customers on one or two orders, with less than a tenth of the revenue', () => {
    // Found by prefix sums over all ranges of orders that are no wider than the best one.
    expect(view.densestRegion).toMatchObject({
      orders: [1, 2],
      spend: [-100, 1_100],
      customers: 2_171,
      revenue: '787528.341',
    });
    expect(view.densestRegion?.revenueShare).toBeCloseTo(0.094_763, 6);
  });

  it('contradicts that the highest first baskets come back less often: they come back more often', () => {
    // Customers whose first sale is at least 110 days after the first line and 90 days before the snapshot.
    const finding = findingOf(view, 'first_basket_and_return');
    expect(finding).toMatchObject({ verdict: 'contradicted', customers: 1_395 });
    expect(finding.figures.map(({ value, of }) => Math.round(value * of))).toEqual([100, 99, 119, 121, 142]);
    expect(finding.figures.map(({ of }) => of)).toEqual([279, 279, 279, 279, 279]);
    expect(finding.effect?.value).toBeCloseTo(0.115_591_397_8, 10);
    expect(finding.effect?.low).toBeCloseTo(0.050_412_236_3, 10);
    expect(finding.effect?.high).toBeCloseTo(0.180_229_597_6, 10);
  });

  it('contradicts that the most frequent buyers spend less per order', () => {
    const { verdict, effect, figures } = findingOf(view, 'frequent_buyers_order_value');
    expect(verdict).toBe('contradicted');
    expect(effect?.value).toBeCloseTo(0.155_810_365_4, 10);
    expectInterval(effect, 0.1271, 0.1844);
    const medians = [250, 265.09, 269.566_667, 301.915_833, 326.256_044];
    expect(figures.map(({ of }) => of)).toEqual([1_493, 835, 508, 802, 700]);
    for (const [index, median] of medians.entries()) expect(figures[index]?.value).toBeCloseTo(median, 4);
  });

  it("can't tell whether they buy cheaper items", () => {
    const { verdict, effect, figures } = findingOf(view, 'frequent_buyers_item_price');
    expect(verdict).toBe('undecided');
    expect(effect?.value).toBeCloseTo(-0.021_882_730_9, 10);
    expectInterval(effect, -0.0514, 0.0077);
    const medians = [1.824, 1.777_937, 1.815_053, 1.817_349, 1.812_78];
    for (const [index, median] of medians.entries()) expect(figures[index]?.value).toBeCloseTo(median, 6);
  });

  it('contradicts that spend per order is the stronger mark of value', () => {
    const { verdict, effect, figures } = findingOf(view, 'stronger_mark_of_value');
    expect(verdict).toBe('contradicted');
    const [orderValue, orders, both] = figures.map(({ value }) => value);
    expect(orderValue).toBeCloseTo(0.676_800_090_7, 10);
    expect(orders).toBeCloseTo(0.806_987_190_3, 10);
    expect(both).toBeCloseTo(0.155_810_365_4, 10);
    expectInterval(effect, -0.1522, -0.1089);
  });

  it('contradicts that most customers are in the medium band', () => {
    const { verdict, effect } = findingOf(view, 'most_in_medium_band');
    expect(verdict).toBe('contradicted');
    expect(effect?.value).toBe(1_339 / 4_338);
    expect(effect?.low).toBeCloseTo(0.294_938_410_3, 10);
    expect(effect?.high).toBeCloseTo(0.322_654_823, 10);
  });
});
