import type { Matrix } from '../../migration/migration.js';
import type { Money } from '../../segments/segment.js';
import type { Coverage, CustomerIds, ReportModel } from '../report-model.js';

/** What `compare.json` holds: everything that a comparison of two runs found, before it is worded and drawn. */
export interface Comparison {
  readonly schemaVersion: '1.0';
  readonly shop: ReportModel['shop'];
  /** What the `customerId` of each mover is. */
  readonly customerIds: CustomerIds;
  readonly first: ComparedRun;
  readonly second: ComparedRun;
  /** Whether ids of segments mean the same in both. */
  readonly isSameSeries: boolean;
  /** How the runs were made, as far as it differs. */
  readonly differences: readonly Difference[];
  /** The shop as a whole. */
  readonly figures: readonly Change[];
  readonly agreement: Agreement;
  /** Segments of the two runs that are counterparts, by rank in the second. */
  readonly pairs: readonly SegmentPair[];
  /** Segments without a counterpart, by rank. */
  readonly onlyFirst: readonly Unpaired[];
  readonly onlySecond: readonly Unpaired[];
  /** Who was where and is where; a run without a view has no matrix of it. */
  readonly segments: Matrix;
  readonly named: Matrix | null;
  readonly lifecycle: Matrix | null;
  /** The customers who changed sides and spent most in either window; at most ten. */
  readonly movers: readonly Mover[];
}

export interface ComparedRun {
  readonly id: string;
  readonly outcome: 'published' | 'draft';
  readonly snapshot: string;
  /** How much of its window the data reach back over; null where it did not keep that. */
  readonly coverage: Coverage | null;
  readonly segments: number;
  /** By rank. */
  readonly names: readonly string[];
}

/** A key of the configuration, or of what a run found, that has other values; each run's in a list. */
export interface Difference {
  readonly key: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** What a figure counts: money is exact text, shares are 0 to 1. */
export type Unit = 'count' | 'money' | 'share' | 'days' | 'number';

/** A figure in both runs, and the second less the first. */
export type Change =
  | {
      readonly key: string;
      readonly unit: 'money';
      readonly first: Money;
      readonly second: Money;
      readonly difference: Money;
    }
  | {
      readonly key: string;
      readonly unit: Exclude<Unit, 'money'>;
      readonly first: number;
      readonly second: number;
      readonly difference: number;
    };

/** How far the two runs put the same customers together. */
export interface Agreement {
  /** Customers that both runs know, and those that only the second or only the first does. */
  readonly shared: number;
  readonly joined: number;
  readonly left: number;
  /** Of the shared ones: those who are in the counterpart of their segment, and those who are not. */
  readonly stayed: number;
  readonly moved: number;
  /** What those who moved spent net in the window of each run. */
  readonly movedSpendBefore: Money;
  readonly movedSpend: Money;
  /** Adjusted Rand index of the segments over the shared customers. */
  readonly ari: number;
}

export interface SegmentSide {
  readonly id: string;
  readonly rank: number;
  readonly name: string;
}

export interface SegmentPair {
  readonly first: SegmentSide;
  readonly second: SegmentSide;
  /** Customers that are in both, and the share of these among the customers known to both runs that are in either. */
  readonly shared: number;
  readonly overlap: number;
  /** Same: more than half of the customers in either are in both; else most of one are in the other. */
  readonly kind: 'same' | 'alike';
  readonly changes: readonly Change[];
}

export interface Unpaired {
  readonly segment: SegmentSide;
  readonly customers: number;
  readonly revenue: Money;
  /** Segments of the other run that its customers are in, the one with most first; null for those who are in none. */
  readonly others: readonly { readonly segment: SegmentSide | null; readonly customers: number }[];
}

export interface Mover {
  readonly customerId: string;
  readonly from: SegmentSide;
  readonly to: SegmentSide;
  readonly netSpendBefore: Money;
  readonly netSpend: Money;
}
