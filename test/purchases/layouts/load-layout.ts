import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Layout, Mapping } from '../../../src/purchases/layouts/layout.js';
import { lineSelect } from '../../../src/purchases/layouts/line-select.js';
import { recogniseLayout } from '../../../src/purchases/layouts/recognise-layout.js';
import { settleValues } from '../../../src/purchases/layouts/settle-values.js';
import type { Told, ValueStyle } from '../../../src/purchases/layouts/value-style.js';
import type { Engine, Row } from '../../../src/warehouse/engine.js';
import { fragment, identifier, text } from '../../../src/warehouse/sql.js';
import { openMemoryEngine } from '../../support/engine.js';

/** What became of a file: how it was understood, and its lines in the file's order. */
export interface LoadedLayout {
  readonly layout: Layout;
  readonly style: ValueStyle;
  readonly lines: readonly Row[];
}

/** Headers, then records; null is an empty cell. */
export type Table = readonly (readonly (string | null)[])[];

export const TOLD_NOTHING: Told = { dates: null, decimalMark: null, timeZone: null, onlyCurrency: null };

/** When the tests' files are read: no line of them is dated later. */
export const LATEST = '2026-11-22T12:00:00';

/** Of all files that are tested in one process; it ends with that. */
const shared = await openMemoryEngine(1);

/** Reads a table of texts through recognition, styles and the SELECT. */
export async function loadLayout(
  table: Table,
  told: Partial<Told> = {},
  mapping: Mapping | null = null,
): Promise<LoadedLayout> {
  const names = (table[0] ?? []).map((header) => header ?? '');
  await giveTexts(shared, 'given', table);
  const relation = fragment('given');
  const layout = recogniseLayout(names, mapping, 'shop.csv');
  const style = await settleValues(shared, relation, layout, { ...TOLD_NOTHING, ...told }, LATEST);
  const mayHoldNoBreaks = table.flat().some((cell) => cell?.includes('\u00A0'));
  await shared.createTable(
    'made',
    lineSelect(relation, layout, style, { id: 'f1', headers: names, mayHoldNoBreaks, mayNest: false }),
  );
  return { layout, style, lines: await shared.query(fragment('select * from made')) };
}

/** Creates a table of texts with the headers as its columns' names. */
export async function giveTexts(
  engine: Engine,
  name: string,
  [headers = [], ...records]: Table,
): Promise<void> {
  const columns = headers.map((header) => identifier(header ?? '').sql).join(', ');
  const typed = `(${headers.map(() => 'cast(null as varchar)').join(', ')})`;
  const rows = records.map((cells) => `(${cells.map(literal).join(', ')})`);
  const values = [typed, ...rows].join(', ');
  await engine.createTable(name, fragment(`select * from (values ${values}) as given (${columns}) offset 1`));
}

const literal = (cell: string | null): string => (cell === null ? 'null' : text(cell).sql);

/** A fixture as a table of texts, empty cells as null. */
export async function readFixture(name: string, delimiter = ','): Promise<(string | null)[][]> {
  const content = await readFile(new URL(`../../fixtures/layouts/${name}`, import.meta.url), 'utf8');
  const rows: string[][] = parse(content, { delimiter });
  return rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
}

/** Some columns of each line. */
export const pick = (lines: readonly Row[], ...columns: readonly string[]): unknown[][] =>
  lines.map((line) => columns.map((column) => line[column]));
