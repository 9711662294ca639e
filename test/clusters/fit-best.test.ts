import { describe, expect, it } from 'vitest';
import { fitBest } from '../../src/clusters/fit-best.js';
import { createRandom } from '../../src/stats/create-random.js';
import { readIris } from '../support/iris.js';

describe('fitBest', () => {
  it('finds what scikit-learn finds in iris', () => {
    const { rows } = readIris();
    const given = {
      points: Float64Array.from(rows.flat()),
      dimensions: 4,
      weights: new Float64Array(150).fill(1),
    };
    const found = fitBest(given, 3, 10, createRandom(1));
    expect(found?.inertia).toBeCloseTo(78.851441, 6);
    const sizes = [0, 1, 2].map((label) => found?.labels.filter((own) => own === label).length ?? 0);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([38, 50, 62]);
  });

  it('gives nothing where too few points differ', () => {
    const given = { points: Float64Array.of(1, 1, 2), dimensions: 1, weights: Float64Array.of(1, 1, 1) };
    expect(fitBest(given, 3, 10, createRandom(1))).toBeNull();
  });
});
