import { describe, expect, it } from 'vitest';
import { clusterMeans } from '../../src/stats/cluster-means.js';

describe('clusterMeans', () => {
  it('is worked out by hand, with a cluster of nobody', () => {
    const points = Float64Array.of(0, 1, 5, 5, 4, 3);
    const { means, sizes } = clusterMeans(points, 2, Int32Array.of(0, 2, 0), 3);
    expect([...means]).toEqual([2, 2, 0, 0, 5, 5]);
    expect([...sizes]).toEqual([2, 0, 1]);
  });

  it('leaves equal points exactly where they are', () => {
    // 0.1 + 0.1 + 0.1 is above 0.3, so that a plain sum misses 0.1.
    expect(clusterMeans(Float64Array.of(0.1, 0.1, 0.1), 1, new Int32Array(3), 1).means[0]).toBe(0.1);
  });

  it('refuses what does not go together', () => {
    expect(() => clusterMeans(Float64Array.of(1, 2, 3), 2, Int32Array.of(0), 1)).toThrow('3 numbers');
    expect(() => clusterMeans(Float64Array.of(1), 1, Int32Array.of(1), 1)).toThrow('1 is none of 1');
    expect(() => clusterMeans(Float64Array.of(1), 1, Int32Array.of(-1), 1)).toThrow(RangeError);
  });
});
