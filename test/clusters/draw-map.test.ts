import { describe, expect, it } from 'vitest';
import type { ClusterResult } from '../../src/clusters/cluster-customers.js';
import { drawMap } from '../../src/clusters/draw-map.js';
import type { FeatureName } from '../../src/config/configuration.js';
import type { ScaledFeature } from '../../src/features/build-matrix.js';
import { readIris } from '../support/iris.js';

function clustersOf(rows: readonly (readonly number[])[], centroids: number[][]): ClusterResult {
  const dimensions = rows[0]?.length ?? 0;
  return {
    centroids,
    inertia: 0,
    silhouette: 0,
    silhouetteCustomers: rows.length,
    sizes: [],
    restarts: 1,
    lloydSteps: 1,
    converged: true,
    isCarried: false,
    sample: { points: Float64Array.from(rows.flat()), dimensions, customers: rows.length },
  };
}

const features = (...names: FeatureName[]): ScaledFeature[] =>
  names.map((name) => ({
    name,
    transform: 'none',
    mean: 0,
    standardDeviation: 1,
    constant: false,
    low: null,
    high: null,
  }));

describe('the map of customers', () => {
  it('is what scikit-learn’s PCA gives for iris', () => {
    const { rows } = readIris();
    const centroids = [
      [5.006, 3.428, 1.462, 0.246],
      [5.9016129, 2.7483871, 4.39354839, 1.43387097],
    ];
    const map = drawMap(
      clustersOf(rows, centroids),
      features('spend', 'orders', 'recency_days', 'tenure_days'),
    );
    expect(map.explained).toEqual([0.924619, 0.053066]);
    expect(map.loadings).toEqual([
      { feature: 'spend', x: 0.361387, y: 0.656589 },
      { feature: 'orders', x: -0.084523, y: 0.730161 },
      { feature: 'recency_days', x: 0.856671, y: -0.173373 },
      { feature: 'tenure_days', x: 0.358289, y: -0.075481 },
    ]);
    expect(map.points).toHaveLength(150);
    expect([map.points[0], map.points[50], map.points[149]]).toEqual([
      { x: -2.684126, y: 0.319397, cluster: 0 },
      { x: 1.284826, y: 0.68516, cluster: 1 },
      { x: 1.390189, y: -0.282661, cluster: 1 },
    ]);
    expect(map.centres).toEqual([
      { x: -2.642415, y: 0.190885, cluster: 0 },
      { x: 0.675662, y: -0.315205, cluster: 1 },
    ]);
  });

  it('has the same sides, whatever the signs of the data', () => {
    const rows = [
      [-2, -1],
      [0, 0.5],
      [2, 0.5],
    ];
    const map = drawMap(clustersOf(rows, rows), features('spend', 'orders'));
    const mirrored = rows.map((row) => row.map((value) => -value));
    const other = drawMap(clustersOf(mirrored, mirrored), features('spend', 'orders'));
    expect(other.loadings).toEqual(map.loadings);
    expect(map.loadings[0]?.x).toBeGreaterThan(0.9);
  });

  it('draws a single feature on a line', () => {
    const rows = [[-1], [0], [1]];
    const map = drawMap(clustersOf(rows, [[-1], [1]]), features('spend'));
    expect(map.explained).toEqual([1, 0]);
    expect(map.loadings).toEqual([{ feature: 'spend', x: 1, y: 0 }]);
    expect(map.points).toEqual([
      { x: -1, y: 0, cluster: 0 },
      { x: 0, y: 0, cluster: 0 },
      { x: 1, y: 0, cluster: 1 },
    ]);
  });

  it('copes with a constant feature', () => {
    const rows = [
      [-1, 0],
      [0, 0],
      [1, 0],
    ];
    const map = drawMap(clustersOf(rows, rows), features('spend', 'return_ratio'));
    expect(map.explained).toEqual([1, 0]);
    expect(map.points.map(({ x, y }) => [x, y])).toEqual([
      [-1, 0],
      [0, 0],
      [1, 0],
    ]);
  });

  it('draws 1,500 customers at the most', () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => [index / 1_000, index % 7]);
    expect(drawMap(clustersOf(rows, [[1, 3]]), features('spend', 'orders')).points).toHaveLength(1_500);
  });
});
