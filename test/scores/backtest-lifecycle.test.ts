import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backtestLifecycle } from '../../src/scores/backtest-lifecycle.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { openMemoryEngine } from '../support/engine.js';
import { line, placeLines } from '../support/place-lines.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

const period = { from: '2011-01-01T00:00:00', to: '2012-01-01T00:00:00' };
const backtest = (lapsedDays: number) => backtestLifecycle(engine, { period, lapsedDays });
const of = (customer: string, ...days: readonly string[]) =>
  days.map((day, i) => line(`${customer}${i}`, `${day} 10:00:00`, { customer }));

describe('who was churned one threshold ago, and came back', () => {
  it('is told by last orders before then, and orders since', async () => {
    await placeLines(
      engine,
      [
        // Thirty days before the snapshot is 2 December; silent for more than thirty: a last order by 31 October, 23:59.
        ...of('back', '2011-10-31', '2011-12-02'),
        ...of('gone', '2011-10-31'),
        ...of('back-after-long', '2011-02-01', '2011-12-31'),
        // 1 November at ten is thirty whole days before 2 December at midnight, not more.
        ...of('in-time', '2011-11-01'),
        ...of('new', '2011-12-05'),
        // A window before that day begins on 2 December 2010: who ordered before it is in nobody's lifecycle then.
        ...of('forgotten', '2010-12-01', '2011-12-10'),
        ...of('remembered', '2010-12-02'),
        // A return is no order, and nor is what a guest bought.
        line('C1', '2011-12-20 10:00:00', { customer: 'gone', quantity: -1 }),
        line('7', '2011-12-20 10:00:00', { customer: null }),
      ],
      period,
    );
    expect(await backtest(30)).toEqual({
      asOf: '2011-12-02T00:00:00',
      daysAgo: 30,
      // back, gone, back-after-long, remembered
      customers: 4,
      returned: 2,
    });
  });

  it('looks back by whole days where the threshold is between two', async () => {
    await placeLines(engine, of('gone', '2011-10-30'), period);
    // 1 December at midnight; 31 whole days since 30 October at ten.
    expect(await backtest(30.5)).toEqual({
      asOf: '2011-12-01T00:00:00',
      daysAgo: 31,
      customers: 1,
      returned: 0,
    });
  });

  it('can’t be told where the data begin too late for such a silence', async () => {
    await placeLines(engine, of('first', '2011-11-01', '2011-12-30'), period);
    expect(await backtest(30)).toBeNull();
    await placeLines(engine, of('first', '2011-10-31', '2011-12-30'), period);
    expect(await backtest(30)).toMatchObject({ customers: 1, returned: 1 });
  });

  it('is nobody of nobody where all ordered lately', async () => {
    await placeLines(engine, of('often', '2011-09-01', '2011-11-20', '2011-12-30'), period);
    expect(await backtest(30)).toMatchObject({ customers: 0, returned: 0 });
  });
});
