import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupLifecycle } from '../../src/scores/group-lifecycle.js';
import { readLifecycle } from '../../src/scores/read-lifecycle.js';
import { readRfm } from '../../src/scores/read-rfm.js';
import { scoreRfm } from '../../src/scores/score-rfm.js';
import { settleCutPoints } from '../../src/scores/settle-cut-points.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { openMemoryEngine } from '../support/engine.js';
import { type GivenCustomer, giveFeatures } from './give-features.js';
import { families, giveSteps } from './give-steps.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

async function viewsOf(customers: readonly GivenCustomer[]) {
  await giveFeatures(engine, customers);
  const scores = { monetary: 'net', thresholds: 'fitted', grid: null } as const;
  const settled = await settleCutPoints(engine, scores, null, [{ measure: 'recency', bins: 3 }]);
  await scoreRfm(engine, settled);
  await groupLifecycle(engine, { lapsingDays: 90, lapsedDays: 180 });
  await giveSteps(engine);
  const rfm = await readRfm(engine, settled, { lapsingDays: 90, families });
  return { settled, rfm, lifecycle: await readLifecycle(engine) };
}

/** Every number that a value holds. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

it('one customer is at every cut point', async () => {
  const { settled, rfm, lifecycle } = await viewsOf([{ id: 'a', recency: 7, orders: 2, net: '12.5' }]);
  expect(settled.cutPoints).toEqual({
    recency: [7, 7, 7, 7],
    frequency: [2, 2, 2, 2],
    monetary: [12.5, 12.5, 12.5, 12.5],
  });
  expect(settled.grid).toEqual({ recency: [7, 7] });
  // Not above any cut point: recency 5, frequency and monetary 1.
  expect(rfm.sums.filter(({ customers }) => customers > 0)).toEqual([
    { sum: 7, customers: 1, customerShare: 1, revenue: '12.50', revenueShare: 1 },
  ]);
  expect(rfm.emptyScores).toEqual([
    { measure: 'recency', scores: [1, 2, 3, 4] },
    { measure: 'frequency', scores: [2, 3, 4, 5] },
    { measure: 'monetary', scores: [2, 3, 4, 5] },
  ]);
  expect(rfm.strategies.map(({ customers }) => customers)).toEqual([0, 0, 0]);
  expect(rfm.strategies[1]).toMatchObject({ threshold: '6.25', medianShortfall: null });
  expect(lifecycle.bigSpenderAbove).toBe('6.25');
  expect(lifecycle.groups.map(({ customers }) => customers)).toEqual([0, 0, 0, 0, 1]);
  expect(lifecycle.groups[0]).toMatchObject({ revenue: '0.00', meanOrders: null, meanOrderValue: null });
});

it('customers who are all alike have one score', async () => {
  const customers = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, net: '9.99' }));
  const { rfm, lifecycle } = await viewsOf(customers);
  expect(rfm.bands.map(({ customers: count }) => count)).toEqual([0, 7, 0]);
  expect(rfm.cells.find(({ customers: count }) => count > 0)).toEqual({
    recency: 5,
    frequency: 1,
    customers: 7,
    revenue: '69.93',
    meanSpend: '9.99',
  });
  expect(lifecycle.groups[2]).toMatchObject({ group: 'new', customers: 7, bigSpenders: 0 });
});

it('three customers are parted as far as three can be', async () => {
  const { settled, rfm } = await viewsOf([
    { id: 'a', recency: 1, orders: 1, net: '10' },
    { id: 'b', recency: 2, orders: 2, net: '20' },
    { id: 'c', recency: 3, orders: 3, net: '40' },
  ]);
  // Places 0.4, 0.8, 1.2 and 1.6.
  expect(settled.cutPoints.monetary).toEqual([14, 18, 24, 32]);
  // 5 1 1, 3 3 3 and 1 5 5.
  expect(rfm.sums.filter(({ customers }) => customers > 0).map(({ sum }) => sum)).toEqual([7, 9, 11]);
});

describe('a shop that earned', () => {
  it.each([
    ['nothing', '5', '-5'],
    ['less than nothing', '5', '-8'],
  ])('%s has no shares of revenue', async (_, one, other) => {
    const views = await viewsOf([
      { id: 'a', orders: 2, net: one },
      { id: 'b', orders: 3, net: other },
    ]);
    expect(views.rfm.bands.every(({ revenueShare }) => revenueShare === 0)).toBe(true);
    expect(views.lifecycle.groups.every(({ revenueShare }) => revenueShare === 0)).toBe(true);
    expect(numbersIn(views).every(Number.isFinite)).toBe(true);
  });
});
