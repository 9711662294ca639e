import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extrapolate } from '../../src/clusters/extrapolate.js';

const move = (from: number[][], to: number[][]) => ({ from, to });

describe('where Lloyd steps are heading', () => {
  it('is where steps that halve the way would end', () => {
    // Each step goes half of what is left to 3: from 11 to 7, from 7 to 5.
    const moves = [move([[11]], [[7]]), move([[7]], [[5]])];
    expect(extrapolate(moves, [10])[0]?.[0]).toBeCloseTo(3, 12);
  });

  it('is found for two directions of their own pace from three steps', () => {
    // The first coordinate halves its way to 0, the second quarters it: (16, 16) (8, 4) (4, 1) (2, 1/4).
    const places = [
      [16, 16],
      [8, 4],
      [4, 1],
      [2, 0.25],
    ];
    const moves = places.slice(1).map((to, step) => move([places[step] ?? []], [to]));
    const [x = NaN, y = NaN] = extrapolate(moves, [10])[0] ?? [];
    expect(x).toBeCloseTo(0, 9);
    expect(y).toBeCloseTo(0, 9);
  });

  it('listens more to large clusters', () => {
    // Both centroids are heading for 0: the first halves its way, the second goes nine tenths of it. A share of the steps fits
    // one of the two: the one that more customers follow.
    const moves = [move([[8], [100]], [[4], [10]]), move([[4], [10]], [[2], [1]])];
    expect(extrapolate(moves, [1e12, 1])[0]?.[0]).toBeCloseTo(0, 6);
    expect(extrapolate(moves, [1, 1e12])[1]?.[0]).toBeCloseTo(0, 6);
  });

  it('is the latest result while there is nothing to tell it from', () => {
    expect(extrapolate([move([[1]], [[2]])], [1])).toEqual([[2]]);
    expect(extrapolate([move([[1]], [[2]]), move([[1]], [[2]])], [1])).toEqual([[2]]);
  });

  it('is always a place', () => {
    const centroids = fc.array(
      fc.array(fc.float({ noNaN: true, min: -100, max: 100 }), { minLength: 2, maxLength: 2 }),
      {
        minLength: 3,
        maxLength: 3,
      },
    );
    const moves = fc.array(fc.record({ from: centroids, to: centroids }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(moves, fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }), (given, sizes) => {
        expect(extrapolate(given, sizes).flat().every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
