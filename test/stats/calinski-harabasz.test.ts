import { describe, expect, it } from 'vitest';
import { calinskiHarabasz } from '../../src/stats/calinski-harabasz.js';
import { readIris } from '../support/iris.js';
import { labelIris } from '../support/label-iris.js';

const score = (points: readonly (readonly number[])[], labels: ArrayLike<number>, clusters: number) =>
  calinskiHarabasz(
    Float64Array.from(points.flat()),
    points[0]?.length ?? 0,
    Int32Array.from(labels),
    clusters,
  );

describe('calinskiHarabasz', () => {
  it('is worked out by hand on two pairs', () => {
    // Means 1 and 11 about 6: between 4 × 25 with 1 degree of freedom, within 4 × 1 with 2.
    expect(score([[0], [2], [10], [12]], [0, 0, 1, 1], 2)).toBeCloseTo(100 / (4 / 2), 12);
  });

  it('counts a cluster of one point, and none of nobody', () => {
    // Means 1 and 10 about 4: between 2 × 9 + 36, within 2 with 1 degree of freedom.
    expect(score([[0], [2], [10]], [0, 0, 3], 5)).toBeCloseTo(54 / 2, 12);
  });

  it('is that of scikit-learn 1.9.1 on iris', () => {
    const { rows } = readIris();
    const { species, kmeans, petals } = labelIris();
    expect(score(rows, species, 3)).toBeCloseTo(487.33087637489984, 8);
    expect(score(rows, kmeans, 3)).toBeCloseTo(561.62775662962, 8);
    expect(score(rows, petals, 3)).toBeCloseTo(480.70716076823874, 8);
  });

  it('is 0 where all clusters have one mean', () => {
    expect(score([[0], [4], [1], [3]], [0, 0, 1, 1], 2)).toBe(0);
  });

  it('is null where it is not defined', () => {
    expect(score([[1], [2], [3]], [0, 0, 0], 1)).toBeNull();
    expect(score([[1], [2], [3]], [0, 1, 2], 3)).toBeNull();
    expect(score([[0.1], [0.1], [0.1], [7]], [0, 0, 0, 1], 2)).toBeNull();
    expect(score([], [], 0)).toBeNull();
  });
});
