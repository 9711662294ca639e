import { type DuckDBResultReader, DuckDBTypeId } from '@duckdb/node-api';
import { Failure } from '../../failure.js';
import type { Row, Value } from '../engine.js';

type Cell = ReturnType<DuckDBResultReader['getRowsJson']>[number][number] | undefined;

const WHOLE_NUMBERS: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
]);

/**
 * A query's result as row objects of plain values.
 *
 * @throws Failure software when a whole number is too large to be exact, or a value is nested
 */
export function toRows(reader: DuckDBResultReader): readonly Row[] {
  const names = reader.columnNames();
  const types = reader.columnTypes().map((type) => type.typeId);
  return reader
    .getRowsJson()
    .map((cells) =>
      Object.fromEntries(
        names.map((name, column) => [name, toValue(cells[column], types[column], name)] as const),
      ),
    );
}

function toValue(cell: Cell, type: DuckDBTypeId | undefined, name: string): Value {
  if (cell === null || cell === undefined) return null;
  if (type !== undefined && WHOLE_NUMBERS.has(type)) {
    const whole = Number(cell);
    if (!Number.isSafeInteger(whole))
      throw new Failure('software', `${name}: ${JSON.stringify(cell)} is too large to count with`);
    return whole;
  }
  if (type === DuckDBTypeId.DOUBLE || type === DuckDBTypeId.FLOAT) return Number(cell);
  if (typeof cell === 'boolean' || typeof cell === 'number') return cell;
  if (typeof cell !== 'string') throw new Failure('software', `${name}: a query gave a nested value`);
  return type === DuckDBTypeId.TIMESTAMP ? cell.replace(' ', 'T') : cell;
}
