import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../src/stats/incomplete-beta.js';

describe('incompleteBeta', () => {
  it.each([
    [0.4, 2, 3, 0.5248, 14],
    [0.3, 0.5, 0.5, 0.369_010_119_565_545_36, 13],
    [0.9, 20, 1.5, 0.234_127_110_294_933_2, 13],
    [0.31, 1340, 2999, 0.568_011_229_511_186_1, 10],
    [0.5005, 1e6, 1e6, 0.921_350_422_419_075_8, 7],
  ])('at %f for %f and %f is that of scipy 1.17.1', (x, a, b, expected, digits) => {
    expect(incompleteBeta(x, a, b)).toBeCloseTo(expected, digits);
  });

  it('goes from 0 to 1', () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });
});
