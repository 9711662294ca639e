import type { SourceSpec } from '../config/configuration.js';

/** A purchase file as it was found: what a run names as its input. */
export interface SourceFile {
  /** Absolute path. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly isUtf8: boolean;
  /** Which of the configuration's sources it belongs to. */
  readonly source: SourceSpec;
}

/** What became of a file's records. */
export interface LoadedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Name of the source it belongs to. */
  readonly source: string;
  /** Lines read, those that could not be used included. */
  readonly lines: number;
  /** The program's export that it was recognised as, e.g. `Online Retail`. */
  readonly layout: string;
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
}

/** A line that could not be used. The text itself is personal data and stays out of this. */
export interface UnreadableLine {
  readonly path: string;
  /** Sheet of a workbook; null elsewhere. */
  readonly sheet: string | null;
  /** Line of the file, the header being line 1; row of a sheet; for Parquet the row, from 1. */
  readonly line: number;
  readonly problem: string;
  /** How many lines of the file it stands for: a quote that is not closed swallows those after it. */
  readonly lines: number;
}
