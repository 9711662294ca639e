import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silhouette } from '../../src/stats/silhouette.js';
import { readIris } from '../support/iris.js';

const score = (points: readonly (readonly number[])[], labels: readonly number[], clusters: number) =>
  silhouette(Float64Array.from(points.flat()), points[0]?.length ?? 0, Int32Array.from(labels), clusters);

describe('silhouette', () => {
  it('is worked out by hand on two pairs', () => {
    // The outer points: a 1, b 10.5; the inner ones: a 1, b 9.5.
    const expected = (9.5 / 10.5 + 8.5 / 9.5) / 2;
    expect(score([[0], [1], [10], [11]], [0, 0, 1, 1], 2)).toBeCloseTo(expected, 12);
  });

  it('is worked out by hand in the plane', () => {
    // Point by point: (5 - 4) / 5, (3 - 4) / 4, and 0 for the only one of its cluster.
    const points = [
      [0, 0],
      [4, 0],
      [4, 3],
    ];
    expect(score(points, [0, 0, 1], 2)).toBeCloseTo((1 / 5 - 1 / 4 + 0) / 3, 12);
  });

  it('takes the nearest other cluster, and passes over one of nobody', () => {
    const points = [[0], [2], [10], [12], [100], [102]];
    const own = [0, 0, 2, 2, 3, 3];
    // The pair in the middle has 11 and 9 to the left and 91 and 89 to the right.
    const expected = (2 * (9 / 11 + 7 / 9) + (89 / 91 + 87 / 89)) / 6;
    expect(score(points, own, 4)).toBeCloseTo(expected, 12);
  });

  it('is that of scikit-learn on the species of iris', () => {
    const { rows, species } = readIris();
    const names = [...new Set(species)];
    const labels = species.map((name) => names.indexOf(name));
    expect(score(rows, labels, 3)).toBeCloseTo(0.503477440693296, 12);
  });

  it('is 0 where all points are the same, and where there is one cluster', () => {
    expect(score([[1], [1], [1], [1]], [0, 0, 1, 1], 2)).toBe(0);
    expect(score([[1], [2], [3]], [0, 0, 0], 1)).toBe(0);
  });

  it('stays between -1 and 1, whatever the order of the points', () => {
    const points = fc.array(
      fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.nat(2)),
      { minLength: 3, maxLength: 30 },
    );
    fc.assert(
      fc.property(points, (given) => {
        const of = (rows: typeof given) =>
          score(
            rows.map(([x, y]) => [x, y]),
            rows.map(([, , label]) => label),
            3,
          );
        expect(Math.abs(of(given))).toBeLessThanOrEqual(1);
        expect(of(given.toReversed())).toBeCloseTo(of(given), 10);
      }),
    );
  });
});
