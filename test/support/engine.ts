import type { Engine } from '../../src/warehouse/engine.js';
import { openDuckDb } from '../../src/warehouse/duckdb/open-duckdb.js';
import { fragment } from '../../src/warehouse/sql.js';

/** An engine of its own, in memory. */
export const openMemoryEngine = (threads: number | null = null): Promise<Engine> =>
  openDuckDb({ database: ':memory:', memory: null, threads });

/**
 * Creates a table with the rows that a test gives.
 *
 * @param columns names, separated by commas
 * @param rows the rows as SQL writes them after `values`
 */
export const giveTable = (engine: Engine, name: string, columns: string, rows: string): Promise<void> =>
  engine.createTable(name, fragment(`select * from (values ${rows}) as given (${columns})`));
