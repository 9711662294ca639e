import type { SourceSpec } from '../../config/configuration.js';
import type { Question } from '../../config/question.js';
import type { Failure } from '../../failure.js';
import type { Layout } from '../layouts/layout.js';
import type { ValueStyle } from '../layouts/value-style.js';
import type { PreparedFile } from '../unpack/prepared-file.js';

/** Some of the lines that can't be used for one reason. */
export interface QuarantinedReason {
  readonly reason: string;
  /** How many there are. */
  readonly lines: number;
  /** The first of them. */
  readonly examples: readonly {
    readonly line: number;
    /** How many lines of the file it spans. */
    readonly lines: number;
    /** The beginning of its text, as it stands in the file: personal data, and any character may be in it. */
    readonly text: string;
  }[];
}

/** What the lines of a file come to; all but the first three counts leave out what a rule leaves out. */
export interface FileFigures {
  /** Lines read, those that can't be used included. */
  readonly lines: number;
  /** Lines that can be used, those that a rule leaves out included. */
  readonly readable: number;
  /** Lines that repeat another one in every column. */
  readonly duplicates: number;
  readonly used: number;
  readonly orders: number;
  readonly customers: number;
  /** Lines without a customer. */
  readonly guests: number;
  /** Lines that are returns, and sales of which something was given back. */
  readonly returns: number;
  readonly refunds: number;
  /** Times of the first and last line, ISO 8601 local; null when there is none. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Why rules leave lines out, the most frequent reasons first. */
  readonly excluded: readonly { readonly reason: string; readonly lines: number }[];
  /** Why lines can't be used, the most frequent reasons first. */
  readonly quarantined: readonly QuarantinedReason[];
}

/** What is known of a purchase file, or of a sheet of a workbook, whether or not it can be used. */
interface Inspected {
  /** Absolute path; of a source that stands for no file, the source's. */
  readonly path: string;
  /** Sheet of a workbook; null elsewhere. */
  readonly sheet: string | null;
  readonly source: SourceSpec;
  /** Other files with the same content, absolute paths. */
  readonly twins: readonly string[];
  /** Null where it could not even be unpacked. */
  readonly form: (Pick<PreparedFile, 'kind' | 'encoding' | 'compression'> & FoundColumns) | null;
  /** Null where the headers are not recognised. */
  readonly layout: Layout | null;
  /** What a person should know about how it is read. */
  readonly notes: readonly string[];
}

/** A file's own columns. */
export interface FoundColumns {
  /** What parts the fields of a delimited file; null elsewhere. */
  readonly delimiter: string | null;
  readonly headers: readonly string[];
}

/** A file that a run would read. */
export interface ReadInspection extends Inspected {
  readonly state: 'read';
  readonly layout: Layout;
  readonly style: ValueStyle;
  readonly figures: FileFigures;
}

/** A file that would stop a run. */
export interface RefusedInspection extends Inspected {
  readonly state: 'refused';
  readonly failure: Failure;
  /** What its owner can say so that it can be read. */
  readonly questions: readonly Question[];
}

export type FileInspection = ReadInspection | RefusedInspection;
