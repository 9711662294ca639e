import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createFolder } from '../../create-folder.js';
import { Failure } from '../../failure.js';
import { packageRoot } from '../../package-root.js';
import type { Engine, EngineFile, RemoteFile, Row, Value } from '../engine.js';
import { identifier, list, nothing, number, type Sql, text } from '../sql.js';
import { engineSettings } from './engine-settings.js';
import { refusedRecords } from './refused-records.js';
import { explainDuckDbError } from './explain-duckdb-error.js';
import { fetchRemote } from './fetch-remote.js';
import { readDatabase } from './read-database.js';
import { refuseOtherFormats } from './refuse-other-formats.js';
import { toRows } from './to-rows.js';

/**
 * How much of a text file is read at once. DuckDB's own 32 MB lie just above what glibc's allocator keeps, so each buffer
 * is mapped, zeroed and unmapped anew; buffers of half that are used again, which saves a fifth of a load's time.
 */
const READ_BYTES = 16_000_000;

/** What the engine may use. */
export interface DuckDbOptions {
  /** Absolute path of the database file, or `:memory:`. */
  readonly database: string;
  /** Upper bound of its memory, e.g. `2GB`; null leaves the engine's default (80 % of the machine's). */
  readonly memory: string | null;
  readonly threads: number | null;
  /** Absolute path of the folder that what does not fit into memory spills into; beside the database unless given. */
  readonly spillFolder?: string;
}

/**
 * Opens a DuckDB database as an engine.
 *
 * @throws Failure tryLater when another process holds the database, data when the file is no database,
 * cannotCreate when its folder can't be written
 */
export async function openDuckDb(options: DuckDbOptions): Promise<Engine> {
  const settings = engineSettings(options);
  try {
    if (options.database !== ':memory:') {
      await createFolder(path.dirname(options.database));
      await refuseOtherFormats(options.database);
      settings['temp_directory'] ??= `${options.database}.tmp`;
    }
    const instance = await DuckDBInstance.create(options.database, settings);
    const connection = await instance.connect();
    const engine = new DuckDb(instance, connection);
    await engine.prepare();
    return engine;
  } catch (error) {
    throw explainDuckDbError(error, options.database, 'opening');
  }
}

class DuckDb implements Engine {
  #instance: DuckDBInstance;
  #connection: DuckDBConnection;
  #isInTransaction = false;
  #isInterrupted = false;
  /** The purchase file that is being read, for what may go wrong in it. */
  #fileRead: string | null = null;
  version = '';

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /** Gives the names that the SELECTs use their meaning, and settles what the machine would otherwise decide. */
  async prepare(): Promise<void> {
    await this.#run({ sql: "set autoinstall_known_extensions = false; set timezone = 'UTC'" });
    await this.#run({ sql: await readFile(path.join(packageRoot, 'sql', 'engines', 'duckdb.sql'), 'utf8') });
    const [row] = await this.query({ sql: 'select version() as version' });
    this.version = String(row?.['version']);
  }

  async reading<T>(file: string, work: () => Promise<T>): Promise<T> {
    this.#fileRead = file;
    try {
      return await work();
    } finally {
      this.#fileRead = null;
    }
  }

  async readingDatabase<T>(file: string, name: string, work: () => Promise<T>): Promise<T> {
    return readDatabase((statement) => this.#connection.run(statement.sql), file, name, work);
  }

  async fetchRemote(address: string, folder: string): Promise<readonly RemoteFile[]> {
    const run = (statement: Sql) => this.#connection.run(statement.sql);
    return fetchRemote({ run, query: (select) => this.query(select) }, address, folder);
  }

  async describeParquet(file: string): Promise<readonly { name: string; type: string }[]> {
    const rows = await this.query({ sql: `describe select * from read_parquet(${text(file).sql})` });
    return rows.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
  }

  relation(file: EngineFile): Sql {
    if (file.format === 'parquet') return { sql: `read_parquet(${text(file.path).sql})` };
    const isLines = file.format === 'lines';
    const quote = isLines ? null : (file.quote ?? null);
    const options = [
      'auto_detect = false',
      'strict_mode = true',
      `header = ${String(!isLines)}`,
      `skip = ${file.skippedLines ?? 0}`,
      `buffer_size = ${READ_BYTES}`,
      // No text has this character: each line is one field.
      `delim = ${isLines ? 'chr(1)' : text(file.delimiter ?? ',').sql}`,
      `quote = ${text(quote ?? '').sql}`,
      `escape = ${text(quote ?? '').sql}`,
      `columns = {${file.columns.map((column) => `${text(column).sql}: 'VARCHAR'`).join(', ')}}`,
      "store_rejects = true, rejects_table = 'rejected_records', rejects_scan = 'rejected_scans'",
    ];
    const sql = `read_csv(${text(file.path).sql}, ${options.join(', ')})`;
    if (file.hasBrokenText !== true) return { sql };
    // DuckDB 1.5 dies of broken text in a column that is not asked for, so all of them are.
    const all = list(file.columns.map(identifier)).sql;
    return { sql: `(select * from ${sql} where concat(${all}) is not null)` };
  }

  async loadFile(table: string, select: Sql, file: EngineFile): Promise<void> {
    for (const leftover of ['rejected_records', 'rejected_scans']) await this.dropTable(leftover);
    await this.insertSelect(table, select);
    const refused = refusedRecords(file.format !== 'parquet');
    await this.#run({ sql: `create or replace temp table refused_records as ${refused.sql}` });
  }

  async createTable(name: string, select: Sql): Promise<void> {
    await this.#run({ sql: `create or replace table ${identifier(name).sql} as ${select.sql}` });
  }

  async createEmptyTable(name: string, columns: Readonly<Record<string, string>>): Promise<void> {
    const table = identifier(name).sql;
    const parts = Object.entries(columns).map(([column, type]) => `${identifier(column).sql} ${type}`);
    await this.#run({ sql: `create table if not exists ${table} (${parts.join(', ')})` });
    const existing = await this.query({ sql: `select column_name from (describe ${table})` });
    const names = new Set(existing.map((row) => String(row['column_name'])));
    for (const [index, column] of Object.keys(columns).entries()) {
      if (!names.has(column))
        await this.#run({ sql: `alter table ${table} add column ${parts[index] ?? ''}` });
    }
  }

  async insert(table: string, rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      const columns = list(Object.keys(row).map(identifier));
      const values = list(Object.values(row).map(literal));
      await this.#run({
        sql: `insert into ${identifier(table).sql} (${columns.sql}) values (${values.sql})`,
      });
    }
  }

  async append(table: string, batches: AsyncIterable<readonly (readonly Value[])[]>): Promise<void> {
    await this.#guard(table, async () => {
      const appender = await this.#connection.createAppender(table);
      try {
        for await (const rows of batches) {
          for (const row of rows) {
            for (const value of row) appendTo(appender, value);
            appender.endRow();
          }
          appender.flushSync();
        }
      } finally {
        appender.closeSync();
      }
    });
  }

  async insertSelect(table: string, select: Sql): Promise<void> {
    await this.#run({ sql: `insert into ${identifier(table).sql} ${select.sql}` });
  }

  async update(table: string, values: Row, where: Row): Promise<void> {
    const sets = Object.entries(values).map(pair).join(', ');
    const conditions = Object.entries(where).map(pair).join(' and ');
    await this.#run({ sql: `update ${identifier(table).sql} set ${sets} where ${conditions}` });
  }

  async deleteWhere(table: string, condition: Sql): Promise<void> {
    await this.#run({ sql: `delete from ${identifier(table).sql} where ${condition.sql}` });
  }

  async dropTable(name: string): Promise<void> {
    await this.#run({ sql: `drop table if exists ${identifier(name).sql}` });
  }

  async query(select: Sql): Promise<readonly Row[]> {
    const reader = await this.#guard(select.sql, () => this.#connection.runAndReadAll(select.sql));
    return toRows(reader);
  }

  async queryNumbers(select: Sql): Promise<readonly Float64Array[]> {
    return this.#guard(select.sql, async () => {
      const result = await this.#connection.stream(select.sql);
      const parts: number[][] = Array.from({ length: result.columnCount }, () => []);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) break;
        for (const [column, values] of parts.entries()) {
          const vector = chunk.getColumnVector(column);
          for (let row = 0; row < chunk.rowCount; row += 1) values.push(Number(vector.getItem(row)));
        }
      }
      return parts.map((values) => Float64Array.from(values));
    });
  }

  async exportFile(select: Sql, file: string, format: 'parquet' | 'csv'): Promise<void> {
    const options = format === 'parquet' ? 'format parquet, compression zstd' : 'format csv, header true';
    await this.#run({ sql: `copy (${select.sql}) to ${text(file).sql} (${options})` });
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    this.#isInTransaction = true;
    try {
      await this.#run({ sql: 'begin transaction' });
      const result = await work();
      await this.#run({ sql: 'commit' });
      return result;
    } catch (error) {
      // A statement that failed may have ended the transaction already; the first error is the one that matters.
      await this.#connection.run('rollback').catch(() => {});
      throw error;
    } finally {
      this.#isInTransaction = false;
      this.#isInterrupted = false;
    }
  }

  interrupt(): void {
    this.#isInterrupted = this.#isInTransaction;
    this.#connection.interrupt();
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #run(statement: Sql): Promise<void> {
    await this.#guard(statement.sql, () => this.#connection.run(statement.sql));
  }

  async #guard<T>(statement: string, work: () => Promise<T>): Promise<T> {
    try {
      // An interrupt that comes between two statements stops the second.
      if (this.#isInterrupted) throw new Failure('tryLater', 'the run was interrupted');
      return await work();
    } catch (error) {
      const file = this.#fileRead;
      throw explainDuckDbError(error, file ?? statement, file === null ? 'running' : 'reading');
    }
  }
}

function appendTo(appender: DuckDBAppender, value: Value): void {
  if (value === null) appender.appendNull();
  else if (typeof value === 'number') appender.appendDouble(value);
  else appender.appendVarchar(String(value));
}

const pair = ([column, value]: [string, Value]) => `${identifier(column).sql} = ${literal(value).sql}`;

function literal(value: Value): Sql {
  if (value === null) return nothing;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return { sql: String(value) };
  return text(value);
}
