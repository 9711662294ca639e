import { describe, expect, it } from 'vitest';
import { crossTabulate } from '../../src/stats/cross-tabulate.js';

describe('crossTabulate', () => {
  it('counts what both have, and keeps clusters whose points are left out', () => {
    const table = crossTabulate(Int32Array.of(0, 0, 1, 1, 2, -1), Int32Array.of(1, 1, 0, 1, -1, 3));
    expect([...table.counts]).toEqual([0, 2, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect([...table.rowSums]).toEqual([2, 2, 0]);
    expect([...table.columnSums]).toEqual([1, 3, 0, 0]);
  });

  it('refuses labels of different lengths', () => {
    expect(() => crossTabulate(Int32Array.of(0), Int32Array.of(0, 1))).toThrow('1 labels against 2');
  });
});
