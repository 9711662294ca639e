import { describe, expect, it } from 'vitest';
import { areAlike } from '../../src/clusters/are-alike.js';

describe('alike centroids', () => {
  it('lie within a tenth of a standard deviation of each other, in any order', () => {
    const one = [
      [0, 0],
      [3, 0],
    ];
    expect(areAlike(one, one)).toBe(true);
    expect(
      areAlike(one, [
        [3, 0.09],
        [-0.09, 0],
      ]),
    ).toBe(true);
    expect(
      areAlike(one, [
        [3, 0.11],
        [0, 0],
      ]),
    ).toBe(false);
  });

  it('each have one in the other set', () => {
    expect(areAlike([[0], [0], [5]], [[0], [5], [9]])).toBe(false);
    expect(areAlike([[0], [5], [9]], [[0], [0], [5]])).toBe(false);
  });
});
