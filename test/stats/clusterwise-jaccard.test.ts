import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterwiseJaccard } from '../../src/stats/clusterwise-jaccard.js';

const jaccard = (reference: readonly number[], other: readonly number[]) =>
  clusterwiseJaccard(Int32Array.from(reference), Int32Array.from(other));

describe('clusterwiseJaccard', () => {
  it('is worked out by hand', () => {
    // {a b c d} against {a b c} and {d e f}: 3/4; {e f} against {d e f}: 2/3.
    expect(jaccard([0, 0, 0, 0, 1, 1], [5, 5, 5, 2, 2, 2])).toEqual([3 / 4, 2 / 3]);
  });

  it('looks only at the points that were drawn', () => {
    // Without d the first is found whole; without e and f nothing can be said of the second.
    expect(jaccard([0, 0, 0, 0, 1, 1], [1, 1, 1, -1, 0, 0])).toEqual([1, 1]);
    expect(jaccard([0, 0, 0, 0, 1, 1], [0, 0, 1, 1, -1, -1])).toEqual([1 / 2, null]);
  });

  it('gives two clusters the same partner where they were merged', () => {
    expect(jaccard([0, 0, 0, 1], [0, 0, 0, 0])).toEqual([3 / 4, 1 / 4]);
  });

  it('is what sets give', () => {
    const points = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: -1, max: 3 })), { maxLength: 25 });
    fc.assert(
      fc.property(points, (given) => {
        const drawn = given.flatMap(([label, other], point) => (other < 0 ? [] : [{ label, other, point }]));
        const members = (key: 'label' | 'other', cluster: number) =>
          new Set(drawn.filter((each) => each[key] === cluster).map(({ point }) => point));
        const found = jaccard(
          given.map(([label]) => label),
          given.map(([, other]) => other),
        );
        for (const [cluster, value] of found.entries()) {
          const own = members('label', cluster);
          const ratios = [0, 1, 2, 3].map((other) => {
            const others = members('other', other);
            const shared = [...own].filter((point) => others.has(point)).length;
            return shared / Math.max(1, new Set([...own, ...others]).size);
          });
          expect(value).toBe(own.size === 0 ? null : Math.max(...ratios));
        }
      }),
    );
  });
});
