import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Texts, languageOf, textsFor, wordsLocale } from '../../src/words/catalogue.js';
import type { Inline } from '../../src/words/rich.js';

/** Every text of the catalogue that is typed as just what it says in English. */
type Fixed<T> = T extends string
  ? string extends T
    ? never
    : T
  : T extends Inline
    ? never
    : T extends (...given: never[]) => infer Said
      ? Fixed<Said>
      : T extends readonly (infer Part)[]
        ? Fixed<Part>
        : T extends object
          ? { [Key in keyof T]: Fixed<T[Key]> }[keyof T]
          : never;

describe('the catalogue', () => {
  it('is in English for all languages that have none of their own', () => {
    for (const locale of ['en', 'en-GB', 'en-IN', 'de-DE', 'ar-EG', 'zh-Hant-TW'])
      expect(textsFor(locale).language).toBe('en');
  });

  it('tells a page the locale where its words are in it, else the language of its words', () => {
    const texts = textsFor('en-GB');
    expect(['en-IN', 'en', 'de-DE', 'enm'].map((locale) => languageOf(locale, texts))).toEqual([
      'en-IN',
      'en',
      'en',
      'en',
    ]);
    expect(['en-IN', 'de-DE'].map(wordsLocale)).toEqual(['en-IN', 'en-GB']);
    expect(languageOf('de-CH', { ...texts, language: 'de' })).toBe('de-CH');
  });

  it('asks of another language only its shape, never the English words', () => {
    expectTypeOf<Fixed<Texts>>().toEqualTypeOf<never>();
  });
});
