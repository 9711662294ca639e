import { showText } from '../../words/show-text.js';
import type { ExcludeRule } from '../mapping.js';

const MOST_WORDS = 6;

/** Which lines a rule leaves out, for people. */
export function wordExclusion({ column, values }: ExcludeRule): string {
  const header = `"${showText(column.trim())}"`;
  if (values === null) return `lines where ${header} says anything`;
  const words = values.slice(0, MOST_WORDS).map((word) => showText(word));
  const more = values.length - words.length;
  return `lines where ${header} says ${words.join(', ')}${more > 0 ? ` or ${more} other words of that kind` : ''}`;
}
