import type { StabilityWord } from '../../clusters/stability-word.js';
import type { Money } from '../../segments/segment.js';
import type { Coverage } from '../report-model.js';

/** What the page of all runs says, before wording. Times are ISO 8601, money exact text. */
export interface RunsIndex {
  /** BCP 47 tag. */
  readonly locale: string;
  /** The run that `latest` leads to; null where it leads nowhere. */
  readonly latest: LatestRun | null;
  /** Published runs of all series, in no order. */
  readonly runs: readonly IndexedRun[];
  readonly drafts: readonly IndexedRun[];
  readonly failures: readonly FailedNight[];
}

/** A run whose folder is there, by its headline figures. */
export interface IndexedRun {
  readonly id: string;
  readonly series: string;
  /** Path of its folder beside the page. */
  readonly folder: string;
  /** In UTC with Z. */
  readonly startedAt: string;
  /** Local, without zone. */
  readonly snapshot: string;
  /** How often a run was expected, a duration of whole days. */
  readonly every: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Date; null where an older Quintet did not record it, as the two counts. */
  readonly dataThrough: string | null;
  /** Null where it was not recorded. */
  readonly coverage: Coverage | null;
  readonly steps: number | null;
  readonly alerts: number | null;
  readonly customers: number;
  readonly netRevenue: Money;
  readonly segments: readonly IndexedSegment[];
}

export interface IndexedSegment {
  /** Persistent from run to run of a series. */
  readonly id: string;
  readonly rank: number;
  readonly name: string;
  readonly customers: number;
  readonly revenue: Money;
  /** Null where it was not judged, or an older Quintet did not record it. */
  readonly stability: StabilityWord | null;
}

/** The run that `latest` leads to, with what its report says first. */
export interface LatestRun {
  readonly run: IndexedRun;
  readonly window: { readonly from: string; readonly to: string; readonly duration: string };
  /** Dates; null where the run's report can't be read. */
  readonly staleAfter: string | null;
  /** In the report's order; none where the report can't be read. */
  readonly steps: readonly IndexedStep[];
}

export interface IndexedStep {
  readonly call: string;
  readonly customers: number;
  readonly revenue: Money;
  /** Path of the list of customers beside the report. */
  readonly list: string;
}

/** A night on which nothing was published. */
export interface FailedNight {
  /** Null for one that failed before it was a run. */
  readonly id: string | null;
  /** When it began, or ended where that is all that is known; in UTC with Z. */
  readonly at: string;
  /** Null for one that was killed. */
  readonly exitCode: number | null;
  readonly message: string | null;
}

/** One row of the table of runs. */
export type Night =
  | { readonly kind: 'run'; readonly at: string; readonly run: IndexedRun }
  | { readonly kind: 'failed'; readonly at: string; readonly failure: FailedNight };
