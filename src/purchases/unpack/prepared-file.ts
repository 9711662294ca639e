/** How the text of a file was encoded. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How a file was compressed. */
export type Compression = 'none' | 'gzip' | 'zstd';

/** From a line of the plain file on, lines run in step with the origin's rows again. */
export interface LineShift {
  /** Line of the plain file, from 1. */
  readonly line: number;
  /** The row of the origin that it holds, from 1. */
  readonly row: number;
}

/** Purchases in a form that the engine reads by itself. */
export interface PreparedFile {
  readonly kind: 'delimited' | 'jsonl' | 'parquet';
  /**
   * Absolute path of a plain local file: the origin itself where nothing had to be done. Text is UTF-8, but for
   * lines whose bytes were broken in the origin: these stay broken, so that the reader refuses them. A
   * delimited file may begin with a byte order mark, a jsonl file never does.
   */
  readonly path: string;
  /** Absolute path of the file that the shop named. */
  readonly origin: string;
  /** The workbook's sheet that it holds; null when the origin is no workbook. */
  readonly sheet: string | null;
  readonly encoding: Encoding;
  readonly compression: Compression;
  /** Whether there are lines whose bytes are broken. */
  readonly hasBrokenText: boolean;
  /** Unless it is known that none of its values holds a no-break blank (U+00A0). */
  readonly mayHoldNoBreaks: boolean;
  /** Where lines and rows get out of step, by rising line; empty when line n is the origin's line n. */
  readonly lineShifts: readonly LineShift[];
}

/** What a file was turned into, and what a person should know about it, one sentence a note. */
export interface Preparation {
  readonly files: readonly PreparedFile[];
  readonly notes: readonly string[];
}
