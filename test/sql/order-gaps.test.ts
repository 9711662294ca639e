import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRhythm } from '../../src/features/derive-features.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { statement } from '../../src/warehouse/statements.js';
import { openMemoryEngine } from '../support/engine.js';
import { type GivenLine, line, placeLines } from '../support/place-lines.js';

const OPEN = { lapsing: null, lapsed: null };

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

/** A customer who orders every so many days, so many times. */
const regular = (customer: string, days: number, orders: number): GivenLine[] =>
  Array.from({ length: orders }, (_, index) => {
    const at = new Date(Date.UTC(2011, 0, 1, 23, 30) + index * days * 86_400_000);
    return line(`${customer}-${index}`, at.toISOString().slice(0, 19), { customer });
  });

describe('the gaps between order days', () => {
  it('are calendar days between different days of one customer, in all data before the snapshot', async () => {
    await placeLines(engine, [
      line('1', '2010-12-08 23:59:00'),
      line('2', '2010-12-09 00:01:00'),
      line('3', '2010-12-09 18:00:00'),
      line('4', '2010-12-12 09:00:00'),
      // None of these is a purchase of that customer before the snapshot.
      line('5', '2010-12-30 09:00:00', { customer: 'other' }),
      line('6', '2010-12-30 09:00:00', { customer: null }),
      line('C7', '2010-12-30 09:00:00', { quantity: -1 }),
      line('8', '2011-12-12 09:00:00'),
    ]);
    // Gaps of 1 and 3 days: between them at 0.9 and 0.95 of the way.
    const [row] = await engine.query(statement('features/order_gaps'));
    expect(row?.['gaps']).toBe(2);
    expect(row?.['lapsing_days']).toBeCloseTo(2.8, 12);
    expect(row?.['lapsed_days']).toBeCloseTo(2.9, 12);
  });

  it('make the shop’s rhythm from a hundred on', async () => {
    // Ninety-one gaps of 1 day and nine of 20; of these hundred the percentiles are numbers 90.1 and 95.05.
    await placeLines(engine, [...regular('often', 1, 92), ...regular('seldom', 20, 10)]);
    expect(await readRhythm(engine, OPEN)).toEqual({
      gaps: 100,
      lapsingDays: 1,
      lapsedDays: 20,
      source: 'data',
    });
  });

  it('are too few for a rhythm below a hundred', async () => {
    await placeLines(engine, [...regular('often', 1, 91), ...regular('seldom', 20, 10)]);
    expect(await readRhythm(engine, OPEN)).toEqual({
      gaps: 99,
      lapsingDays: 90,
      lapsedDays: 180,
      source: 'default',
    });
  });

  it('give way to what is configured', async () => {
    await placeLines(engine, [...regular('often', 1, 92), ...regular('seldom', 20, 10)]);
    expect(await readRhythm(engine, { lapsing: 30, lapsed: null })).toMatchObject({
      lapsingDays: 30,
      lapsedDays: 20,
      source: 'configured',
    });
  });
});
