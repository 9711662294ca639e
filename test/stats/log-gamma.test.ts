import { describe, expect, it } from 'vitest';
import { logGamma } from '../../src/stats/log-gamma.js';

describe('logGamma', () => {
  it('is that of scipy 1.17.1', () => {
    const expected = [
      [0.5, 0.572_364_942_924_7],
      [10.5, 13.940_625_219_403_763],
      [171.3, 708.114_947_038_997_1],
      [1e6, 12_815_504.569_147_611],
    ] as const;
    for (const [x, value] of expected) expect(logGamma(x) / value).toBeCloseTo(1, 13);
  });

  it('is the logarithm of a factorial: 0!, 1!, 5!', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(2)).toBeCloseTo(0, 14);
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 13);
  });

  it('refuses what it is not made for', () => {
    expect(() => logGamma(0)).toThrow('0 is not at least 0.5');
  });
});
