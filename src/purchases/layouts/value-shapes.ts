import type { Engine } from '../../warehouse/engine.js';
import { fragment, identifier, list, type Sql, text } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import type { Field } from './field.js';
import type { Layout } from './layout.js';
import { cell, NOTHINGS } from './text-source.js';

/** How many shapes are looked at; real files have a few dozen. */
const MOST_SHAPES = 5000;

/** A shape of a field's values, each digit written as 9. */
export interface ShapeCount {
  readonly field: Field;
  readonly shape: string;
  /** What the shape hides, as `value_shapes.sql` has it. */
  readonly evidence: string;
  readonly records: number;
  /** One of the values. */
  readonly example: string;
}

/**
 * The shapes of the values of some fields, the most frequent first.
 *
 * @param relation what to select from
 * @param fields those that the layout has no column for are left out
 * @param latest local time after which a date is still to come, ISO 8601
 */
export async function readShapes(
  engine: Engine,
  relation: Sql,
  layout: Layout,
  fields: readonly Field[],
  latest: string,
): Promise<readonly ShapeCount[]> {
  const found = fields.flatMap((field) => {
    const column = layout.columns[field];
    return column === null
      ? []
      : [{ name: text(field).sql, as: identifier(field).sql, cell: cell(column).sql }];
  });
  if (found.length === 0) return [];
  const each = (write: (field: (typeof found)[number]) => string) =>
    found.map((field) => fragment(write(field)));
  const rows = await engine.query(
    statement('staging/value_shapes', {
      cells: list(each(({ as, cell: value }) => `${value} as ${as}`)),
      source: relation,
      fields: fragment(found.map(({ name, as }) => `when grouping(${as}) = 0 then ${name}`).join(' ')),
      columns: list(each(({ as }) => as)),
      sets: list(each(({ as }) => `(${as})`)),
      nothings: list(NOTHINGS.map(text)),
      today: fragment(latest.slice(0, 10).replaceAll(/\D/g, '')),
      most: fragment(String(MOST_SHAPES)),
    }),
  );
  return rows.map((row) => ({
    field: fields.find((field) => field === row['field']) ?? 'status',
    shape: String(row['shape']),
    evidence: String(row['evidence']),
    records: Number(row['records']),
    example: String(row['example']),
  }));
}

/** Lines in all. */
export const sumRecords = (shapes: readonly ShapeCount[]): number =>
  shapes.reduce((sum, { records }) => sum + records, 0);
