import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDistance } from '../../src/stats/split-distance.js';

describe('splitDistance', () => {
  it('is worked out by hand', () => {
    // 1 − 0, 4 − 9 and 0 − 0: the second feature speaks for b.
    expect(splitDistance([1, 2, 5], [1, 5, 5], [2, 4, 5])).toEqual([1, 4 - 9, 0]);
  });

  it('adds up to the difference of the squared distances', () => {
    const features = fc.array(fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -99, max: 99 }))), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(features, (given) => {
        const [x, a, b] = [0, 1, 2].map((which) => given.map((values) => values[which] ?? 0));
        const squares = (to: readonly number[] = []) =>
          to.reduce((sum, value, d) => sum + (value - (x?.[d] ?? 0)) ** 2, 0);
        const parts = splitDistance(x ?? [], a ?? [], b ?? []);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(squares(b) - squares(a));
      }),
    );
  });

  it('refuses points of different spaces', () => {
    expect(() => splitDistance([1, 2], [1], [1, 2])).toThrow(RangeError);
  });
});
