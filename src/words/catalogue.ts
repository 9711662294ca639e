import { type Texts, textsEn } from './texts-en.js';

export type { Texts };

/** The catalogue of texts of each language, by the language's subtag. Another language is a file and a line here. */
const CATALOGUES: Readonly<Record<string, Texts>> = { en: textsEn };

/**
 * The texts for a locale: of its language where there is a catalogue of it, else in English.
 *
 * @param locale BCP 47 tag, e.g. `en-GB`
 */
export const textsFor = (locale: string): Texts => CATALOGUES[new Intl.Locale(locale).language] ?? textsEn;

/** The locale of dates, units and lists, which are words: the shop's where its texts are in it, else the texts' own. */
export function wordsLocale(locale: string): string {
  const texts = textsFor(locale);
  return new Intl.Locale(locale).language === texts.language ? locale : texts.locale;
}

/** The language of a page: the locale where its texts are in it, else the texts' own. */
export const languageOf = (locale: string, { language }: Texts): string =>
  new Intl.Locale(locale).language === language ? locale : language;
