import { EVERY_LINE_COLUMN } from '../purchases/line-columns.js';
import type { Engine } from '../warehouse/engine.js';
import { timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/**
 * How many lines of the run's files repeat another of the same file in every column, superseded ones apart.
 *
 * @param latest local time after which no line can be dated
 */
export async function countDuplicates(engine: Engine, latest: string): Promise<number> {
  const pieces = { latest: timestamp(latest), every_column: EVERY_LINE_COLUMN };
  const [row] = await engine.query(statement('checks/duplicates', pieces));
  return Number(row?.['duplicates'] ?? 0);
}
