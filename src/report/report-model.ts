import type { BridgeRow, Check, FileLines, LineCounts, Totals } from '../accounts/accounts.js';
import type { CUSTOMER_IDS } from '../config/configuration.js';
import type { ClusterStability } from '../clusters/judge-stability.js';
import type { RefitReason } from '../model/decide-refit.js';
import type { Alert } from '../migration/alert.js';
import type { Migration } from '../migration/migration.js';
import type { Drift } from '../model/measure-drift.js';
import type { Distribution } from '../segments/read-distributions.js';
import type { Movement } from '../segments/movement.js';
import type { TypicalCustomer } from '../segments/read-typical-customers.js';
import type { SegmentRule } from '../segments/segment-rule.js';
import type { Ended, Origin } from '../segments/trace-segments.js';
import type {
  InsteadStep,
  Money,
  NextStep,
  OtherStep,
  Profile,
  Quartiles,
  Rhythm,
  Silence,
  Standing,
  Measure,
} from '../segments/segment.js';
import type { Views } from '../scores/views.js';
import type { TrustSection } from './build-trust.js';

/** Version of the schema of report.json: major when a reader would break, minor when something is added. */
export const REPORT_SCHEMA_VERSION = '1.5';

/**
 * All that a report says, before wording and pictures: written as report.json, and the only input of
 * both renderers. Shares are 0 to 1, times ISO 8601 without zone (the source's wall clock), money exact text.
 */
export interface ReportModel {
  readonly schemaVersion: string;
  readonly run: RunSection;
  readonly shop: { readonly currency: string; readonly locale: string };
  readonly customerIds: CustomerIds;
  readonly freshness: Freshness;
  /** How much of the window the data reach back over; null where a run did not keep that. */
  readonly coverage: Coverage | null;
  readonly checks: readonly Check[];
  readonly totals: Totals;
  /** From the segments' revenue to the amount of every line in the window; the rows add up exactly. */
  readonly bridge: readonly BridgeRow[];
  /** Where each line that was read went; the counts add up to `read`. */
  readonly lines: LineCounts;
  /** The same for each file, or sheet of a workbook, that was read. */
  readonly files: readonly FileLines[];
  readonly rhythm: Rhythm;
  /** The whole shop, for comparison. */
  readonly profile: Profile;
  /** What is beyond a bound of the configuration; to be read first. */
  readonly alerts: readonly Alert[];
  readonly segments: readonly SegmentSection[];
  /** How the segments' customers are spread over spend, orders and returns; none where a run did not count that. */
  readonly distributions: readonly Distribution[];
  /** What became of the customers and segments of the previous run; null for the first of its series. */
  readonly movement:
    | (Movement & {
        readonly ended: readonly Ended[];
        readonly sincePrevious: Migration;
        /** Since the last published run that is at least 30 days older; null where there is none. */
        readonly monthAgo: Migration | null;
      })
    | null;
  /** What to do, ranked by the net revenue of the customers each step reaches. Each customer counts in one row. */
  readonly steps: readonly StepSection[];
  readonly clustering: Clustering;
  /** Whether the segments were found anew, and how far tonight's customers are from those of the earlier model. */
  readonly model: ModelSection;
  readonly map: SegmentMap;
  /** What the views beside the segments say: RFM scores, named segments, lifecycle, behaviour, products; null without. */
  readonly scores: Views | null;
  readonly trust: TrustSection;
  readonly method: Method;
}

/** What the `customerId` of each customer in a report is. */
export interface CustomerIds {
  /** The identifier itself; a salted hash of it; or a number in the order of the report, that means nothing elsewhere. */
  readonly are: (typeof CUSTOMER_IDS)[number];
  /** By what the salt of the hashes is known again, without telling it: the hash of the empty text; null without hashes. */
  readonly saltMark: string | null;
}

export interface RunSection {
  readonly id: string;
  /** When the run started, ISO 8601 in UTC with Z. */
  readonly startedAt: string;
  readonly snapshot: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly clusters: number;
  readonly seed: number;
  /** The run that segment ids and names were carried over from; null for the first of its series. */
  readonly previous: { readonly id: string; readonly snapshot: string } | null;
}

export interface Freshness {
  /** Date of the first and last line used. */
  readonly dataFrom: string;
  readonly dataThrough: string;
  /** The next expected run's date plus a day of grace. */
  readonly staleAfter: string;
  /** Customers whose first sale falls in the first lapsing period of the data may be older than the data. */
  readonly possiblyOlderCustomers: number;
}

export interface Coverage {
  /** Date of the first usable line before the snapshot, in the window or earlier. */
  readonly dataBegin: string;
  readonly windowDays: number;
  /** Fewer than `windowDays` where the data begin after the window does. */
  readonly coveredDays: number;
}

export interface SegmentSection {
  /** Persistent from run to run, e.g. `s1`. */
  readonly id: string;
  /** By falling net spend tonight, from 1. */
  readonly rank: number;
  readonly name: string;
  /** One sentence that a shop assistant would understand. */
  readonly sentence: string;
  readonly customers: number;
  readonly customerShare: number;
  readonly revenue: Money;
  readonly revenueShare: number;
  /** Net spend of its customer who spent most; null where a run did not keep that. */
  readonly largestNetSpend: Money | null;
  readonly profile: Profile;
  readonly standings: Readonly<Record<Measure, Standing>>;
  readonly silence: Silence;
  readonly nextStep: NextStep;
  readonly others: readonly OtherStep[];
  /** Who is not meant by the next step gets the first of these that suits; null where a run did not keep that. */
  readonly instead: readonly InsteadStep[] | null;
  /** Three members nearest to the segment's centre. */
  readonly typicalCustomers: readonly TypicalCustomer[];
  /** The centre in the units of each feature (back from transform and z-score), in the order of `clustering.features`. */
  readonly centre: readonly number[];
  /** True when id and name come from the previous run. */
  readonly kept: boolean;
  /** The name that a kept segment had in the previous run, where it is no longer true of it; else null. */
  readonly formerName: string | null;
  readonly origin: Origin;
  /** How far its centre has moved since the previous run, in z-scores; null where it was not there. */
  readonly centreMoved: number | null;
  /** How well it is found again in resamples of the customers; null where that was not judged. */
  readonly stability: SegmentStability | null;
  /** The shortest rules that describe it, the one that holds for most of it first; none where none tells it apart. */
  readonly rules: readonly SegmentRule[];
}

/** How well a segment is found again; the worst tenth is null where a run did not keep that. */
export type SegmentStability = Omit<ClusterStability, 'worstTenth'> & { readonly worstTenth: number | null };

export interface StepSection {
  readonly family: string;
  readonly title: string;
  readonly call: string;
  readonly customers: number;
  readonly revenue: Money;
  /** For customers whose own segment has this step, and for those who get it in place of their segment's. */
  readonly eligibility: string;
  readonly offer: string;
  readonly channel: string;
  readonly measure: string;
  readonly avoid: string;
  /** Names of the segments whose customers it reaches, the one with most of them first. */
  readonly segments: readonly string[];
  /** Path of the customer list beside the report, e.g. `lists/key_accounts.csv`. */
  readonly list: string;
}

export interface Clustering {
  /** Sum over customers of the squared distance to their segment's centre, in z-scores. */
  readonly inertia: number;
  /** Mean silhouette over `silhouetteCustomers` customers (all of them, or a sample chosen by hash). */
  readonly silhouette: number;
  readonly silhouetteCustomers: number;
  readonly features: readonly {
    readonly name: string;
    readonly transform: string;
    /** Mean and population standard deviation of the transformed values. */
    readonly mean: number;
    readonly standardDeviation: number;
    /** True when all customers have the same value: the feature then plays no part. */
    readonly constant: boolean;
  }[];
  /** Customers per segment, in order of rank. */
  readonly sizes: readonly number[];
  readonly restarts: number;
  /** Customers the starts were fitted on. */
  readonly sampleCustomers: number;
  /** Lloyd steps over all customers until nothing moved. */
  readonly lloydSteps: number;
  readonly converged: boolean;
}

export interface ModelSection {
  /** Whether this run found the segments; else the earlier model assigned its customers. */
  readonly refitted: boolean;
  readonly reason: RefitReason;
  /** The run that found the segments of the earlier model, and its snapshot; null where there is none. */
  readonly earlier: { readonly run: string; readonly snapshot: string } | null;
  /** Largest population stability index that is no drift, as configured. */
  readonly bound: number;
  /** One a feature of the earlier model. */
  readonly drift: readonly Drift[];
}

export interface SegmentMap {
  /** Share of the variance that each of the two axes shows, 0 to 1. */
  readonly explained: readonly [number, number];
  /** One arrow a feature: its loading on the two axes. */
  readonly loadings: readonly { readonly feature: string; readonly x: number; readonly y: number }[];
  /** A bounded sample of customers: two coordinates and the segment's rank. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly rank: number }[];
  readonly centres: readonly { readonly x: number; readonly y: number; readonly rank: number }[];
}

export interface Method {
  readonly voidWithin: string | null;
  readonly adjustmentCodes: readonly string[];
  readonly window: string;
  /** Channels and programmes that the shop does not have. */
  readonly without: readonly string[];
  readonly versions: Readonly<Record<string, string>>;
}

/** Kept so that readers of report.json need one import. */
export type { BridgeRow, Check, FileLines, LineCounts, Money, Quartiles, Totals, TypicalCustomer };
