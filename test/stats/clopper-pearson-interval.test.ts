import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval } from '../../src/stats/clopper-pearson-interval.js';

describe('clopperPearsonInterval', () => {
  it.each([
    [7, 20, 0.153_909_204_784_541_2, 0.592_188_534_532_832_8],
    [0, 10, 0, 0.308_497_107_818_766_94],
    [10, 10, 0.691_502_892_181_237_1, 1],
    [1339, 4338, 0.294_938_410_328_787, 0.322_654_823_030_154_3],
    [499_000, 1_000_000, 0.498_019_524_051_6, 0.499_980_481_741],
  ])('of %i in %i is that of scipy 1.17.1', (count, of, low, high) => {
    const interval = clopperPearsonInterval(count, of, 0.95);
    expect(interval.low).toBeCloseTo(low, 10);
    expect(interval.high).toBeCloseTo(high, 10);
  });

  it('of one customer is nearly everything', () => {
    expect(clopperPearsonInterval(1, 1, 0.95).low).toBeCloseTo(0.025, 12);
  });

  it('refuses what is no share', () => {
    expect(() => clopperPearsonInterval(3, 2, 0.95)).toThrow('3 of 2 is no share');
  });
});
