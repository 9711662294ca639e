import { describe, expect, it } from 'vitest';
import { matchOneToOne } from '../../src/stats/match-one-to-one.js';

describe('one-to-one matching', () => {
  it('takes the highest sum, not the highest pair first', () => {
    // 0.9 with the 0.1 that is left would be 1.0; 0.8 and 0.7 are 1.5.
    expect(
      matchOneToOne([
        [0.9, 0.8],
        [0.7, 0.1],
      ]),
    ).toEqual([1, 0]);
  });

  it('leaves rows over where there are more of them, and columns likewise', () => {
    expect(matchOneToOne([[0.2], [0.9], [0.1]])).toEqual([null, 0, null]);
    expect(matchOneToOne([[0.2, 0.9, 0.1]])).toEqual([1]);
  });

  it('matches nothing with nothing', () => {
    expect(matchOneToOne([])).toEqual([]);
    expect(matchOneToOne([[], []])).toEqual([null, null]);
  });
});
