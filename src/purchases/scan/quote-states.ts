/** Where in a record a place is, as far as quotes matter. */
export const QuoteState = {
  /** In a field that is not quoted: quotes are characters like others. */
  outside: 0,
  /** At the beginning of a field, where a quote opens. */
  start: 1,
  /** After one space at the beginning of a field: a quote still opens. */
  space: 2,
  /** In quotes, where delimiters and line breaks are text. */
  inside: 3,
  /** After a quote that closed; a second one makes it a doubled quote, which is text. */
  closed: 4,
} as const;

const STATES = Object.keys(QuoteState).length;
const SPACE = 0x20;

/**
 * The states as the engine's CSV reader changes them. What it refuses matters too, for it goes on reading after it:
 * text behind a closed quote makes the rest of that field an unquoted one.
 *
 * @param quote null where quotes have no meaning
 * @returns the state after a byte, at index `state * 256 + byte`
 */
export function quoteStates(delimiter: number, quote: number | null): Uint8Array {
  const { outside, start, space, inside, closed } = QuoteState;
  const next = new Uint8Array(STATES * 256).fill(outside);
  if (quote === null) return next;
  const set = (state: number, byte: number, after: number) => {
    next[state * 256 + byte] = after;
  };
  set(start, SPACE, space);
  set(closed, SPACE, closed);
  for (const state of [outside, start, space, closed]) set(state, delimiter, start);
  for (const state of [start, space, closed]) set(state, quote, inside);
  next.fill(inside, inside * 256, (inside + 1) * 256);
  set(inside, quote, closed);
  return next;
}
