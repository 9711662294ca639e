import { describe, expect, it } from 'vitest';
import { wordDifference } from '../../../src/report/compare/word-change.js';
import { createFormat } from '../../../src/words/format.js';
import { textsEn } from '../../../src/words/texts-en.js';

const words = { format: createFormat('en-GB', 'GBP'), texts: textsEn };
const share = (first: number, second: number) =>
  ({ key: 'share', unit: 'share', first, second, difference: second - first }) as const;

describe('the difference of two shares', () => {
  it.each([
    [0.25, 0.5, '+25.0 points'],
    [0.016, 0.0152, '−0.1 points'],
    [0.0155, 0.0153, 'under 0.1 points'],
    [0.0153, 0.0155, 'under 0.1 points'],
    [0.0155, 0.0155, '±0'],
  ])('from %d to %d', (first, second, said) => {
    expect(wordDifference(share(first, second), words)).toBe(said);
  });
});
