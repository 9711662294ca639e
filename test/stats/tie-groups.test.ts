import { describe, expect, it } from 'vitest';
import { tieGroups } from '../../src/stats/tie-groups.js';

describe('tieGroups', () => {
  it('gives equal values one label, from the lowest', () => {
    expect(tieGroups(Float64Array.of(3, -1, 3, 10, -1))).toEqual({
      labels: Int32Array.of(1, 0, 1, 2, 0),
      count: 3,
    });
    expect(tieGroups(Float64Array.of(0, -0))).toEqual({ labels: Int32Array.of(0, 0), count: 1 });
  });

  it('has none for no values', () => {
    expect(tieGroups(new Float64Array())).toEqual({ labels: new Int32Array(), count: 0 });
  });
});
