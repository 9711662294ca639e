import { describe, expect, it } from 'vitest';
import { winsorise } from '../../src/stats/winsorise.js';
import { readIris } from '../support/iris.js';

describe('winsorise', () => {
  it('draws in both ends and keeps the order of the rest', () => {
    const values = Float64Array.of(100, 1, 2, 3, -50);
    expect(winsorise(values, 0.25, 0.75)).toEqual({
      values: Float64Array.of(3, 1, 2, 3, 1),
      low: 1,
      high: 3,
    });
    expect([...values]).toEqual([100, 1, 2, 3, -50]);
  });

  it('leaves a side alone that has the outermost quantile', () => {
    expect([...winsorise(Float64Array.of(4, 1, 9, 2), 0, 1).values]).toEqual([4, 1, 9, 2]);
    expect([...winsorise(Float64Array.of(0, 10), 0, 0.9).values]).toEqual([0, 9]);
  });

  it('is what numpy 2.4.6 clips the sepal lengths of iris to at 5 and 95 %', () => {
    const lengths = Float64Array.from(readIris().rows, ([length = 0]) => length);
    const { values, low, high } = winsorise(lengths, 0.05, 0.95);
    expect(low).toBeCloseTo(4.6, 12);
    expect(high).toBeCloseTo(7.255, 12);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(874.54, 9);
  });

  it('refuses quantiles out of order, and no values', () => {
    expect(() => winsorise(Float64Array.of(1), 0.9, 0.1)).toThrow('0.9 is above 0.1');
    expect(() => winsorise(Float64Array.of(1), -0.1, 1)).toThrow(RangeError);
    expect(() => winsorise(new Float64Array(), 0, 1)).toThrow(RangeError);
  });
});
