import { describe, expect, it } from 'vitest';
import { spearman } from '../../src/stats/spearman.js';
import { tieGroups } from '../../src/stats/tie-groups.js';

const groups = (...values: number[]) => tieGroups(Float64Array.from(values));
const once = (points: number) => new Int32Array(points).fill(1);

describe('spearman', () => {
  const a = groups(1, 2, 2, 3, 5, 5, 5, 9, 10, 1);
  const b = groups(4, 4, 1, 7, 8, 8, 2, 9, 9, 3);

  it('is 1 for the same order, -1 for the opposite one', () => {
    expect(spearman(groups(1, 2, 300), groups(-5, 0, 1), once(3))).toBe(1);
    expect(spearman(groups(1, 2, 300), groups(5, 0, -1), once(3))).toBe(-1);
  });

  it('is that of scipy 1.17.1 where values are equal', () => {
    expect(spearman(a, b, once(10))).toBeCloseTo(0.716_542_196_895_389_9, 14);
  });

  it('is that of scipy 1.17.1 on a resample, its points repeated', () => {
    const times = Int32Array.of(2, 0, 1, 3, 1, 0, 0, 1, 1, 1);
    expect(spearman(a, b, times)).toBeCloseTo(0.911_410_659_745_777_7, 14);
  });

  it('is not a number where a measure has one value only', () => {
    expect(spearman(groups(7, 7, 7), groups(1, 2, 3), once(3))).toBeNaN();
    expect(spearman(groups(7, 7, 8), groups(1, 2, 3), Int32Array.of(1, 2, 0))).toBeNaN();
  });

  it('refuses measures of different points', () => {
    expect(() => spearman(a, groups(1), once(10))).toThrow('10, 1 and 10 points');
  });
});
