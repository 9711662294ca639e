import path from 'node:path';
import type { ExploreResult } from '../src/explore-clusters.js';
import { figureColumns } from '../src/report/explore/figure-columns.js';
import { displayPath } from '../src/words/display-path.js';
import { textsEn } from '../src/words/texts-en.js';
import type { Format } from '../src/words/format.js';
import { type PlainColumn, plainTable } from './plain-table.js';

const texts = textsEn.explore;

/** Sentences, each with a mark before it, that wrap where the terminal is narrow. */
const SENTENCES: readonly PlainColumn[] = [
  { label: '', align: 'left' },
  { label: '', align: 'left', least: 30 },
];

/**
 * The last words of an exploration: its figures as a table, what they say, and where its page is.
 *
 * @param columns width of the terminal; undefined off a terminal, where nothing is wrapped
 * @param cwd working directory, as an absolute path; paths inside it are shown relative to it
 */
export function exploreSummary(
  { exploration, folder }: ExploreResult,
  format: Format,
  columns: number | undefined,
  cwd: string,
): string {
  const figures = figureColumns(exploration, { format, texts: textsEn });
  const rows = exploration.counts.map((row) => [
    format.count(row.clusters),
    ...figures.map(({ word, preferred }) => `${word(row)}${preferred === row.clusters ? '*' : ' '}`),
  ]);
  const file = (name: string): string => displayPath(path.join(folder, name), cwd);
  return [
    plainTable(
      [right(texts.short.clusters), ...figures.map(({ short }) => right(`${short} `))],
      rows,
      columns,
    ),
    texts.preferred,
    plainTable(
      SENTENCES,
      exploration.words.map((sentence) => ['–', sentence]),
      columns,
    ),
    '',
    `Curves  ${file('explore.html')}`,
    `Data    ${file('explore.json')}`,
    '',
  ].join('\n');
}

const right = (label: string): PlainColumn => ({ label, align: 'right' });
