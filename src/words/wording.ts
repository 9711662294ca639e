import { type Texts, textsFor } from './catalogue.js';
import { createFormat, type Format } from './format.js';

/** How a run, a report or a page speaks: how figures are worded, and its texts in one language. */
export interface Wording {
  readonly format: Format;
  readonly texts: Texts;
}

/**
 * How a shop's reports speak.
 *
 * @param locale BCP 47 tag, e.g. `en-GB`
 * @param currency ISO 4217 code, e.g. `GBP`
 */
export const wordingFor = (locale: string, currency: string): Wording => ({
  format: createFormat(locale, currency),
  texts: textsFor(locale),
});
