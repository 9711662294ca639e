import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/stats/create-random.js';

const first = (seed: number, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random() * 2 ** 32);
};

describe('createRandom', () => {
  // Worked out with Python's whole numbers of any size.
  it('is mulberry32', () => {
    expect(first(0, 3)).toEqual([1_144_304_738, 1_416_247, 958_946_056]);
    expect(first(1, 3)).toEqual([2_693_262_067, 11_749_833, 2_265_367_787]);
    expect(first(2 ** 32 - 1, 2)).toEqual([3_850_105_811, 813_802_916]);
  });

  it('spreads evenly', () => {
    const random = createRandom(7);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw += 1) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Six standard deviations of a tenth: 6 · √(10,000 · 0.1 · 0.9) = 180.
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(180);
  });
});
