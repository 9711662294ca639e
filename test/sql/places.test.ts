import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePeriod } from '../../src/purchases/period.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { openMemoryEngine } from '../support/engine.js';
import { kindsOf, line, placeLines } from '../support/place-lines.js';

const LATEST = '2011-12-31T12:00:00';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

describe('the place of a line in time', () => {
  it.each([
    ['before sale', '2010-12-09 23:59:59'],
    ['before sale', '2010-12-09 23:59:59.999999'],
    ['sale', '2010-12-10 00:00:00'],
    ['sale', '2011-12-09 23:59:59'],
    ['sale', '2011-12-09 23:59:59.999999'],
    ['after sale', '2011-12-10 00:00:00'],
    ['after sale', '2011-12-31 12:00:00'],
    ['future sale', '2011-12-31 12:00:01'],
    ['future sale', '2099-01-01 00:00:00'],
  ])('is %s at %s', async (kind, at) => {
    expect(await kindsOf(engine, [line('1', at)], { latest: LATEST })).toEqual([kind]);
  });

  it('counts from a snapshot at any time of day', async () => {
    const lines = [
      line('1', '2011-05-10 06:29:59'),
      line('2', '2011-05-10 06:30:00'),
      line('3', '2011-05-11 06:29:59'),
      line('4', '2011-05-11 06:30:00'),
    ];
    const window = { from: '2011-05-10T06:30:00', to: '2011-05-11T06:30:00' };
    expect(await kindsOf(engine, lines, window)).toEqual(['before sale', 'sale', 'sale', 'after sale']);
  });
});

describe('the period', () => {
  it.each([
    // Midnight after the last line that can be used: those of the future do not count.
    [null, 'P1Y', '2010-12-10T00:00:00', '2011-12-10T00:00:00'],
    [null, 'P374D', '2010-12-01T00:00:00', '2011-12-10T00:00:00'],
    ['2011-06-01T00:00:00', 'P6M', '2010-12-01T00:00:00', '2011-06-01T00:00:00'],
    ['2012-02-29T06:30:00', 'P1Y', '2011-02-28T06:30:00', '2012-02-29T06:30:00'],
    ['2011-03-31T00:00:00', 'P1M', '2011-02-28T00:00:00', '2011-03-31T00:00:00'],
  ])('with snapshot %s and window %s is from %s to %s', async (snapshot, window, from, to) => {
    await placeLines(engine, [
      line('1', '2011-12-09 12:50:00'),
      line('2', '2099-01-01 00:00:00'),
      line('3', 'nonsense'),
    ]);
    expect(await settlePeriod(engine, snapshot, window, LATEST)).toEqual({ from, to });
  });

  it('takes the next midnight after a purchase at midnight', async () => {
    await placeLines(engine, [line('1', '2011-12-09 00:00:00')]);
    const { to } = await settlePeriod(engine, null, 'P1Y', LATEST);
    expect(to).toBe('2011-12-10T00:00:00');
  });

  it('needs a line that can be used', async () => {
    await placeLines(engine, [line('1', '2099-01-01 00:00:00')]);
    await expect(settlePeriod(engine, null, 'P1Y', LATEST)).rejects.toMatchObject({ kind: 'data' });
  });
});
