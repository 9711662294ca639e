const HIDDEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029\uFEFF]/u;
const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * Text from data as it may stand on one line of a terminal or of a comment: control characters, line breaks, halves of
 * surrogate pairs and marks that turn the direction of writing are written as `\n` or `\u001b`, and what then exceeds
 * `limit` characters is cut with an ellipsis.
 */
export function showText(text: string, limit = Infinity): string {
  let shown = '';
  let length = 0;
  // The cut is looked for as the text is walked, so that a huge value costs no more than a short one.
  let cut = '';
  for (const character of text) {
    const written = HIDDEN.test(character) ? escape(character) : character;
    const width = written === character ? 1 : written.length;
    if (length + width > limit) return `${cut}…`;
    shown += written;
    length += width;
    if (length < limit) cut = shown;
  }
  return shown;
}

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return (
    SHORT[character] ?? (code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`)
  );
}
