import { describe, expect, it } from 'vitest';
import { binCounts } from '../../src/stats/bin-counts.js';
import { decileEdges } from '../../src/stats/decile-edges.js';

describe('binCounts', () => {
  it('counts an edge with the values below it', () => {
    expect(binCounts(Float64Array.of(5, 1, 2, 2.5, -9, 99), [2, 4])).toEqual([3, 1, 2]);
    expect(binCounts(Float64Array.of(1, 2), [])).toEqual([2]);
  });

  it('counts a tenth in each bin of the deciles', () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => (index * 7) % 1000);
    const counts = binCounts(values, decileEdges(values.toSorted()));
    expect(counts).toEqual([100, 100, 100, 100, 100, 100, 100, 100, 100, 100]);
  });
});
