import path from 'node:path';
import type { RunResult } from '../src/runs/run-result.js';
import { displayPath } from '../src/words/display-path.js';
import type { Format } from '../src/words/format.js';
import { showText } from '../src/words/show-text.js';
import { type PlainColumn, plainTable } from './plain-table.js';

const COLUMNS: readonly PlainColumn[] = [
  { label: '', align: 'right' },
  { label: 'Segment', align: 'left', least: 10 },
  { label: 'Customers', align: 'right' },
  { label: 'Share', align: 'right' },
  { label: 'Net revenue', align: 'right' },
  { label: 'Share', align: 'right' },
  { label: 'Next step', align: 'left', least: 16 },
];

/**
 * The last words of a run: its segments as a table, and where its reports are.
 *
 * @param columns width of the terminal; undefined off a terminal, where nothing is wrapped
 * @param cwd working directory, as an absolute path; paths inside it are shown relative to it
 */
export function closingSummary(
  result: RunResult,
  format: Format,
  columns: number | undefined,
  cwd: string,
): string {
  const report = (name: string): string => displayPath(path.join(result.folder, name), cwd);
  const rows = [
    ...result.segments.map((segment) => [
      String(segment.rank),
      segment.name,
      format.count(segment.customers),
      format.share(segment.customerShare),
      format.money(segment.revenue),
      format.share(segment.revenueShare),
      segment.step,
    ]),
    ['', 'All', format.count(result.customers), '', format.money(result.netSpend), '', ''],
  ];
  return [
    ...alertLines(result.alerts),
    plainTable(COLUMNS, rows, columns),
    '',
    `Reports  ${report('report.html')}`,
    `         ${report('report.md')}`,
    ...(result.latest === null ? [] : [`Latest   ${displayPath(result.latest, cwd)}`]),
    ...indexLine(result, cwd),
    '',
  ].join('\n');
}

/** Where all runs are listed, or why they are not. */
function indexLine({ index }: RunResult, cwd: string): string[] {
  if (index === null) return [];
  const page = displayPath(index.file, cwd);
  return [index.isOurs ? `All runs ${page}` : `         ${page} is not Quintet’s own, so it stays as it is`];
}

/** What is to be read first; nothing where there is nothing. */
const alertLines = (alerts: readonly string[]): string[] =>
  alerts.length === 0
    ? []
    : [...alerts.map((what, i) => `${i === 0 ? 'Alerts ' : '       '}  ${showText(what)}.`), ''];
