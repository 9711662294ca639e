import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/stats/create-random.js';
import { seedCentroids } from '../../src/stats/seed-centroids.js';

const given = (rows: readonly (readonly number[])[], weights?: readonly number[]) => ({
  points: Float64Array.from(rows.flat()),
  dimensions: rows[0]?.length ?? 0,
  weights: Float64Array.from(weights ?? rows.map(() => 1)),
});

describe('seedCentroids', () => {
  it('takes one point of each far group', () => {
    const groups = [0, 1e6, 2e6].flatMap((far) => [0, 1, 2].map((near) => [far + near, far]));
    for (let seed = 0; seed < 20; seed += 1) {
      const seeds = seedCentroids(given(groups), 3, createRandom(seed)) ?? [];
      const far = [1, 3, 5].map((index) => seeds[index] ?? -1);
      expect(far.toSorted((a, b) => a - b)).toEqual([0, 1e6, 2e6]);
    }
  });

  it('draws the first by weight', () => {
    const random = createRandom(1);
    const firsts = Array.from(
      { length: 1000 },
      () => seedCentroids(given([[1], [2]], [3, 1]), 1, random)?.[0],
    );
    const share = firsts.filter((first) => first === 1).length / firsts.length;
    // Three quarters, within four standard deviations.
    expect(Math.abs(share - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / 1000));
  });

  it('gives none where fewer points differ than there are clusters', () => {
    const rows = [[1], [2], [1], [2]];
    expect(seedCentroids(given(rows), 3, createRandom(1))).toBeNull();
    expect(seedCentroids(given(rows), 2, createRandom(1))?.toSorted()).toEqual(Float64Array.of(1, 2));
  });
});
