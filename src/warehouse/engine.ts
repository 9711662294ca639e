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
}

/** A record that the file's format itself did not let through. */
export interface RejectedRecord {
  /** Byte offset of the record's first byte in the file. */
  readonly offset: number;
  readonly problem: string;
  /** Lines of the file that the record spans. */
  readonly lines: number;
}

/**
 * All that Quintet asks of a database. One connection, statements one after another.
 * Errors of the engine leave as Failures where a person can do something about them.
 */
export interface Engine {
  readonly version: string;
  /** Runs work that reads a purchase file: what fails in it is told as that file's damage. */
  reading<T>(path: string, work: () => Promise<T>): Promise<T>;
  /** Names and types of a file's columns. */
  describeParquet(path: string): Promise<readonly { name: string; type: string }[]>;
  /** A relation to select from that gives the file's records. */
  relation(file: EngineFile): Sql;
  /** Adds a file's records, as `select` gives them, to a table that exists; gives what the format refused. */
  loadFile(table: string, select: Sql, file: EngineFile): Promise<readonly RejectedRecord[]>;
  /** Creates or replaces a table with a select's rows. */
  createTable(name: string, select: Sql): Promise<void>;
  /** Creates an empty table unless it is there, and adds the columns that one of an older version lacks. */
  createEmptyTable(name: string, columns: Readonly<Record<string, string>>): Promise<void>;
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /** Adds a select's rows to a table. */
  insertSelect(table: string, select: Sql): Promise<void>;
  update(table: string, values: Row, where: Row): Promise<void>;
  /** A small result as row objects. */
  query(select: Sql): Promise<readonly Row[]>;
  /** A large, purely numeric result as one array a column. */
  queryNumbers(select: Sql): Promise<readonly Float64Array[]>;
  /** Writes a select's rows to a file. */
  exportFile(select: Sql, path: string, format: 'parquet' | 'csv'): Promise<void>;
  /** Runs work in a transaction: all of it or, when it throws, none. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Stops the running statement, which then rejects, as do the others up to the end of the transaction. */
  interrupt(): void;
  close(): void;
}
