import type { Sql } from './sql.js';

/** What a query may give back: no driver objects, no BigInt. Decimals are text, dates and times ISO 8601. */
export type Value = number | string | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** A purchase file that the engine reads by itself. */
export interface EngineFile {
  readonly path: string;
  /** `lines`: one text column, one row a line, blank lines null. */
  readonly format: 'csv' | 'lines' | 'parquet';
  /** CSV only; the quote is null where none has a meaning. */
  readonly delimiter?: string;
  readonly quote?: string | null;
  /** CSV only: lines before the header that are no records. */
  readonly skippedLines?: number;
  /** In the file's order. */
  readonly columns: readonly string[];
  /** CSV only: whether there are bytes in it that are no UTF-8. */
  readonly hasBrokenText?: boolean;
}

/** A remote file and its copy on this machine. */
export interface RemoteFile {
  readonly address: string;
  /** Absolute path. */
  readonly path: string;
}

/**
 * All that Quintet asks of a database. One connection, statements one after another.
 * Errors of the engine leave as Failures where a person can do something about them.
 */
export interface Engine {
  readonly version: string;
  /** Runs work that reads a purchase file: what fails in it is told as that file's damage. */
  reading<T>(path: string, work: () => Promise<T>): Promise<T>;
  /**
   * Runs work in which the tables of another database can be selected from as `<name>.<table>`. Nothing is written to
   * it, and it is held no longer than the work takes.
   */
  readingDatabase<T>(path: string, name: string, work: () => Promise<T>): Promise<T>;
  /** Copies what a remote address stands for into a folder, where the engine has the means. */
  fetchRemote(address: string, folder: string): Promise<readonly RemoteFile[]>;
  /** Names and types of a file's columns. */
  describeParquet(path: string): Promise<readonly { name: string; type: string }[]>;
  /** A relation to select from that gives the file's records. */
  relation(file: EngineFile): Sql;
  /**
   * Adds a file's records, as `select` gives them, to a table that exists. What the format itself did not let through
   * stands in the table `refused_records` until the next file is loaded, one row per record: `record_offset` (byte at
   * which it begins), `problem`, and how many `lines` of the file it spans.
   */
  loadFile(table: string, select: Sql, file: EngineFile): Promise<void>;
  /** Creates or replaces a table with a select's rows. */
  createTable(name: string, select: Sql): Promise<void>;
  /** Creates an empty table unless it is there, and adds the columns that one of an older version lacks. */
  createEmptyTable(name: string, columns: Readonly<Record<string, string>>): Promise<void>;
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /** Adds many rows, batch by batch, to a table of `double` and `varchar` columns; values in the order of its columns. */
  append(table: string, batches: AsyncIterable<readonly (readonly Value[])[]>): Promise<void>;
  /** Adds a select's rows to a table. */
  insertSelect(table: string, select: Sql): Promise<void>;
  update(table: string, values: Row, where: Row): Promise<void>;
  /** Removes the rows for which a condition holds. */
  deleteWhere(table: string, condition: Sql): Promise<void>;
  /** Removes a table if it is there. */
  dropTable(name: string): Promise<void>;
  /** A small result as row objects. */
  query(select: Sql): Promise<readonly Row[]>;
  /** A large, purely numeric result as one array a column. */
  queryNumbers(select: Sql): Promise<readonly Float64Array[]>;
  /** Writes a select's rows to a file. */
  exportFile(select: Sql, path: string, format: 'parquet' | 'csv'): Promise<void>;
  /** Runs work in a transaction: all of it or, when it throws, none. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Stops the running statement, which then rejects, as do the others of its transaction if it is in one. */
  interrupt(): void;
  close(): void;
}
