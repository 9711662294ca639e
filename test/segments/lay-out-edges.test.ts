import { describe, expect, it } from 'vitest';
import { layOutOrders, layOutReturns, layOutSpend } from '../../src/segments/lay-out-edges.js';

const isRising = (edges: readonly number[]) =>
  edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? edge));

describe('edges of bins', () => {
  it('lie halfway between whole orders', () => {
    expect(layOutOrders(4)).toEqual([0.5, 1.5, 2.5, 3.5, 4.5]);
    expect(layOutOrders(1)).toEqual([0.5, 1.5, 2.5]);
    expect(layOutOrders(48).slice(0, 3)).toEqual([0.5, 2.5, 4.5]);
  });

  it('cut return ratios into twenty', () => {
    expect(layOutReturns()).toHaveLength(21);
    expect(layOutReturns().slice(0, 3)).toEqual([0, 0.05, 0.1]);
    expect(layOutReturns().at(-1)).toBe(1);
  });

  it('cut spend by equal ratios where it lies far apart', () => {
    const edges = layOutSpend(10, 500, 10_000);
    expect([edges[0], edges[8], edges[16], edges.at(-1)]).toEqual([10, 100, 1_000, 10_000]);
    expect(edges).toHaveLength(25);
  });

  it('cut spend by equal steps where it lies near together, or half bring nothing', () => {
    expect(layOutSpend(100, 200, 340).slice(0, 3)).toEqual([100, 110, 120]);
    expect(layOutSpend(-240, -20, 0).slice(0, 2)).toEqual([-240, -230]);
  });

  it.each([
    [0, 0, 0],
    [5, 5, 5],
    [-3, 50, 1e9],
    [1e-6, 1e-6, 2e-6],
    [999.9, 1000, 1000.1],
  ])('always rise, at least one bin: %d, %d, %d', (from, middle, to) => {
    const edges = layOutSpend(from, middle, to);
    expect(edges.length).toBeGreaterThan(1);
    expect(isRising(edges)).toBe(true);
    expect(edges.every(Number.isFinite)).toBe(true);
  });
});
