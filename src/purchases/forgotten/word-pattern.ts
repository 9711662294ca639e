/** Longer ones are found by their beginning: what is found too much is only a text less in quarantine. */
const LONGEST = 200;

/**
 * A regular expression, as JavaScript (flags `iu`) and RE2 read it, that finds an identifier as a word of its own in the text
 * of a record: `17850` in `"17850.0"`, not in `178501`. It may be written as CSV or JSON write it, with quotes doubled or
 * characters escaped.
 */
export function wordPattern(identifier: string): string {
  const characters = Array.from(identifier);
  const word = characters.slice(0, LONGEST).map(spellings).join('');
  const end = characters.length > LONGEST ? '' : '(?:[^\\p{L}\\p{N}_]|$)';
  return `(?:^|[^\\p{L}\\p{N}_])${word}${end}`;
}

const SHORT: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\r': 'r', '\b': 'b', '\f': 'f' };

/** A character, and how CSV or JSON may write it. */
function spellings(character: string): string {
  const plain = escape(character);
  const short = SHORT[character];
  if (character === '"') return '(?:""|\\\\"|")';
  if (character === '\\' || character === '/') return `(?:\\\\${plain}|${plain})`;
  if (short !== undefined) return `(?:${plain}|\\\\${short})`;
  if (/[\x20-\x7e]/.test(character)) return plain;
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  const escaped = units.map((unit) => `\\\\u${unit.toString(16).padStart(4, '0')}`).join('');
  return `(?:${plain}|${escaped})`;
}

const escape = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
