import { describe, expect, it } from 'vitest';
import { findSplit } from '../../src/stats/find-split.js';

const find = (column: readonly number[], labels: readonly number[], counts: readonly number[], minLeaf = 1) =>
  findSplit(
    [Float64Array.from(column)],
    [Int32Array.from(column.keys())],
    Int32Array.from(labels),
    counts,
    minLeaf,
  );

describe('findSplit', () => {
  it('is worked out by hand', () => {
    // Σ count² / size on both sides: 1 + 10/4 after one, 4/2 + 5/3 after two, 9/3 + 2/2 after three, 10/4 + 1 after four.
    expect(find([1, 2, 4, 7, 8], [0, 0, 0, 1, 0], [4, 1])).toEqual({ feature: 0, threshold: 5.5 });
  });

  it('does not part equal values, nor leave a side too small', () => {
    expect(find([1, 2, 4, 4, 8], [0, 0, 0, 1, 1], [3, 2])).toEqual({ feature: 0, threshold: 3 });
    expect(find([1, 2, 3, 4, 5], [0, 1, 1, 1, 1], [1, 4], 2)).toEqual({ feature: 0, threshold: 2.5 });
  });

  it('finds none where no side would be purer', () => {
    expect(find([1, 1, 2, 2], [0, 1, 0, 1], [2, 2])).toBeNull();
  });
});
