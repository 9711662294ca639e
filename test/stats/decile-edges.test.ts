import { describe, expect, it } from 'vitest';
import { decileEdges } from '../../src/stats/decile-edges.js';

describe('decileEdges', () => {
  it('is nine edges where values differ', () => {
    const sorted = Array.from({ length: 11 }, (_, value) => value * 5);
    expect(decileEdges(sorted)).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 45]);
  });

  it('has each edge once where values are the same', () => {
    expect(decileEdges([1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3])).toEqual([1, 2, 3]);
    expect(decileEdges([7])).toEqual([7]);
  });

  it('refuses no values', () => {
    expect(() => decileEdges([])).toThrow(RangeError);
  });
});
