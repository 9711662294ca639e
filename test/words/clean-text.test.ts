import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSentence, cleanText } from '../../src/words/clean-text.js';

describe('cleanText', () => {
  it('leaves ordinary names alone, whatever their script', () => {
    for (const name of ['Key accounts', 'Stammkäufer', 'לקוחות', '常连', 'fish & chips 🐟']) {
      expect(cleanText(name, 40)).toBe(name);
    }
  });

  it('turns white space into single spaces and shows what cannot be printed', () => {
    expect(cleanText(' a\n\t b ', 40)).toBe('a b');
    expect(cleanText('a\u0000b\u202Ec\uD800d', 40)).toBe('a\uFFFDb\uFFFDc\uFFFDd');
  });

  it('cuts visibly and never through a character', () => {
    expect(cleanText('x'.repeat(10_000), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(cleanText('🐟'.repeat(11), 10)).toBe(`${'🐟'.repeat(9)}…`);
    expect(cleanText('x'.repeat(10), 10)).toBe('x'.repeat(10));
  });

  it('leaves weak marks of direction where figures have them, and no others', () => {
    const figure = '\u200F١٬٢٣٤ ج.م.\u200F';
    expect(cleanSentence(figure, 40)).toBe(figure);
    expect(cleanText(figure, 40)).toBe('\uFFFD١٬٢٣٤ ج.م.\uFFFD');
    expect(cleanSentence('a\u202Eb\u2067c', 40)).toBe('a\uFFFDb\uFFFDc');
  });

  it('never gives more than the limit, nor anything that turns the writing round', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 2, max: 60 }),
        (text, limit) => {
          const cleaned = cleanText(text, limit);
          expect(Array.from(cleaned).length).toBeLessThanOrEqual(limit);
          expect(cleaned).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
        },
      ),
    );
  });
});
