const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;
/** Weak marks, which turn nothing round but punctuation next to them, and which figures have in some locales. */
const UNPRINTABLE_IN_SENTENCES = new RegExp(`(?![\\u061C\\u200E\\u200F])${UNPRINTABLE.source}`, 'gu');

/**
 * Text from data as it may stand on a page: white space runs become one space, control characters, halves of
 * surrogate pairs and marks that turn the direction of writing show as `�`, and what exceeds `limit`
 * characters is cut with an ellipsis. Escaping for HTML or Markdown is the renderers' part.
 */
export const cleanText = (text: string, limit: number): string => clean(text, limit, UNPRINTABLE);

/** The same for a sentence with figures in it, whose weak marks of direction stay. */
export const cleanSentence = (text: string, limit: number): string =>
  clean(text, limit, UNPRINTABLE_IN_SENTENCES);

function clean(text: string, limit: number, unprintable: RegExp): string {
  // Four code units a character are more than enough to find the cut without walking a huge value.
  const start = text
    .slice(0, limit * 4)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(unprintable, '\uFFFD');
  const characters = Array.from(start);
  const whole = characters.length <= limit && text.length <= limit * 4;
  return whole ? start : `${characters.slice(0, limit - 1).join('')}…`;
}

/** The same for a name, which still takes its place when it is empty or nothing but space. */
export const cleanName = (text: string, limit: number): string => cleanText(text, limit) || '–';
