import { cleanSentence } from '../../words/clean-text.js';
import { labelText } from './label-text.js';

/** As `labelText` where it fits into `limit` characters, else in two lines of which the second is cut. */
export function labelLines(name: string, limit: number): readonly string[] {
  const whole = cleanSentence(name, 2 * limit);
  if (Array.from(whole).length <= limit) return [labelText(name, limit)];
  const end = whole.slice(0, limit + 1).lastIndexOf(' ');
  if (end <= 0) return [labelText(name, limit)];
  return [labelText(whole.slice(0, end), limit), labelText(whole.slice(end + 1), limit)];
}
