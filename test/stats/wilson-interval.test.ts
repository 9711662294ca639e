import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/stats/wilson-interval.js';

const Z = 1.959_963_984_540_054;

describe('wilsonInterval', () => {
  it.each([
    [7, 20, 0.181_191_824_101_082_1, 0.567_145_723_314_763_7],
    [0, 10, 0, 0.277_532_799_862_889_26],
    [10, 10, 0.722_467_200_137_110_9, 1],
    [56, 70, 0.691_833_555_037_469_3, 0.876_952_607_516_370_4],
    [1339, 4338, 0.295_095_405_596_083_2, 0.322_578_335_892_653_8],
  ])('of %i in %i is that of scipy 1.17.1', (count, of, low, high) => {
    const interval = wilsonInterval(count, of, Z);
    expect(interval.low).toBeCloseTo(low, 13);
    expect(interval.high).toBeCloseTo(high, 13);
  });

  it('refuses what is no share', () => {
    expect(() => wilsonInterval(3, 2, Z)).toThrow('3 of 2 is no share');
    expect(() => wilsonInterval(0, 0, Z)).toThrow(RangeError);
  });
});
