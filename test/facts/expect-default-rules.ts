import { describe, expect, it } from 'vitest';
import { DEFAULT_TRANSFORMS, type FeatureName } from '../../src/config/configuration.js';
import { backtestLifecycle } from '../../src/scores/backtest-lifecycle.js';
import { fragment } from '../../src/warehouse/sql.js';
import { cluster, type Shop } from '../support/online-retail.js';

/**
 * What the bundled year is under the default rules for lines. Expected: pandas, with voids found by a plain loop over
 * the lines in the order of time, and scikit-learn's best of 100 starts.
 */
export function expectDefaultRules(shop: () => Shop): void {
  describe('the year', () => {
    it('takes the year before the midnight after the last purchase', () => {
      expect(shop().period).toEqual({ from: '2010-12-10T00:00:00', to: '2011-12-10T00:00:00' });
    });

    it('puts every line into its place', () => {
      expect(shop().accounts.lines).toEqual({
        read: 541_909,
        unreadable: 0,
        superseded: 0,
        excluded: 0,
        outsideWindow: 541_909 - 519_386,
        guests: 127_360,
        adjustments: 1_851,
        voids: 1_254,
        returns: 7_620,
        sales: 381_268,
        zero: 33,
        duplicates: 5_268,
        unreadableReasons: [],
      });
    });

    it('comes back in this rhythm', () => {
      expect(shop().rhythm).toEqual({ gaps: 12_316, lapsingDays: 111, lapsedDays: 155, source: 'data' });
    });

    it('got 186 of the 411 back who were churned 155 days before its end', async () => {
      const { engine, period, rhythm } = shop();
      expect(await backtestLifecycle(engine, { period, lapsedDays: rhythm.lapsedDays })).toEqual({
        asOf: '2011-07-08T00:00:00',
        daysAgo: 155,
        customers: 411,
        returned: 186,
      });
    });

    it('adds up to the digit', () => {
      expect(shop().accounts.totals).toEqual({
        rows: 519_386,
        customers: 4_260,
        orders: 17_570,
        grossSpend: '8159679.693',
        returnedValue: '175896.79',
        // 8,159,679.693 - 175,896.790
        netSpend: '7983782.903',
        guestRevenue: '1374817.02',
        returnsOnlyCustomers: 24,
        returnsOnlyValue: '-2569.46',
        voids: { lines: 1_254, value: '291863.21' },
        adjustments: { lines: 1_851, net: '11659.561' },
      });
      const amounts = shop().accounts.bridge.map(({ kind, amount }) => [kind, amount]);
      expect(amounts).toEqual([
        ['segments', '7986352.363'],
        ['returns-only', '-2569.46'],
        ['guests', '1374817.02'],
        ['adjustments', '11659.561'],
        ['voids', '0.00'],
        ['zero', '0.00'],
        ['total', '9370259.484'],
      ]);
    });

    it('takes nobody for a top customer whose large orders were slips of the pen', async () => {
      const top = await shop().engine.query(
        fragment(
          'select customer_id, money_text(net_spend) as net from features order by net_spend desc limit 5',
        ),
      );
      expect(top).toEqual([
        { customer_id: '14646', net: '278778.02' },
        { customer_id: '18102', net: '231822.69' },
        { customer_id: '17450', net: '187706.69' },
        { customer_id: '14911', net: '124620.55' },
        { customer_id: '12415', net: '123638.18' },
      ]);
      const slips = await shop().engine.query(
        fragment(
          "select customer_id, money_text(gross_spend) as gross from features where customer_id in ('12346', '16446')",
        ),
      );
      expect(slips).toEqual([{ customer_id: '16446', gross: '2.90' }]);
    });

    it('falls into the five segments that scikit-learn finds', async () => {
      const names: FeatureName[] = ['spend', 'orders', 'return_ratio'];
      const features = names.map((name) => ({ name, transform: DEFAULT_TRANSFORMS[name] }));
      const found = await cluster(shop().engine, features, 5);
      expect(found.inertia).toBeLessThan(3246.618979970901 * (1 + 1e-6));
      expect(found.sizes.toSorted((a, b) => a - b)).toEqual([69, 483, 623, 1_380, 1_705]);
    });
  });
}
