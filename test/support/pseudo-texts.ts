import type { Texts } from '../../src/words/catalogue.js';

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('áƀçðéƒğħíĵķľɱñóþʠřšţúṽŵẋýž', (accented, i) => [String.fromCodePoint(97 + i), accented]),
);

/** Stand for what a caller passes in while a function of the catalogue words it: the same for the same text. */
const places = new Map<string, string>();
const passedTexts: string[] = [];
const FIRST_PLACE = 0xf0000;
const PLACE = /[\u{F0000}-\u{FFFFD}]/gu;

/**
 * A catalogue in which every letter of ours wears an accent, and nothing else does: not what callers pass in, nor code,
 * nor what comes from data. Whatever then still shows a plain letter has not come from the catalogue.
 */
export const pseudoTexts = (texts: Texts): Texts => translate(texts) as Texts;

function translate(value: unknown): unknown {
  if (typeof value === 'string') return accent(value);
  if (isFunction(value)) return translateFunction(value);
  if (Array.isArray(value)) return value.map(translate);
  if (typeof value !== 'object' || value === null || given.has(value)) return value;
  if ('kind' in value && 'text' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, isWord(key, value) ? translate(part) : part]),
  );
}

/** Ids of terms, kinds of inlines and addresses of links are no words. */
const isWord = (key: string, within: object): boolean =>
  !['kind', 'href', 'language', 'locale'].includes(key) && !(key === 'id' && 'term' in within);

type Words = (...given: never[]) => unknown;

const isFunction = (value: unknown): value is Words => typeof value === 'function';

/** Objects that callers passed in. */
const given = new WeakSet<object>();

const translateFunction =
  (word: Words) =>
  (...passed: readonly unknown[]): unknown =>
    translate(Reflect.apply(word, undefined, passed.map(hide)));

/** Words of one small word are keys of ours, which the catalogue looks up. */
function hide(passed: unknown): unknown {
  if (typeof passed === 'string') return passed === '' ? '' : placeOf(passed);
  if (Array.isArray(passed)) return passed.map(hide);
  if (typeof passed !== 'object' || passed === null) return passed;
  if ('kind' in passed) {
    given.add(passed);
    return passed;
  }
  return Object.fromEntries(
    Object.entries(passed).map(([key, part]) => [key, isKey(part) ? part : hide(part)]),
  );
}

const isKey = (part: unknown): boolean => typeof part === 'string' && /^[a-z]+$/iu.test(part);

function placeOf(text: string): string {
  const known = places.get(text);
  if (known !== undefined) return known;
  const place = String.fromCodePoint(FIRST_PLACE + passedTexts.length);
  passedTexts.push(text);
  places.set(text, place);
  return place;
}

/** In places stand texts that were passed in. */
function accent(text: string): string {
  const accented = text.replaceAll(/[a-z]/giu, (letter) => {
    const small = ACCENTED[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? small : small.toUpperCase();
  });
  return accented.replaceAll(
    PLACE,
    (place) => passedTexts[(place.codePointAt(0) ?? 0) - FIRST_PLACE] ?? place,
  );
}
