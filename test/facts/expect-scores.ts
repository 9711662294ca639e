import { beforeAll, describe, expect, it } from 'vitest';
import { groupLifecycle } from '../../src/scores/group-lifecycle.js';
import { readLifecycle } from '../../src/scores/read-lifecycle.js';
import { readRfm } from '../../src/scores/read-rfm.js';
import { scoreRfm } from '../../src/scores/score-rfm.js';
import { settleCutPoints } from '../../src/scores/settle-cut-points.js';
import type { LifecycleView, RfmView } from '../../src/scores/views.js';
import { fragment } from '../../src/warehouse/sql.js';
import { families, giveSteps } from '../scores/give-steps.js';
import type { Shop } from '../support/online-retail.js';

/** How many customers have each sum, e.g. `3:330 4:380`. */
const customersOf = ({ sums }: RfmView): string =>
  sums.map(({ sum, customers }) => `${sum}:${customers}`).join(' ');

/**
 * RFM scores and lifecycle of UCI Online Retail, under the plain rules and with the whole file as the window. Expected: for
 * gross spend, published; all else, pandas over whole thousandths of a pound and Python's fractions.
 */
export function expectScores(shop: () => Shop): void {
  const settle = async (monetary: 'net' | 'gross') => {
    const { engine } = shop();
    const scores = { monetary, thresholds: 'fitted', grid: null } as const;
    const settled = await settleCutPoints(engine, scores, null, []);
    await scoreRfm(engine, settled);
    await giveSteps(engine);
    return readRfm(engine, settled, { lapsingDays: shop().rhythm.lapsingDays, families });
  };

  describe('the scores by gross spend', () => {
    let rfm: RfmView;
    beforeAll(async () => {
      rfm = await settle('gross');
    });

    it('part at the published values', () => {
      expect(rfm.cutPoints).toEqual({
        recency: [12.8, 32, 71, 179],
        frequency: [1, 2, 3, 6],
        monetary: [250.194, 490.096, 942.276, 2058.426],
      });
      expect(rfm).toMatchObject({ monetary: 'gross', thresholds: 'fitted', frozenSince: null });
      expect(rfm.emptyScores).toEqual([]);
    });

    it('add up to the published sums', () => {
      expect(customersOf(rfm)).toBe(
        '3:330 4:380 5:379 6:424 7:401 8:334 9:318 10:286 11:323 12:289 13:280 14:270 15:324',
      );
    });

    it('lie in the published bands, with their gross spend', async () => {
      expect(rfm.bands.map(({ band, from, to, customers }) => [band, from, to, customers])).toEqual([
        ['low', 3, 6, 1_513],
        ['medium', 7, 10, 1_339],
        ['high', 11, 15, 1_486],
      ]);
      const gross = await shop().engine.query(
        fragment(`select rfm_band, money_text(sum(gross_spend)) as spend
          from rfm_scores inner join features on rfm_scores.customer_id = features.customer_id
          group by rfm_band order by spend`),
      );
      expect(gross).toEqual([
        { rfm_band: 'medium', spend: '1277067.622' },
        { rfm_band: 'low', spend: '449584.321' },
        { rfm_band: 'high', spend: '7184755.961' },
      ]);
    });
  });

  describe('the scores by net spend', () => {
    let rfm: RfmView;
    let lifecycle: Omit<LifecycleView, 'backtest'>;
    beforeAll(async () => {
      rfm = await settle('net');
      await groupLifecycle(shop().engine, shop().rhythm);
      lifecycle = await readLifecycle(shop().engine);
    });

    it('part, add up and lie in bands like this', () => {
      expect(rfm.scoreCustomers).toEqual({
        recency: [861, 866, 863, 880, 868],
        frequency: [1_493, 835, 508, 802, 700],
        monetary: [868, 867, 868, 867, 868],
      });
      expect(rfm.cutPoints.monetary).toEqual([243.244, 474.986, 915.004, 2016.214]);
      expect(customersOf(rfm)).toBe(
        '3:330 4:381 5:381 6:422 7:392 8:341 9:326 10:277 11:326 12:285 13:283 14:271 15:323',
      );
      const bands = rfm.bands.map(({ customers, revenue, averageOrderValue }) => [
        customers,
        revenue,
        Number(averageOrderValue).toFixed(3),
      ]);
      expect(bands).toEqual([
        [1_514, '430404.531', '254.154'],
        [1_336, '1107464.162', '403.606'],
        [1_488, '6772608.361', '444.730'],
      ]);
      // 430,404.531 / 8,310,477.054
      expect(rfm.bands[0]?.revenueShare).toBeCloseTo(0.0517905, 6);
      expect(rfm.bands[0]?.customerShare).toBe(1_514 / 4_338);
    });

    it('meet in 25 cells', () => {
      expect(rfm.cells).toHaveLength(25);
      const cell = (recency: number, frequency: number) =>
        rfm.cells.find((one) => one.recency === recency && one.frequency === frequency);
      // 3,818,959.060 / 384 and 187,700.430 / 619
      expect(cell(5, 5)).toMatchObject({ customers: 384, revenue: '3818959.06', meanSpend: '9945.2059' });
      expect(cell(1, 1)).toMatchObject({ customers: 619, revenue: '187700.43', meanSpend: '303.2317' });
      expect(rfm.cells.reduce((sum, { customers }) => sum + customers, 0)).toBe(4_338);
    });

    it('make these audiences', () => {
      const [rewards, incentives, reactivation] = rfm.strategies;
      expect(rewards).toMatchObject({
        key: 'vip_rewards',
        orderValueAbove: '466.311',
        customers: 428,
        revenue: '495864.271',
        active: { customers: 254, revenue: '302580.89' },
      });
      expect(incentives).toMatchObject({
        key: 'balanced_incentives',
        threshold: '282.7133',
        customers: 1_502,
        revenue: '6663822.771',
        above: { customers: 859, revenue: '5645266.05' },
        below: { customers: 643, revenue: '1018556.721' },
        medianShortfall: '86.5983',
      });
      expect(reactivation).toMatchObject({
        key: 'reactivation',
        customers: 994,
        revenue: '179953.68',
        orderValueTrack: { customers: 101, revenue: '25713.44' },
        frequencyTrack: { customers: 893, revenue: '154240.24' },
        tied: { customers: 289, revenue: '60236.71' },
      });
    });

    it('go with this lifecycle, silence of 110 and 155 days', () => {
      expect(shop().rhythm).toMatchObject({ lapsingDays: 110, lapsedDays: 155 });
      expect(lifecycle.bigSpenderAbove).toBe('644.3822');
      const groups = lifecycle.groups.map(({ group, customers, revenue, bigSpenders }) => [
        group,
        customers,
        revenue,
        bigSpenders,
      ]);
      expect(groups).toEqual([
        ['churned', 1_010, '493832.941', 69],
        ['potential_churner', 272, '219842.70', 35],
        ['new', 692, '262550.641', 85],
        ['loyal', 1_405, '6502543.801', 156],
        ['active', 959, '831706.971', 89],
      ]);
      expect(lifecycle.groups[3]).toMatchObject({
        actionGroup: 'top',
        meanOrders: 13_303 / 1_405,
        // 6,502,543.801 / 13,303
        meanOrderValue: '488.8028',
        meanFrequencyScore: 6_305 / 1_405,
        meanMonetaryScore: 6_159 / 1_405,
      });
      // 959 + 1,405; 692; 1,010 + 272
      expect(lifecycle.actionGroups.map(({ actionGroup, customers }) => [actionGroup, customers])).toEqual([
        ['top', 2_364],
        ['potential', 692],
        ['at_risk', 1_282],
      ]);
    });
  });
}
