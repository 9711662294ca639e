import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupLifecycle } from '../../src/scores/group-lifecycle.js';
import { readLifecycle } from '../../src/scores/read-lifecycle.js';
import { readRfm } from '../../src/scores/read-rfm.js';
import { scoreRfm } from '../../src/scores/score-rfm.js';
import { settleCutPoints } from '../../src/scores/settle-cut-points.js';
import type { LifecycleView, RfmView } from '../../src/scores/views.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { giveFeatures } from './give-features.js';
import { families, giveSteps } from './give-steps.js';

// Sixteen customers, so that the fifths part exactly at the 4th, 7th, 10th and 13th value in rising order, and those who
// have these values show that a value at a cut point is not above it.
const SHOP = [
  { id: 'a', recency: 5, orders: 10, ordersEver: 12, gross: '1000', net: '1000' },
  { id: 'b', recency: 5, orders: 8, gross: '840', net: '800' },
  { id: 'c', recency: 10, orders: 6, net: '300' },
  { id: 'd', recency: 15, orders: 2, net: '600' },
  { id: 'e', recency: 20, orders: 1, net: '500' },
  { id: 'f', recency: 30, orders: 1, net: '40' },
  { id: 'g', recency: 40, orders: 3, net: '90' },
  { id: 'h', recency: 60, orders: 2, net: '50' },
  { id: 'i', recency: 100, orders: 1, net: '20' },
  { id: 'j', recency: 150, orders: 1, ordersEver: 4, net: '48' },
  { id: 'k', recency: 200, orders: 4, gross: '200', net: '-10' },
  { id: 'l', recency: 110, orders: 1, net: '45' },
  { id: 'm', recency: 12, orders: 3, net: '210' },
  { id: 'n', recency: 25, orders: 2, gross: '160', net: '150' },
  { id: 'o', recency: 95, orders: 5, net: '400' },
  { id: 'p', recency: 300, orders: 1, net: '35' },
];

let engine: Engine;
let rfm: RfmView;
let lifecycle: Omit<LifecycleView, 'backtest'>;
beforeAll(async () => {
  engine = await openMemoryEngine();
  await giveFeatures(engine, SHOP);
  const scores = { monetary: 'net', thresholds: 'fitted', grid: null } as const;
  const settled = await settleCutPoints(engine, scores, null, []);
  await scoreRfm(engine, settled);
  await giveSteps(engine, { a: 'key_accounts', d: 'key_accounts', k: 'returns_care', o: 'win_back' });
  rfm = await readRfm(engine, settled, { lapsingDays: 15, families });
  await groupLifecycle(engine, { lapsingDays: 95, lapsedDays: 150 });
  lifecycle = await readLifecycle(engine);
});
afterAll(() => engine.close());

describe('RFM scores', () => {
  it('part at values that somebody has', () => {
    // Recency: 5 5 10 [12] 15 20 [25] 30 40 [60] 95 100 [110] 150 200 300.
    // Orders: 1 1 1 [1] 1 1 [2] 2 2 [3] 3 4 [5] 6 8 10.
    // Net: -10 20 35 [40] 45 48 [50] 90 150 [210] 300 400 [500] 600 800 1000.
    expect(rfm.cutPoints).toEqual({
      recency: [12, 25, 60, 110],
      frequency: [1, 2, 3, 5],
      monetary: [40, 50, 210, 500],
    });
    expect(rfm.emptyScores).toEqual([]);
  });

  it('are these, each customer’s', async () => {
    const rows = await engine.query(
      fragment(`select
          concat_ws(' ', customer_id, recency_score, frequency_score, monetary_score, rfm_sum, rfm_band,
            order_value_fifth, reactivation_track, case when is_vip_rewards then 'vip' end,
            case when is_balanced_incentives then 'incentives' end) as customer
        from rfm_scores order by customer_id`),
    );
    // Order values: -2.5k 20i 25h [30g] 35p 40f [45l] 48j 50c [70m] 75n 80o [100a] 100b 300d 500e; median 49.
    // f, l and p have three fifths to climb on either track, j two by order value and three by frequency.
    expect(rows.map(({ customer }) => customer)).toEqual([
      'a 5 5 5 15 high 4 incentives',
      'b 5 5 5 15 high 4 incentives',
      'c 5 5 4 14 high 3 incentives',
      'd 4 2 5 11 high 5 vip',
      'e 4 1 4 9 medium 5 vip',
      'f 3 1 1 5 low 2 frequency',
      'g 3 3 3 9 medium 1',
      'h 3 2 2 7 medium 1',
      'i 2 1 1 4 low 1 frequency',
      'j 1 1 2 4 low 3 order_value',
      'k 1 4 1 6 low 1 frequency incentives',
      'l 2 1 2 5 low 2 frequency',
      'm 5 3 3 11 high 3',
      'n 4 2 3 9 medium 4',
      'o 2 4 4 10 medium 4 incentives',
      'p 1 1 1 3 low 2 frequency',
    ]);
  });

  it('are as near a fifth of the customers as equal values allow', () => {
    expect(rfm.scoreCustomers).toEqual({
      recency: [3, 3, 3, 3, 4],
      frequency: [6, 3, 2, 2, 3],
      monetary: [4, 3, 3, 3, 3],
    });
  });

  it('are summed up', () => {
    const sums = rfm.sums.map(({ sum, customers }) => `${sum}:${customers}`).join(' ');
    expect(sums).toBe('3:1 4:2 5:2 6:1 7:1 8:0 9:3 10:1 11:2 12:0 13:0 14:1 15:2');
    // f i j k l p: 40 + 20 + 48 - 10 + 45 + 35, of 4,278; order values 40 + 20 + 48 - 2.5 + 45 + 35 = 185.5.
    // e g h n o: 500 + 90 + 50 + 150 + 400; 500 + 30 + 25 + 75 + 80. a b c d m: 2,910; 620.
    expect(rfm.bands).toEqual([
      {
        band: 'low',
        from: 3,
        to: 6,
        customers: 6,
        customerShare: 6 / 16,
        revenue: '178.00',
        revenueShare: 178 / 4278,
        averageOrderValue: '30.9167',
      },
      expect.objectContaining({
        band: 'medium',
        customers: 5,
        revenue: '1190.00',
        averageOrderValue: '142.00',
      }),
      expect.objectContaining({
        band: 'high',
        customers: 5,
        revenue: '2910.00',
        averageOrderValue: '124.00',
      }),
    ]);
    const cell = (recency: number, frequency: number) =>
      rfm.cells.find((one) => one.recency === recency && one.frequency === frequency);
    expect(cell(5, 5)).toMatchObject({ customers: 3, revenue: '2100.00', meanSpend: '700.00' });
    expect(cell(2, 1)).toMatchObject({ customers: 2, revenue: '65.00', meanSpend: '32.50' });
    expect(cell(5, 1)).toEqual({ recency: 5, frequency: 1, customers: 0, revenue: '0.00', meanSpend: null });
  });

  it('make these strategies', () => {
    expect(rfm.strategies).toMatchObject([
      // d, silent for 15 days, and e, silent for 20.
      {
        key: 'vip_rewards',
        orderValueAbove: '100.00',
        customers: 2,
        revenue: '1100.00',
        active: { customers: 1, revenue: '600.00', customerShare: 1 / 16 },
      },
      // a, b, c and o are above, k lacks 49 + 2.5; the steps of a and k forbid discounts.
      {
        key: 'balanced_incentives',
        threshold: '49.00',
        customers: 5,
        revenue: '2490.00',
        above: { customers: 4, revenue: '2500.00' },
        below: { customers: 1, revenue: '-10.00', customerShare: 1 / 16 },
        medianShortfall: '51.50',
        notFor: 2,
      },
      // f, i, k, l and p, and j; f, l and p may as well climb by order value.
      {
        key: 'reactivation',
        customers: 6,
        revenue: '178.00',
        frequencyTrack: { customers: 5, revenue: '130.00' },
        orderValueTrack: { customers: 1, revenue: '48.00' },
        tied: { customers: 3, revenue: '120.00', customerShare: 3 / 16 },
      },
    ]);
  });
});

describe('the lifecycle, lapsing after 95 and lapsed after 150 days', () => {
  it('has each customer in the first group that fits', async () => {
    const rows = await engine.query(
      fragment(`select lifecycle_group, action_group, string_agg(customer_id, '' order by customer_id) as customers
        from lifecycle_groups group by lifecycle_group, action_group order by lifecycle_group`),
    );
    // j is silent for just 150 days and o for just 95; i and l bought once, but are silent.
    expect(rows).toEqual([
      { lifecycle_group: 'active', action_group: 'top', customers: 'dghmn' },
      { lifecycle_group: 'churned', action_group: 'at_risk', customers: 'kp' },
      { lifecycle_group: 'loyal', action_group: 'top', customers: 'abco' },
      { lifecycle_group: 'new', action_group: 'potential', customers: 'ef' },
      { lifecycle_group: 'potential_churner', action_group: 'at_risk', customers: 'ijl' },
    ]);
  });

  it('is summed up', () => {
    // The 90th percentile of order values lies between 100 and 300: d and e are above it.
    expect(lifecycle.bigSpenderAbove).toBe('200.00');
    expect(lifecycle.groups.map((group) => Object.values(group))).toEqual([
      ['churned', 'at_risk', 2, 2 / 16, '25.00', 25 / 4278, 2.5, '5.00', 2.5, 1, 0],
      ['potential_churner', 'at_risk', 3, 3 / 16, '113.00', 113 / 4278, 1, '37.6667', 1, 5 / 3, 0],
      ['new', 'potential', 2, 2 / 16, '540.00', 540 / 4278, 1, '270.00', 1, 2.5, 1],
      // 10 + 8 + 6 + 5 orders: 2,500 / 29.
      ['loyal', 'top', 4, 4 / 16, '2500.00', 2500 / 4278, 7.25, '86.2069', 4.75, 4.5, 0],
      ['active', 'top', 5, 5 / 16, '1100.00', 1100 / 4278, 2.4, '91.6667', 2.4, 3.2, 1],
    ]);
    expect(
      lifecycle.actionGroups.map(({ actionGroup, customers, revenue }) => [actionGroup, customers, revenue]),
    ).toEqual([
      ['top', 9, '3600.00'],
      ['potential', 2, '540.00'],
      ['at_risk', 5, '138.00'],
    ]);
  });
});
