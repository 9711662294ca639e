import { describe, expect, it } from 'vitest';
import { fragment } from '../../src/warehouse/sql.js';
import type { Shop } from '../support/online-retail.js';

/** What the lines of UCI Online Retail are and add up to, under the plain rules and with the whole file as the window. */
export function expectLines(shop: () => Shop): void {
  const one = async (select: string) => (await shop().engine.query(fragment(select)))[0];

  describe('the file', () => {
    it('has every line, from the first to the last', () => {
      expect(shop().loaded.linesRead).toBe(541_909);
      expect(shop().loaded.unreadableLines).toBe(0);
      expect(shop().period).toEqual({ from: '2010-12-01T00:00:00', to: '2011-12-10T00:00:00' });
      expect(shop().accounts.firstAt).toBe('2010-12-01T08:26:00');
      expect(shop().accounts.lastAt).toBe('2011-12-09T12:50:00');
      expect(shop().accounts.lines).toMatchObject({ read: 541_909, outsideWindow: 0, duplicates: 5_268 });
    });

    it('has these invoices, products, countries and oddities', async () => {
      const counts = await one(`
        select
            count(distinct invoice_id) as invoices,
            count(distinct product_id) as products,
            count(distinct country) as countries,
            sum(case when description is null then 1 else 0 end) as undescribed,
            sum(case when is_cancellation then 1 else 0 end) as cancellations,
            count(distinct case when is_cancellation then invoice_id end) as cancelled_invoices,
            sum(case when is_cancellation and customer_id is not null then 1 else 0 end) as known_cancellations,
            sum(case when quantity < 0 then 1 else 0 end) as negative_quantities,
            sum(case when quantity < 0 and not is_cancellation then 1 else 0 end) as write_offs,
            sum(case when unit_price = 0 then 1 else 0 end) as free,
            sum(case when unit_price < 0 then 1 else 0 end) as negative_prices,
            max(length(regexp_extract(cast(unit_price as varchar), '\\.(\\d*?)0*$', 1))) as price_decimals
        from lines`);
      expect(counts).toEqual({
        invoices: 25_900,
        products: 4_070,
        countries: 38,
        undescribed: 1_454,
        cancellations: 9_288,
        cancelled_invoices: 3_836,
        known_cancellations: 8_905,
        negative_quantities: 10_624,
        write_offs: 1_336,
        free: 2_515,
        negative_prices: 2,
        price_decimals: 3,
      });
    });

    it.each([
      ['all rows', 'true', 541_909, 4_372, 25_900, '9747747.934'],
      ['customer known', "kind <> 'guest'", 406_829, 4_372, 22_190, '8300065.814'],
      ['customer known, no cancellation', "kind in ('sale', 'zero')", 397_924, 4_339, 18_536, '8911407.904'],
      ['sales', "kind = 'sale'", 397_884, 4_338, 18_532, '8911407.904'],
      [
        'sales, guests kept',
        "order_id not like 'C%' and quantity > 0 and unit_price > 0",
        530_104,
        4_338,
        19_960,
        '10666684.544',
      ],
    ])('adds up by the rule: %s', async (_, rule, lines, customers, invoices, revenue) => {
      const sums = await one(`
        select
            count(*) as lines,
            count(distinct customer_id) as customers,
            count(distinct order_id) as invoices,
            money_text(sum(amount)) as revenue
        from purchases
        where ${rule}`);
      expect(sums).toEqual({ lines, customers, invoices, revenue });
    });

    it.each([
      ['customer known', "kind <> 'guest'", 401_604, '8278519.424'],
      ['sales', "kind = 'sale'", 392_692, '8887208.894'],
    ])('adds up without exact duplicates: %s', async (_, rule, lines, revenue) => {
      const sums = await one(`
        select count(*) as lines, money_text(sum(amount)) as revenue
        from (select distinct * from purchases where ${rule}) as different`);
      expect(sums).toEqual({ lines, revenue });
    });
  });

  describe('the accounts', () => {
    it('come out to the digit', () => {
      expect(shop().accounts.totals).toEqual({
        rows: 541_909,
        customers: 4_338,
        orders: 18_532,
        grossSpend: '8911407.904',
        returnedValue: '611342.09',
        netSpend: '8300065.814',
        // 9,747,747.934 of all rows less 8,300,065.814 of known customers.
        guestRevenue: '1447682.12',
        returnsOnlyCustomers: 33,
        returnsOnlyValue: expect.stringMatching(/^-\d+\.\d+$/),
        voids: { lines: 0, value: '0.00' },
        adjustments: { lines: 0, net: '0.00' },
      });
      expect(shop().accounts.lines).toMatchObject({
        guests: 135_080,
        sales: 397_884,
        returns: 8_905,
        // 397,924 lines that are no cancellation less 397,884 sales.
        zero: 40,
        adjustments: 0,
        voids: 0,
        unreadable: 0,
      });
    });

    it('agree with each other and add up to all rows', () => {
      expect(shop().accounts.checks.map(({ passed }) => passed)).toEqual([true, true, true, true]);
      expect(shop().accounts.bridge.at(-1)).toEqual({
        kind: 'total',
        lines: 541_909,
        customers: null,
        amount: '9747747.934',
      });
    });
  });
}
