import { showText } from '../../words/show-text.js';

const WIDTH = 118;

/** A text as lines of a YAML comment, whatever characters are in it. */
export function comment(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of showText(text).split(/ +/)) {
    if (line.length + 1 + word.length > WIDTH && line !== '#') {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  // Figures are written with blanks that don't break; a file is searched with plain ones.
  return [...lines, line].map((written) => written.replaceAll('\u00A0', ' '));
}
