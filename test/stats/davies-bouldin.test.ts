import { describe, expect, it } from 'vitest';
import { daviesBouldin } from '../../src/stats/davies-bouldin.js';
import { readIris } from '../support/iris.js';
import { labelIris } from '../support/label-iris.js';

const score = (points: readonly (readonly number[])[], labels: ArrayLike<number>, clusters: number) =>
  daviesBouldin(Float64Array.from(points.flat()), points[0]?.length ?? 0, Int32Array.from(labels), clusters);

describe('daviesBouldin', () => {
  it('is worked out by hand on three clusters, one of a single point and one label of nobody', () => {
    // Spreads 1, 2 and 0 at 1, 12 and 30: worst ratios 3 / 11, 3 / 11 and 2 / 18.
    const points = [[0], [2], [10], [14], [30]];
    expect(score(points, [0, 0, 1, 1, 3], 4)).toBeCloseTo((3 / 11 + 3 / 11 + 2 / 18) / 3, 12);
  });

  it('is that of scikit-learn 1.9.1 on iris', () => {
    const { rows } = readIris();
    const { species, kmeans, petals } = labelIris();
    expect(score(rows, species, 3)).toBeCloseTo(0.7513707094756737, 12);
    expect(score(rows, kmeans, 3)).toBeCloseTo(0.6619715465007465, 12);
    expect(score(rows, petals, 3)).toBeCloseTo(0.7641810347840722, 12);
  });

  it('is 0 where each cluster is in one place', () => {
    expect(score([[0.1], [0.1], [0.1], [7]], [0, 0, 0, 1], 2)).toBe(0);
  });

  it('is null for one cluster, and where two have the same mean', () => {
    expect(score([[1], [2], [3]], [0, 0, 0], 1)).toBeNull();
    expect(score([[0], [4], [1], [3], [50]], [0, 0, 1, 1, 2], 3)).toBeNull();
    expect(score([[1], [1]], [0, 1], 2)).toBeNull();
  });
});
