import type { FeatureName } from '../config/configuration.js';

/** What a rule asks of one feature, in its own unit. */
export interface RuleBound {
  readonly feature: FeatureName;
  /** The value is above this; null where there is no lower bound. */
  readonly above: number | null;
  /** The value is at most this; null where there is no upper bound. */
  readonly atMost: number | null;
}

/** Customers told by their features: all bounds hold, each feature at most once. */
export interface SegmentRule {
  readonly bounds: readonly RuleBound[];
  /** In words that go on from "customers who", e.g. `bought for over £1,050 and ordered at least 5 times`. */
  readonly text: string;
  /** Share of the customers that the rule holds for who are in the segment, 0 to 1. */
  readonly precision: number;
  /** Share of the segment that the rule holds for, 0 to 1. */
  readonly coverage: number;
}
