import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDistributions } from '../../src/segments/read-distributions.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
  const members = [
    [1, '1000.50', 4, 0],
    [1, '900.00', 3, 0.05],
    [1, '950.00', 4, 0.0499],
    [2, '800.00', 1, 1],
    [2, '-20.00', 1, 0.5],
  ] as const;
  const rows = members.map(
    ([rank, spend, orders, ratio]) =>
      `(${rank}, cast('${spend}' as decimal(38, 10)), ${orders}, cast(${ratio} as double))`,
  );
  await giveTable(engine, 'members', 'rank, net_spend, orders, return_ratio', rows.join(', '));
});
afterAll(() => engine.close());

describe('distributions', () => {
  it('count each customer once in each measure, those beyond in the outermost bins', async () => {
    const [spend, orders, returns] = await readDistributions(engine);
    expect(orders).toEqual({
      measure: 'orders',
      edges: [0.5, 1.5, 2.5, 3.5, 4.5],
      segments: [
        { rank: 1, customers: [0, 0, 1, 2] },
        { rank: 2, customers: [2, 0, 0, 0] },
      ],
    });
    expect(returns?.segments[0]?.customers.slice(0, 3)).toEqual([2, 1, 0]);
    expect(returns?.segments[1]?.customers[10]).toBe(1);
    expect(returns?.segments[1]?.customers[19]).toBe(1);
    expect(spend?.segments[1]?.customers[0]).toBe(1);
    // Twenty-four equal ratios from 45.60 to 996.46 (the 2nd and 98th percentile): the last begins at 876.
    expect(spend?.edges.slice(-2)).toEqual([876, 996]);
    expect(spend?.segments[0]?.customers.at(-1)).toBe(3);
    const all = spend?.segments.map(({ customers }) => customers.reduce((sum, count) => sum + count, 0));
    expect(all).toEqual([3, 2]);
  });
});
