import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../src/stats/adjusted-rand-index.js';
import { labelIris } from '../support/label-iris.js';

const index = (a: readonly number[], b: readonly number[]) =>
  adjustedRandIndex(Int32Array.from(a), Int32Array.from(b));

describe('adjustedRandIndex', () => {
  it('is worked out by hand', () => {
    // Pairs together: in both 1, in a 2, in b 1, of 6. (1 − 2/6) / (1.5 − 2/6) = 4/7.
    expect(index([0, 0, 1, 1], [0, 0, 1, 2])).toBe(4 / 7);
    // In both 0, in either 2: (0 − 4/6) / (2 − 4/6) = −1/2.
    expect(index([0, 0, 1, 1], [0, 1, 0, 1])).toBe(-0.5);
  });

  it('is that of scikit-learn 1.9.1 on iris', () => {
    const { species, kmeans, petals } = labelIris();
    expect(adjustedRandIndex(species, kmeans)).toBeCloseTo(0.7302382722834697, 14);
    expect(adjustedRandIndex(petals, species)).toBeCloseTo(0.8857921001989628, 14);
  });

  it('is 1 for identical trivial partitions, 0 for opposite ones', () => {
    expect(index([0, 0, 0], [2, 2, 2])).toBe(1);
    expect(index([0, 1, 2], [2, 0, 1])).toBe(1);
    expect(index([0, 0, 0], [0, 1, 2])).toBe(0);
    expect(index([4], [0])).toBe(1);
    expect(index([], [])).toBe(1);
  });

  it('is exact with hundreds of thousands of points', () => {
    // Two halvings that cross in four cells of m points: −1 / (2 (2m − 1)).
    const points = Int32Array.from({ length: 400_000 }, (_, point) => point);
    const a = points.map((point) => point % 2);
    const b = points.map((point) => (point >> 1) % 2);
    expect(adjustedRandIndex(a, b)).toBe(-1 / 399_998);
  });

  it('leaves out the points that one of them does not have', () => {
    expect(index([0, 0, 1, 1, 1, -1], [0, 0, 1, 2, -1, 0])).toBe(4 / 7);
  });

  it('is the same either way round and under other names, and 1 with itself', () => {
    const labels = fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 30 });
    fc.assert(
      fc.property(labels, (given) => {
        const a = given.map(([label]) => label);
        const b = given.map(([, label]) => label);
        const renamed = b.map((label) => 4 - label);
        expect(index(a, b)).toBe(index(b, a));
        expect(index(a, b)).toBe(index(a, renamed));
        expect(index(b, renamed)).toBe(1);
        expect(index(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
