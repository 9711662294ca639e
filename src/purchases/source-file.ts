import type { SourceSpec } from '../config/configuration.js';

/** A purchase file as it was found: what a run names as its input. */
export interface SourceFile {
  /** What the shop named: an absolute path, or the address of a remote file. */
  readonly path: string;
  /** Absolute path of what is read: the file itself, or a copy of a remote one. */
  readonly localPath: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly isUtf8: boolean;
  readonly hasNoBreaks: boolean;
  readonly hasEvenLines: boolean;
  /** Other files with the same content, named like `path`. */
  readonly twins: readonly string[];
  /** Which of the configuration's sources it belongs to. */
  readonly source: SourceSpec;
}

/** A content that is in the database. */
export interface LoadedContent {
  readonly source: SourceFile;
  /** What its files in the ledger share. */
  readonly contentId: string;
  /** Whether it was loaded just now. */
  readonly isNew: boolean;
}

/** A file, or a sheet of a workbook, that a run uses. */
export interface UsedFile {
  /** What its lines are known by. */
  readonly id: string;
  readonly path: string;
  /** Sheet of a workbook; null elsewhere. */
  readonly sheet: string | null;
  readonly bytes: number;
  readonly sha256: string;
  /** Name of the source that it belongs to. */
  readonly source: string;
  /** Lines read, those that could not be used included. */
  readonly lines: number;
  /** The program's export that it was recognised as, e.g. `Online Retail`. */
  readonly layout: string;
  /** The currency of its amounts (ISO 4217, or what stands there), several where a sign may mean each; empty: not said. */
  readonly currencies: readonly string[];
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
  /** ISO 8601 in UTC. */
  readonly loadedAt: string;
  /** Whether it is gone, and what was loaded of it is used all the same. */
  readonly isVanished: boolean;
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
