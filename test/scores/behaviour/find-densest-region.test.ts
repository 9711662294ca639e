import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cells,
  findDensestRegion,
  type Region,
} from '../../../src/scores/behaviour/find-densest-region.js';

type Cell = readonly [orders: number, hundred: number, customers: number];

const toCells = (cells: readonly Cell[]): Cells => {
  const sorted = cells.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    orders: Float64Array.from(sorted, ([orders]) => orders),
    hundreds: Float64Array.from(sorted, ([, hundred]) => hundred),
    customers: Float64Array.from(sorted, ([, , customers]) => customers),
  };
};

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Every rectangle there is, the lowest bounds first; the first of the smallest that hold half. */
function lookEverywhere(cells: readonly Cell[]): Region | null {
  const all = cells.reduce((sum, [, , customers]) => sum + customers, 0);
  const [orders, hundreds] = [0, 1].map((axis) => cells.map((cell) => cell[axis] ?? 0));
  const [lowOrders, highOrders] = [Math.min(...(orders ?? [])), Math.max(...(orders ?? []))];
  const [lowSpend, highSpend] = [Math.min(...(hundreds ?? [])), Math.max(...(hundreds ?? []))];
  let smallest = Infinity;
  let found: Region | null = null;
  for (const a of upTo(lowOrders, highOrders)) {
    for (const b of upTo(a, highOrders)) {
      for (const i of upTo(lowSpend, highSpend)) {
        for (const j of upTo(i, highSpend)) {
          const area = (b - a + 1) * (j - i + 1);
          if (area >= smallest) continue;
          const inside = cells.filter(
            ([order, spend]) => order >= a && order <= b && spend >= i && spend <= j,
          );
          if (2 * inside.reduce((sum, [, , customers]) => sum + customers, 0) < all) continue;
          smallest = area;
          found = { orders: [a, b], hundreds: [i, j] };
        }
      }
    }
  }
  return found;
}

describe('findDensestRegion', () => {
  it('is none without customers', () => {
    expect(findDensestRegion(toCells([]))).toBeNull();
  });

  it('is one cell where that holds exactly half', () => {
    const cells: Cell[] = [
      [1, 0, 2],
      [4, -3, 3],
      [9, 7, 1],
    ];
    expect(findDensestRegion(toCells(cells))).toEqual({ orders: [4, 4], hundreds: [-3, -3] });
  });

  it('prefers lower orders, and of equal orders lower spend', () => {
    // Two cells beside each other make half in three ways: (1, 5) with (2, 5), (1, 5) with (1, 6), (3, 1) with (3, 2).
    const cells: Cell[] = [
      [1, 5, 2],
      [2, 5, 2],
      [1, 6, 2],
      [3, 1, 1],
      [3, 2, 1],
    ];
    expect(findDensestRegion(toCells(cells))).toEqual({ orders: [1, 1], hundreds: [5, 6] });
    const column: Cell[] = upTo(0, 3).map((hundred) => [1, hundred, 1]);
    expect(findDensestRegion(toCells(column))).toEqual({ orders: [1, 1], hundreds: [0, 1] });
  });

  it('counts the empty cells between', () => {
    // Half are four: from 1 to 20 orders in one hundred (20 cells), or from 0 to 500 in one number of orders (6 cells).
    const cells: Cell[] = [
      [1, 0, 2],
      [1, 5, 2],
      [20, 0, 2],
      [40, 90, 1],
    ];
    expect(findDensestRegion(toCells(cells))).toEqual({ orders: [1, 1], hundreds: [0, 5] });
  });

  it('is what looking at every rectangle finds', () => {
    const cell = fc.tuple(
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: -2, max: 7 }),
      fc.integer({ min: 1, max: 4 }),
    );
    const shops = fc.uniqueArray(cell, {
      selector: ([orders, hundred]) => `${orders} ${hundred}`,
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(shops, (cells) => {
        expect(findDensestRegion(toCells(cells))).toEqual(lookEverywhere(cells));
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
