import { type Rich, prose } from '../../words/rich.js';
import type { Format } from '../../words/format.js';
import { wordsTable } from '../describe/wording.js';
import type { Section } from '../document.js';
import type { Comparison, Difference } from './comparison.js';
import type { CompareWording } from './wording.js';

const DATES: ReadonlySet<string> = new Set(['snapshot', 'dataThrough']);

/** How the runs were made, as far as it differs. */
export function describeMade({ differences }: Comparison, words: CompareWording): Section {
  const { made } = words.texts.compare;
  const rows = differences.map((difference) => ({
    cells: [
      [keyWord(difference, words)],
      ...(['first', 'second'] as const).map((end) => valueCell(difference, end, words)),
    ],
  }));
  const table = wordsTable(made.caption, [made.corner, words.first, words.second], rows);
  return {
    id: 'made',
    heading: made.heading,
    short: made.short,
    blocks: [rows.length === 0 ? { kind: 'paragraph', content: [made.same] } : table],
  };
}

/** What a key is about; of the configuration's keys the rare ones are called by their names there. */
export function keyWord({ key }: Pick<Difference, 'key'>, { texts }: CompareWording): string {
  const { keys, version, setting } = texts.compare.made;
  if (key.startsWith('versions.')) return version(key.slice('versions.'.length));
  return keys[key] ?? setting(key);
}

function valueCell(difference: Difference, end: 'first' | 'second', words: CompareWording): Rich {
  const { made } = words.texts.compare;
  if (difference.key === 'told') return [made.told];
  const values = difference[end];
  if (values.length === 0) return [made.none];
  return [prose(wordValues(difference.key, values, words.format))];
}

function wordValues(key: string, values: readonly string[], format: Format): string {
  return DATES.has(key) ? format.list(values.map((value) => format.date(value))) : values.join(', ');
}
