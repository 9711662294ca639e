import { describe, expect, it } from 'vitest';
import { hypergeometricTail } from '../../src/stats/hypergeometric-tail.js';

describe('the upper tail of the hypergeometric distribution', () => {
  it.each([
    // The lady who tells all four cups of tea: one way of 70 (Fisher, 1935).
    [4, 4, 4, 8, 1 / 70],
    // (C(4,3) C(6,2) + C(4,4) C(6,1)) / C(10,5) = 66 / 252.
    [3, 5, 4, 10, 66 / 252],
    [0, 5, 4, 10, 1],
    // Of ten, seven drawn and five marked: at least two are met.
    [2, 7, 5, 10, 1],
    [6, 5, 5, 10, 0],
    // scipy.stats.hypergeom.sf(49, 4260, 200, 1000)
    [50, 1000, 200, 4260, 0.32743538374763015],
    // scipy.stats.hypergeom.sf(29, 1000000, 500, 20000)
    [30, 20_000, 500, 1_000_000, 1.6628707605911482e-7],
  ])('is for at least %d of %d drawn, %d marked, %d in all, %d', (atLeast, drawn, marked, total, chance) => {
    const found = hypergeometricTail(atLeast, drawn, marked, total);
    expect(Math.abs(found - chance)).toBeLessThanOrEqual(1e-7 * chance);
  });

  it('refuses to draw more than there are', () => {
    expect(() => hypergeometricTail(1, 11, 2, 10)).toThrow('11 drawn, 2 marked of 10');
  });
});
