import { describe, expect, it } from 'vitest';
import { fragment } from '../../src/warehouse/sql.js';
import type { Shop } from '../support/online-retail.js';

/** Who the customers of UCI Online Retail are, under the plain rules and with the whole file as the window. */
export function expectCustomers(shop: () => Shop): void {
  const one = async (select: string) => (await shop().engine.query(fragment(select)))[0];

  describe('the customers', () => {
    it('who spent the most are these', async () => {
      expect(await topBy(shop(), 'gross_spend', 5)).toEqual([
        { customer_id: '14646', spend: '280206.02' },
        { customer_id: '18102', spend: '259657.30' },
        { customer_id: '17450', spend: '194550.79' },
        { customer_id: '16446', spend: '168472.50' },
        { customer_id: '14911', spend: '143825.06' },
      ]);
      expect(await topBy(shop(), 'net_spend', 3)).toEqual([
        { customer_id: '14646', spend: '279489.02' },
        { customer_id: '18102', spend: '256438.49' },
        { customer_id: '17450', spend: '187482.17' },
      ]);
    });

    it('include some who cost money, and one who never bought', async () => {
      const nets = `
        with nets as (
            select customer_id, sum(amount) as net from purchases where kind <> 'guest' group by customer_id
        )`;
      expect(
        await one(`${nets}
          select
              sum(case when net < 0 then 1 else 0 end) as negative,
              sum(case when net = 0 then 1 else 0 end) as zero,
              money_text(min(net)) as lowest,
              min_by(customer_id, net) as lowest_customer
          from nets`),
      ).toEqual({ negative: 41, zero: 14, lowest: '-4287.63', lowest_customer: '17448' });
      expect(
        await one(`
          select count(*) as lines, max(unit_price) as price, max(kind) as kind
          from purchases where customer_id = '13256'`),
      ).toEqual({ lines: 1, price: '0.000000', kind: 'zero' });
    });

    it('return this', async () => {
      expect(
        await one(`select count(distinct customer_id) as customers, money_text(sum(amount)) as amount
          from purchases where kind = 'return'`),
      ).toEqual({ customers: 1_589, amount: '-611342.09' });
      expect(
        await one(`
          select
              sum(case when return_ratio > 0 then 1 else 0 end) as returners,
              sum(case when return_ratio >= 1 then 1 else 0 end) as all_returned,
              sum(case when returned_value > gross_spend then 1 else 0 end) as more_than_all,
              min(return_ratio) as smallest,
              max(return_ratio) as largest,
              max_by(customer_id, returned_value / gross_spend) as most,
              round(max(returned_value / gross_spend), 2) as most_ratio
          from features`),
      ).toEqual({
        returners: 1_556,
        all_returned: 21,
        more_than_all: 8,
        smallest: 0,
        largest: 1,
        most: '15823',
        most_ratio: 57.05,
      });
    });

    it('have these recencies, frequencies and spends', async () => {
      expect(
        await one(`
          select
              round(avg(recency_days), 6) as recency,
              min(recency_days) as least,
              max(recency_days) as longest,
              round(avg(orders), 6) as orders,
              sum(case when orders = 1 then 1 else 0 end) as one_order,
              sum(case when orders > 1 then 1 else 0 end) as repeat,
              cast(round(sum(gross_spend) / count(*), 5) as double) as spend,
              cast(round(stddev_samp(gross_spend), 6) as double) as deviation,
              cast(round(sum(gross_spend) / sum(orders), 3) as double) as order_value
          from features`),
      ).toEqual({
        recency: 92.059474,
        least: 0,
        longest: 373,
        orders: 4.272015,
        one_order: 1_493,
        repeat: 2_845,
        spend: 2054.26646,
        deviation: 8989.230441,
        order_value: 480.866,
      });
      expect(
        await shop().engine.query(
          fragment('select customer_id, orders from features order by orders desc limit 2'),
        ),
      ).toEqual([
        { customer_id: '12748', orders: 209 },
        { customer_id: '14911', orders: 201 },
      ]);
    });

    it.each([
      ['gross_spend', [0.25, 0.5, 0.75], [307.415, 674.485, 1661.74]],
      ['recency_days', [0.2, 0.4, 0.6, 0.8], [12.8, 32, 71, 179]],
      ['orders', [0.2, 0.4, 0.6, 0.8], [1, 2, 3, 6]],
      ['gross_spend', [0.2, 0.4, 0.6, 0.8], [250.194, 490.096, 942.276, 2058.426]],
    ])('have %s cut at %j at %j', async (measure, shares, cuts) => {
      const columns = shares.map(
        (share, index) => `quantile_of(cast(${measure} as double), ${share}) as cut_${index}`,
      );
      const found = await one(`select ${columns.join(', ')} from features`);
      expect(Object.values(found ?? {})).toEqual(cuts.map((cut) => expect.closeTo(cut, 6)));
    });

    it('of the top fifth make three quarters of the revenue', async () => {
      expect(
        await one(`
          with lined_up as (
              select gross_spend, row_number() over (order by gross_spend desc, customer_id) as place from features
          )
          select
              max(case when place <= ceil(0.2 * 4338) then place end) as customers,
              round(100 * sum(case when place <= ceil(0.2 * 4338) then gross_spend end) / sum(gross_spend), 3) as share
          from lined_up`),
      ).toEqual({ customers: 868, share: 74.617 });
    });

    it('come back in this rhythm', () => {
      expect(shop().rhythm).toEqual({ gaps: 12_425, lapsingDays: 110, lapsedDays: 155, source: 'data' });
    });
  });
}

const topBy = ({ engine }: Shop, measure: string, count: number) =>
  engine.query(
    fragment(
      `select customer_id, money_text(${measure}) as spend from features order by ${measure} desc limit ${count}`,
    ),
  );
