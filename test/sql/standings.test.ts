import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFigures } from '../../src/segments/read-figures.js';
import type { Rhythm } from '../../src/segments/segment.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { statement } from '../../src/warehouse/statements.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

const RHYTHM: Rhythm = { lapsingDays: 90, lapsedDays: 180, gaps: 0, source: 'default' };

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
  // customer, net spend, orders, return ratio, recency, cluster
  const customers = [
    ['a', 100, 1, 0, 10, 2],
    ['b', 200, 1, 0, 200, 2],
    ['c', 300, 1, 0.4, 100, 2],
    ['d', 300, 2, 0.8, 5, 1],
    ['e', 900, 4, 0, 3, 1],
  ] as const;
  const columns =
    'customer_id, net_spend, orders, orders_ever, average_order_value, return_ratio, returned_value, recency_days';
  const rows = customers.map(
    ([id, net, orders, ratio, recency]) =>
      `('${id}', cast(${net} as decimal(38, 10)), ${orders}, ${orders}, cast(${net / orders} as double), ` +
      `cast(${ratio} as double), cast(${ratio * net} as decimal(38, 10)), ${recency})`,
  );
  await giveTable(engine, 'features', columns, rows.join(', '));
  const assigned = customers.map(([id, , , , , cluster]) => `('${id}', ${cluster}, cast(0 as double))`);
  await giveTable(engine, 'assignments', 'customer_id, cluster, distance', assigned.join(', '));
});
afterAll(() => engine.close());

describe('segments', () => {
  it('are ranked by falling net spend, and summed up', async () => {
    const { segments, shop, clusters } = await readFigures(engine, RHYTHM);
    expect(clusters).toEqual([0, 1]);
    expect(segments).toMatchObject([
      {
        rank: 1,
        customers: 2,
        customerShare: 0.4,
        revenue: '1200.00',
        largestNetSpend: '900.00',
        revenueShare: 1200 / 1800,
        profile: {
          spend: { q1: '450.00', median: '600.00', q3: '750.00' },
          orders: { q1: 2.5, median: 3, q3: 3.5 },
          averageOrderValue: { q1: '168.75', median: '187.50', q3: '206.25' },
          returnRatio: { mean: 0.4 },
          recencyDays: { q1: 3.5, median: 4, q3: 4.5 },
          oneOrderShare: 0,
          returnerShare: 0.5,
        },
        silence: 'recent',
      },
      {
        rank: 2,
        customers: 3,
        revenue: '600.00',
        largestNetSpend: '300.00',
        profile: {
          spend: { q1: '150.00', median: '200.00', q3: '250.00' },
          oneOrderShare: 1,
          returnerShare: 1 / 3,
        },
        silence: 'lapsing',
      },
    ]);
    expect(shop).toMatchObject({
      spend: { median: '300.00' },
      orders: { median: 1 },
      returnRatio: { mean: 0.24 },
    });
  });

  it('stand by their median among all customers, those equal counted half', async () => {
    await readFigures(engine, RHYTHM);
    expect(await engine.query(statement('segments/standings'))).toEqual([
      {
        rank: 1,
        // Below 600: four of five.
        spend: 0.8,
        // Below 3 orders: four of five.
        orders: 0.8,
        // Below 187.5 (values 100, 200, 300, 150, 225): two of five.
        average_order_value: 0.4,
        // Below the mean of 0.4: three; one equal.
        return_ratio: 0.7,
        // Below 4 days: one of five.
        recency_days: 0.2,
      },
      {
        rank: 2,
        // Below 200: one; one equal.
        spend: 0.3,
        // None below 1 order; three equal.
        orders: 0.3,
        // Below 200: two; one equal.
        average_order_value: 0.5,
        // The mean is 0.4 / 3: three below.
        return_ratio: 0.6,
        // Below 100 days: three; one equal.
        recency_days: 0.7,
      },
    ]);
  });

  it('have the level of the fifth in which they stand', async () => {
    const { segments } = await readFigures(engine, RHYTHM);
    expect(segments.map(({ standings }) => standings.spend)).toEqual([
      { standing: 0.8, level: 5 },
      { standing: 0.3, level: 2 },
    ]);
  });
});
