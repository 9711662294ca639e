import { showText } from '../../src/words/show-text.js';

/** A label, and what is to be said under it: a line, or several. Nothing to say, no label. */
export type Labelled = readonly [label: string, said: string | readonly string[]];

const WIDTH = 14;
const INDENT = '  ';

/** Labels on the left, what they stand for on the right; nothing that comes from data can move the cursor. */
export function labelledLines(rows: readonly Labelled[]): string[] {
  return rows.flatMap(([label, said]) => {
    const lines = typeof said === 'string' ? [said] : said;
    return lines.map((line, index) => {
      const head = index === 0 ? label : '';
      return `${INDENT}${head.padEnd(WIDTH)}${showText(line)}`;
    });
  });
}
