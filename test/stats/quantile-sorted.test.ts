import { describe, expect, it } from 'vitest';
import { quantileSorted } from '../../src/stats/quantile-sorted.js';
import { readIris } from '../support/iris.js';

describe('quantileSorted', () => {
  it('lies between the two nearest', () => {
    expect(quantileSorted([1, 2, 3, 10], 0.25)).toBe(1.75);
    expect(quantileSorted([1, 2, 3, 10], 0.9)).toBeCloseTo(7.9, 12);
    expect(quantileSorted([5], 0.3)).toBe(5);
    expect(quantileSorted([0.1, 0.1, 0.1], 0.7)).toBe(0.1);
  });

  it('is that of numpy 2.4.6 on the sepal lengths of iris', () => {
    const sorted = readIris()
      .rows.map(([length = 0]) => length)
      .toSorted((a, b) => a - b);
    const expected = { 0: 4.3, 0.1: 4.8, 0.3: 5.27, 0.5: 5.8, 0.8: 6.52, 0.95: 7.255, 0.99: 7.7, 1: 7.9 };
    for (const [q, value] of Object.entries(expected)) {
      expect(quantileSorted(sorted, Number(q))).toBeCloseTo(value, 12);
    }
  });

  it('refuses what has no quantile', () => {
    expect(() => quantileSorted([], 0.5)).toThrow(RangeError);
    expect(() => quantileSorted([1], 1.1)).toThrow('1.1');
    expect(() => quantileSorted([1], Number.NaN)).toThrow('NaN');
  });
});
