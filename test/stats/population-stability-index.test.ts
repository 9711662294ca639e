import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { populationStabilityIndex } from '../../src/stats/population-stability-index.js';

describe('populationStabilityIndex', () => {
  it('is worked out by hand', () => {
    // (0.6 − 0.4) ln 1.5 + (0.4 − 0.6) ln (2/3) = 0.4 ln 1.5
    expect(populationStabilityIndex([0.4, 0.6], [0.6, 0.4])).toBeCloseTo(0.4 * Math.log(1.5), 12);
  });

  it('is the relative entropy both ways, by scipy 1.17.1', () => {
    const index = populationStabilityIndex([0.1, 0.2, 0.3, 0.4], [0.15, 0.25, 0.25, 0.35]);
    expect(index).toBeCloseTo(0.04722308044204258, 14);
  });

  it('takes counts as well as shares', () => {
    expect(populationStabilityIndex([40, 60], [3, 2])).toBeCloseTo(0.4 * Math.log(1.5), 12);
  });

  it('counts an empty bin as a ten-thousandth', () => {
    const expected = (1 - 0.5) * Math.log(2) + (0.0001 - 0.5) * Math.log(0.0002);
    expect(populationStabilityIndex([1, 1], [9, 0])).toBeCloseTo(expected, 12);
    expect(populationStabilityIndex([1, 0], [5, 0])).toBe(0);
  });

  it('is at least 0, and the same either way round', () => {
    const bins = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(bins, (given) => {
        const before = [1, ...given.map(([count]) => count)];
        const now = [1, ...given.map(([, count]) => count)];
        expect(populationStabilityIndex(before, now)).toBeGreaterThanOrEqual(0);
        expect(populationStabilityIndex(now, before)).toBeCloseTo(populationStabilityIndex(before, now), 12);
        expect(populationStabilityIndex(now, now)).toBe(0);
      }),
    );
  });

  it('refuses what are no shares', () => {
    expect(() => populationStabilityIndex([1], [1, 2])).toThrow('1 bins against 2');
    expect(() => populationStabilityIndex([1, -1], [1, 2])).toThrow('-1');
    expect(() => populationStabilityIndex([1, Number.NaN], [1, 2])).toThrow('NaN');
    expect(() => populationStabilityIndex([0, 0], [1, 2])).toThrow('empty');
  });
});
