import { describe, expect, it } from 'vitest';
import { gapStatistic } from '../../src/stats/gap-statistic.js';

/** Two reference sets about a mean with the standard deviation that gives the error: s = sd · √(3/2). */
const dispersion = (clusters: number, logInertia: number, mean: number, error: number) => {
  const deviation = error / Math.sqrt(3 / 2);
  return { clusters, logInertia, referenceLogInertias: [mean - deviation, mean + deviation] };
};

describe('gapStatistic', () => {
  it('is worked out by hand', () => {
    // Mean 4, squares 1 + 0 + 1 + 0, over 4 sets: variance 1/2, times 5/4.
    const { gaps } = gapStatistic([{ clusters: 2, logInertia: 3.5, referenceLogInertias: [3, 4, 5, 4] }]);
    expect(gaps).toEqual([{ clusters: 2, gap: 0.5, error: Math.sqrt(5 / 8) }]);
  });

  it('chooses the first that the next does not beat by more than its error', () => {
    // Gaps 0.2, 0.5, 0.52, 0.9. From 2 to 3 the gain of 0.02 is within the error of 0.03.
    const given = [
      dispersion(1, 4, 4.2, 0.01),
      dispersion(2, 3.5, 4, 0.01),
      dispersion(3, 3.2, 3.72, 0.03),
      dispersion(4, 2.7, 3.6, 0.01),
    ];
    const { gaps, choice } = gapStatistic(given);
    expect(choice).toBe(2);
    expect(gaps.map(({ gap }) => Number(gap.toFixed(9)))).toEqual([0.2, 0.5, 0.52, 0.9]);
    expect(gaps.map(({ error }) => Number(error.toFixed(9)))).toEqual([0.01, 0.01, 0.03, 0.01]);
  });

  it('chooses nothing where the gap only grows', () => {
    expect(gapStatistic([dispersion(2, 3, 3.1, 0.01), dispersion(3, 2, 2.5, 0.01)]).choice).toBeNull();
    expect(gapStatistic([]).choice).toBeNull();
  });

  it('refuses gaps in k, no references and an inertia of 0', () => {
    expect(() => gapStatistic([dispersion(2, 3, 3, 0), dispersion(4, 3, 3, 0)])).toThrow(
      '4 clusters after 2',
    );
    expect(() => gapStatistic([{ clusters: 2, logInertia: 1, referenceLogInertias: [] }])).toThrow(
      RangeError,
    );
    expect(() => gapStatistic([dispersion(2, Math.log(0), 3, 0)])).toThrow('-Infinity');
  });
});
