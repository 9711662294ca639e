/** Exact decimal money as text in the source's currency, e.g. `8911407.904`; at least two decimals. */
export type Money = string;

/** The middle half and its centre: quantiles 0.25, 0.5, 0.75 by linear interpolation. */
export interface Quartiles<T> {
  readonly q1: T;
  readonly median: T;
  readonly q3: T;
}

/** A fifth of the shop's customers, from lowest (1) to highest (5). */
export type Level = 1 | 2 | 3 | 4 | 5;

export type Measure = 'spend' | 'orders' | 'averageOrderValue' | 'returnRatio' | 'recencyDays';

/** What a group of customers looks like; money is net of returns. One of these per segment, one for the shop. */
export interface Profile {
  readonly spend: Quartiles<Money>;
  readonly orders: Quartiles<number>;
  readonly averageOrderValue: Quartiles<Money>;
  /** Mean and middle half of returned / gross, clipped to [0, 1]. */
  readonly returnRatio: Quartiles<number> & { readonly mean: number };
  readonly recencyDays: Quartiles<number>;
  /** Share of the group with one order ever, 0 to 1. */
  readonly oneOrderShare: number;
  /** Share of the group with at least one return in the window, 0 to 1. */
  readonly returnerShare: number;
}

/**
 * Where the group's median (the mean for the return ratio) stands among all customers of the shop:
 * `standing` is the share of customers below it plus half of those equal to it, `level` its fifth.
 */
export interface Standing {
  readonly standing: number;
  readonly level: Level;
}

/** How long the typical member has been silent, in units of the shop's own rhythm. */
export type Silence = 'recent' | 'lapsing' | 'lapsed';

/** A cluster's customers summed up: all that naming and recommending may look at. */
export interface SegmentFigures {
  /** Position by falling net spend, from 1. */
  readonly rank: number;
  readonly customers: number;
  readonly customerShare: number;
  readonly revenue: Money;
  /** Net spend of the customer who spent most. */
  readonly largestNetSpend: Money;
  /** Share of the sum of all segments' net spend. */
  readonly revenueShare: number;
  readonly profile: Profile;
  readonly standings: Readonly<Record<Measure, Standing>>;
  /** `recent` while the median recency is at most lapsing, `lapsed` beyond lapsed. */
  readonly silence: Silence;
}

/** The shop's own rhythm in days: how long a silence is unusual, and how long it is final. */
export interface Rhythm {
  readonly lapsingDays: number;
  readonly lapsedDays: number;
  /** Gaps between consecutive order days that the two were read from. */
  readonly gaps: number;
  readonly source: 'data' | 'configured' | 'default';
}

/** The one step a segment gets, worded with its own figures. */
export interface NextStep {
  /** Key of the playbook's step family, e.g. `key_accounts`. */
  readonly family: string;
  readonly title: string;
  /** Imperative sentence for the list of things to do, without figures, e.g. `Give key accounts a named contact`. */
  readonly call: string;
  /** Why, quoting the segment's own figures. */
  readonly reason: string;
  readonly offer: string;
  readonly channel: string;
  readonly measure: string;
  /** Whom in the segment it is for, in words, e.g. `silent for at most 110 days`. */
  readonly eligibility: string;
  readonly eligibleCustomers: number;
  readonly eligibleRevenue: Money;
  /** How well the family's profile holds, 0 to 1. */
  readonly fit: number;
  /** Whether `fit` reaches the playbook's minimum; where not, `reason` says so. */
  readonly fits: boolean;
  /** What must not be done to these customers, e.g. no blanket discount; empty when nothing is ruled out. */
  readonly avoid: string;
}

/**
 * One of the steps for those of a segment for whom its own is not meant, in the order in which they are tried: each gets
 * the first whose rule holds. The last is for everybody.
 */
export interface InsteadStep {
  readonly family: string;
  readonly title: string;
  /** For whom in this segment, in words. */
  readonly rule: string;
  /** What of the rule is asked in this segment beside the step's own; null for nothing. */
  readonly also: string | null;
}

/** Members of the segment who get another step than the segment's, and which. */
export interface OtherStep {
  readonly family: string;
  readonly title: string;
  readonly customers: number;
  readonly revenue: Money;
}
