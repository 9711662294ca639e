import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showText } from '../../src/words/show-text.js';

describe('showText', () => {
  it.each([
    ['plain, äöü, 日本, 👩‍👧', 'plain, äöü, 日本, 👩‍👧'],
    ['a\tb\r\nc', 'a\\tb\\r\\nc'],
    ['\u001B[31mred\u0000\u007F\u009B', '\\u001b[31mred\\u0000\\u007f\\u009b'],
    ['left\u202Eright\u2028\uFEFF', 'left\\u202eright\\u2028\\ufeff'],
    ['half \uD800 and \u{1FFFE}', 'half \\ud800 and \\U0001fffe'],
  ])('writes what is not to be seen (%j)', (text, shown) => {
    expect(showText(text)).toBe(shown);
  });

  it.each([
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
    ['👍👍👍', 2, '👍…'],
    // An escape is never cut in half: \u0001 takes six of the eight characters.
    ['ab\u0001c', 8, 'ab…'],
    ['a\u0001bc', 8, 'a\\u0001…'],
  ])('cuts %j to %i characters', (text, limit, shown) => {
    expect(showText(text, limit)).toBe(shown);
  });

  it('never shows a control character or more than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const shown = showText(text, limit);
        expect(shown).not.toMatch(/\p{Cc}/u);
        expect(Array.from(shown).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
