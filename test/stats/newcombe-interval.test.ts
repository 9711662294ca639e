import { describe, expect, it } from 'vitest';
import { newcombeInterval } from '../../src/stats/newcombe-interval.js';

const Z = 1.959_963_984_540_054;

describe('newcombeInterval', () => {
  // The eight contrasts of table II of Newcombe (1998), method 10, with its four decimals.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i less %i/%i is the published one', (a, m, b, n, low, high) => {
    const interval = newcombeInterval({ count: a, of: m }, { count: b, of: n }, Z);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('is the other way round for the shares the other way round', () => {
    const { low, high } = newcombeInterval({ count: 5, of: 56 }, { count: 0, of: 29 }, Z);
    const turned = newcombeInterval({ count: 0, of: 29 }, { count: 5, of: 56 }, Z);
    expect(turned.low).toBeCloseTo(-high, 15);
    expect(turned.high).toBeCloseTo(-low, 15);
  });

  it('refuses shares of nothing', () => {
    expect(() => newcombeInterval({ count: 0, of: 0 }, { count: 1, of: 2 }, Z)).toThrow('0 of 0');
  });
});
