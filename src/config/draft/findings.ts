import type { Configuration, SourceSpec } from '../configuration.js';
import type { ExcludeRule, Field, ReturnRule } from '../mapping.js';
import type { Question } from '../question.js';
import type { DateWriting } from './word-dates.js';
import type { MarkWriting } from './word-mark.js';

/** Which column of a file is which, as it was recognised. */
export interface FoundLayout {
  readonly name: string;
  readonly columns: Readonly<Record<Field, string | null>>;
  readonly returns: ReturnRule;
  readonly exclude: readonly ExcludeRule[];
}

/** How a file writes its values. */
export interface FoundStyle {
  readonly dates: DateWriting;
  readonly numbers: MarkWriting;
  readonly currency: { readonly currency: string | null };
}

interface Found {
  /** Absolute path. */
  readonly path: string;
  readonly sheet: string | null;
  readonly source: SourceSpec;
  readonly layout: FoundLayout | null;
}

/** What is known of a file, or of a sheet of a workbook. */
export type FoundFile =
  | (Found & { readonly state: 'read'; readonly style: FoundStyle })
  | (Found & {
      readonly state: 'refused';
      readonly failure: { readonly message: string };
      readonly questions: readonly Question[];
    });

/** What all files that can be read come to; times are ISO 8601 local. */
export interface FoundWhole {
  readonly lines: {
    readonly read: number;
    readonly unreadable: number;
    readonly superseded: number;
    readonly excluded: number;
    readonly outsideWindow: number;
    readonly guests: number;
    readonly duplicates: number;
  };
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly lastInWindowAt: string | null;
  readonly longestSilenceDays: number;
  readonly period: { readonly to: string } | null;
  readonly codes: readonly { readonly code: string; readonly lines: number }[];
}

/** What a configuration file is drafted from. */
export interface Findings {
  /** What was said already, with defaults filled in. */
  readonly configuration: Configuration;
  readonly files: readonly FoundFile[];
  /** Null when no file can be read. */
  readonly whole: FoundWhole | null;
  /** When this was found, ISO 8601 local. */
  readonly startedAt: string;
}
