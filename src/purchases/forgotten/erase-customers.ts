import type { Engine } from '../../warehouse/engine.js';
import { fragment, identifier, type Sql } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import { readForgotten } from './forgotten-customers.js';
import { clearedRecords, guestLines } from './hide-forgotten.js';
import type { Who } from './who.js';

/** A table of a database, and how many rows are, or were, certain customers'. */
export interface TableTraces {
  readonly table: string;
  readonly rows: number;
  /** What becomes of them: a guest's lines, nothing, or records without their text. */
  readonly become: 'guests' | 'removed' | 'cleared';
}

/**
 * In which tables customers are. The tables are those that the database has: one that is added later is among them by itself,
 * as long as its column is called `customer_id`.
 */
export async function findInDatabase(engine: Engine, who: Who): Promise<readonly TableTraces[]> {
  const traces: TableTraces[] = [];
  for (const table of await customerTables(engine)) {
    const rows = await count(engine, identifier(table), who.isTheirs('customer_id'));
    traces.push({ table, rows, become: table === 'lines' ? 'guests' : 'removed' });
  }
  const rows = await count(engine, identifier('quarantine'), who.isNamedIn('raw_text'));
  traces.push({ table: 'quarantine', rows, become: 'cleared' });
  return traces.filter((trace) => trace.rows > 0);
}

/**
 * Removes customers from all tables. Their lines become those of a guest, so that the shop's sums stay what they were. To be
 * called in a transaction, after they are entered as forgotten.
 */
export async function eraseCustomers(engine: Engine, who: Who): Promise<void> {
  const isTheirs = who.isTheirs('customer_id');
  const lines = { sql: `select * from lines where ${isTheirs.sql}` };
  const guests = guestLines(lines, fragment('true'), await readForgotten(engine));
  await replaceRows(engine, 'lines', guests, isTheirs);
  const isNamed = who.isNamedIn('raw_text');
  const records = { sql: `select * from quarantine where ${isNamed.sql}` };
  await replaceRows(engine, 'quarantine', clearedRecords(records, who), isNamed);
  for (const table of await customerTables(engine)) {
    if (table !== 'lines') await engine.deleteWhere(table, isTheirs);
  }
  // Each run makes it anew; it has order numbers, in which an identifier may stand, and no customers.
  await engine.dropTable('superseded_orders');
}

/** Puts a select's rows, which are made of rows of a table, in the place of these. */
async function replaceRows(engine: Engine, table: string, select: Sql, condition: Sql): Promise<void> {
  await engine.createTable('replacing_rows', select);
  await engine.deleteWhere(table, condition);
  await engine.insertSelect(table, fragment('select * from replacing_rows'));
  await engine.dropTable('replacing_rows');
}

async function customerTables(engine: Engine): Promise<readonly string[]> {
  const rows = await engine.query(statement('forget/customer_tables'));
  return rows.map((row) => String(row['table_name']));
}

async function count(engine: Engine, rows: Sql, isTheirs: Sql): Promise<number> {
  const [row] = await engine.query(statement('forget/customer_rows', { rows, is_theirs: isTheirs }));
  return Number(row?.['found'] ?? 0);
}
