import Table from 'cli-table3';
import stringWidth from 'string-width';

/** A column of a table on the terminal. */
export interface PlainColumn {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** How narrow it may get; a column without it is never wrapped. */
  readonly least?: number;
}

const GAP = 2;
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
 * A table of text without lines, two spaces between its columns.
 *
 * @param width of the terminal; undefined off a terminal, where nothing is wrapped. The last column that may be wrapped
 * is narrowed first
 */
export function plainTable(
  columns: readonly PlainColumn[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
): string {
  const head = columns.map(({ label }) => label);
  const table = new Table({
    head,
    colAligns: columns.map(({ align }) => align),
    colWidths: fittingWidths(columns, [head, ...rows], width),
    wordWrap: true,
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().replaceAll(/ +$/gm, '');
}

/** Widths with the gap on the right: as wide as the longest cell, narrowed until the table fits. */
function fittingWidths(
  columns: readonly PlainColumn[],
  rows: readonly (readonly string[])[],
  available = Infinity,
): number[] {
  const widths = columns.map(
    (_, column) => GAP + Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  for (const [column, { least }] of [...columns.entries()].toReversed()) {
    if (least === undefined) continue;
    const excess = widths.reduce((sum, width) => sum + width, 0) - GAP - available;
    const width = widths[column] ?? 0;
    widths[column] = Math.min(width, Math.max(width - Math.max(0, excess), least + GAP));
  }
  return widths;
}
