import Table from 'cli-table3';
import path from 'node:path';
import stringWidth from 'string-width';
import type { RunResult } from '../src/runs/run-result.js';
import { displayPath } from '../src/words/display-path.js';
import type { Format } from '../src/words/format.js';

const HEAD = ['', 'Segment', 'Customers', 'Share', 'Net revenue', 'Share', 'Next step'];
const ALIGNS = ['right', 'left', 'right', 'right', 'right', 'right', 'left'] as const;
const GAP = 2;
/** Columns that may wrap and how narrow they may get, the one to narrow first at the beginning. */
const WRAPPING = [
  { column: 6, least: 16 },
  { column: 1, least: 10 },
];
const LINES = ['top', 'bottom', 'left', 'mid', 'right', 'middle'];
const CROSSINGS = [
  'top-mid',
  'top-left',
  'top-right',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left-mid',
];
const NO_LINES = Object.fromEntries(
  [...LINES, ...CROSSINGS, 'mid-mid', 'right-mid'].map((name) => [name, '']),
);

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
  return [
    segmentTable(result, format, columns),
    '',
    `Reports  ${report('report.html')}`,
    `         ${report('report.md')}`,
    `Latest   ${displayPath(result.latest, cwd)}`,
    '',
  ].join('\n');
}

function segmentTable(result: RunResult, format: Format, columns: number | undefined): string {
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
  const table = new Table({
    head: HEAD,
    colAligns: [...ALIGNS],
    colWidths: fittingWidths([HEAD, ...rows], columns),
    wordWrap: true,
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
  });
  table.push(...rows);
  return table.toString().replaceAll(/ +$/gm, '');
}

/** Widths with the gap on the right: as wide as the longest cell, narrowed until the table fits. */
function fittingWidths(rows: readonly (readonly string[])[], columns = Infinity): number[] {
  const widths = HEAD.map(
    (_, column) => GAP + Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  for (const { column, least } of WRAPPING) {
    const excess = widths.reduce((sum, width) => sum + width, 0) - GAP - columns;
    const width = widths[column] ?? 0;
    widths[column] = Math.min(width, Math.max(width - Math.max(0, excess), least + GAP));
  }
  return widths;
}
