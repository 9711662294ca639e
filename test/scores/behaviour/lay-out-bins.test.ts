import { describe, expect, it } from 'vitest';
import { layOutBins } from '../../../src/scores/behaviour/lay-out-bins.js';

describe('layOutBins', () => {
  it('takes the finest steps of 1, 2 or 5 that make no more than 30 bins', () => {
    // Orders: 1 to 9 and beyond. Spend: 0 to 3,600 is 36 hundreds, too many, or 18 times 200.
    expect(layOutBins(9, 80, 3_537)).toEqual({
      ordersStep: 1,
      lastOrdersBin: 9,
      spendStep: 200,
      spendOffset: 0,
      lastSpendBin: 19,
    });
    expect(layOutBins(30, -150, 999_999)).toMatchObject({
      ordersStep: 2,
      spendStep: 50_000,
      spendOffset: -1,
    });
  });

  it('never makes more than 30 by 30', () => {
    for (const orders of [1, 28, 29, 29.5, 58, 59, 4_000]) {
      for (const spend of [0.5, 27, 28, 28.5, 56, 57, 140.01, 1e7]) {
        const bins = layOutBins(orders, 0, spend);
        expect(bins.lastOrdersBin + 1).toBeLessThanOrEqual(30);
        expect(bins.lastSpendBin + 1).toBeLessThanOrEqual(30);
        expect(bins.lastOrdersBin * bins.ordersStep).toBeGreaterThanOrEqual(orders);
        expect((bins.lastSpendBin - 1) * bins.spendStep).toBeGreaterThanOrEqual(spend);
      }
    }
  });

  it('has one bounded bin where all customers are alike', () => {
    expect(layOutBins(1, 40, 40)).toEqual({
      ordersStep: 1,
      lastOrdersBin: 1,
      spendStep: 1,
      spendOffset: 40,
      lastSpendBin: 2,
    });
  });
});
