import path from 'node:path';
import type { CompareResult } from '../src/compare-runs.js';
import type { Change, Comparison } from '../src/report/compare/comparison.js';
import { wordDifference, wordEnd } from '../src/report/compare/word-change.js';
import { type CompareWording, createWording } from '../src/report/compare/wording.js';
import { displayPath } from '../src/words/display-path.js';
import type { Format } from '../src/words/format.js';
import { plainText } from '../src/words/rich.js';
import { showText } from '../src/words/show-text.js';
import { textsEn } from '../src/words/texts-en.js';
import { type PlainColumn, plainTable } from './plain-table.js';

const texts = textsEn.compare.terminal;

/**
 * The last words of a comparison: segments and their counterparts as a table, how many customers are elsewhere, and where
 * the pages are.
 *
 * @param columns width of the terminal; undefined off a terminal, where nothing is wrapped
 * @param cwd working directory, as an absolute path; paths inside it are shown relative to it
 */
export function compareSummary(
  { comparison, folder }: CompareResult,
  format: Format,
  columns: number | undefined,
  cwd: string,
): string {
  const words = createWording(comparison, { format, texts: textsEn });
  const file = (name: string): string => displayPath(path.join(folder, name), cwd);
  const { pages } = texts;
  return [
    segmentsTable(comparison, words, columns),
    '',
    ...wordAgreement(comparison, format),
    '',
    `${pages.html}      ${file('compare.html')}`,
    `${pages.markdown}  ${file('compare.md')}`,
    `${pages.json}      ${file('compare.json')}`,
    '',
  ].join('\n');
}

function segmentsTable(
  { pairs, onlyFirst, onlySecond }: Comparison,
  words: CompareWording,
  columns: number | undefined,
): string {
  const both = pairs.map((pair) => [
    String(pair.second.rank),
    name(pair.second.name),
    pair.first.name === pair.second.name ? texts.sameName : name(pair.first.name),
    ...cells(pair.changes, 'customers', words),
    ...cells(pair.changes, 'revenue', words),
    words.format.share(pair.overlap),
  ]);
  const born = onlySecond.map(({ segment, customers, revenue }) => [
    String(segment.rank),
    name(segment.name),
    texts.none,
    words.format.count(customers),
    texts.none,
    words.format.money(revenue),
    texts.none,
    texts.none,
  ]);
  const gone = onlyFirst.map(({ segment, customers, revenue }) => [
    '',
    texts.gone,
    name(segment.name),
    words.format.count(customers),
    texts.none,
    words.format.money(revenue),
    texts.none,
    texts.none,
  ]);
  const rows = [...both, ...born].toSorted((a, b) => Number(a[0]) - Number(b[0]));
  const head = texts.columns(words.first, words.second);
  return plainTable(head.map(toColumn), [...rows, ...gone], columns);
}

const name = (text: string): string => showText(text, 60);

const toColumn = (label: string, index: number): PlainColumn =>
  index === 1 || index === 2 ? { label, align: 'left', least: 12 } : { label, align: 'right' };

function cells(changes: readonly Change[], key: string, words: CompareWording): string[] {
  const change = changes.find((one) => one.key === key);
  if (change === undefined) return [texts.none, texts.none];
  return [plainText([wordEnd(change, 'second', words)]), plainText([wordDifference(change, words)])];
}

function wordAgreement({ agreement }: Comparison, format: Format): string[] {
  const { shared, moved, joined, left, ari } = agreement;
  const share = format.share(shared === 0 ? 0 : moved / shared);
  return [
    texts.agreement(format.count(moved), format.count(shared), share, format.fixed(ari, 3)),
    texts.joined(format.count(joined), format.count(left)),
  ];
}
