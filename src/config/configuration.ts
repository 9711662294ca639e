import type { Mapping, Told } from './mapping.js';

/** The features that customers can be clustered on, by their names in the configuration. */
export const FEATURE_NAMES = [
  'spend',
  'net_spend',
  'orders',
  'return_ratio',
  'average_order_value',
  'recency_days',
  'tenure_days',
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** What is done to a feature before it is z-scored. */
export const TRANSFORMS = ['none', 'log1p', 'sqrt'] as const;
export type Transform = (typeof TRANSFORMS)[number];

/**
 * The transform of a feature that is named without one. Money and counts have long tails; net money can be
 * negative, which neither the logarithm nor the root allows.
 */
export const DEFAULT_TRANSFORMS: Readonly<Record<FeatureName, Transform>> = {
  spend: 'log1p',
  net_spend: 'none',
  orders: 'log1p',
  return_ratio: 'sqrt',
  average_order_value: 'none',
  recency_days: 'log1p',
  tenure_days: 'none',
};

export interface FeatureSpec {
  readonly name: FeatureName;
  readonly transform: Transform;
}

/** Which lines of a file that are equal in every column count: all of them, or one of each. */
export const DUPLICATES = ['keep', 'drop'] as const;

/**
 * What becomes of a file that a source stood for before and that is gone: its purchases no longer count, still count,
 * or the run fails.
 */
export const VANISHED_POLICIES = ['drop', 'keep', 'fail'] as const;
export type VanishedPolicy = (typeof VANISHED_POLICIES)[number];

/**
 * When a run finds the segments anew: each time, never once there is a model, when a feature has drifted from the
 * model's, or when the model is as old as an ISO 8601 duration. In between customers are assigned by the model.
 */
export const REFIT_POLICIES = ['always', 'never', 'on-drift'] as const;
export type RefitPolicy = (typeof REFIT_POLICIES)[number] | { readonly every: string };

/** When a segment's stability is an alert: it fell since the previous run, or it is below a word, fallen or not. */
export const STABILITY_ALERTS = ['fell', 'fair', 'stable'] as const;
export type StabilityAlert = (typeof STABILITY_ALERTS)[number];

/** The views of the customers beside the clusters. */
export const VIEWS = ['rfm', 'named', 'lifecycle', 'behaviour', 'products'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What customers are scored by as monetary: spend net of returns, or before them. */
export const MONETARY = ['net', 'gross'] as const;

/**
 * Which values part the scores: tonight's fifths, those of an earlier run, or these, four a measure and rising: days, orders,
 * money.
 */
export const THRESHOLDS = ['fitted', 'frozen'] as const;
export type Thresholds = (typeof THRESHOLDS)[number] | FixedThresholds;

export interface FixedThresholds {
  readonly recency: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

/** What customers are called in reports: their identifiers, salted hashes of them, or numbers that mean nothing elsewhere. */
export const CUSTOMER_IDS = ['shown', 'hashed', 'hidden'] as const;

/** What sources belong to unless they say otherwise. */
export const DEFAULT_SOURCE_NAME = 'shop';

/** Where purchases are, and what was said about them. */
export interface SourceSpec {
  /**
   * A file, a folder or a glob, absolute; glob characters of the folder that a glob starts from are escaped. A remote
   * address stands as it was written.
   */
  readonly path: string;
  /** Orders of one name belong to one shop: the same order id in two of its files is the same order. */
  readonly name: string;
  /** Null leaves every column to recognition. */
  readonly mapping: Mapping | null;
  readonly told: Told;
}

/** Everything that a run may be told, with nothing left open; made by `loadConfiguration`. */
export interface Configuration {
  /** In the order given, no path twice. */
  readonly sources: readonly SourceSpec[];
  readonly vanished: VanishedPolicy;
  readonly clusters: {
    readonly count: number;
    readonly features: readonly FeatureSpec[];
    /** Share of the customers at each end of a feature whose values are drawn in to that quantile; null for none. */
    readonly winsorise: number | null;
    /** Bootstrap resamples that the segments' stability is judged by; 0 for none. */
    readonly resamples: number;
  };
  readonly refit: RefitPolicy;
  /** Largest population stability index of a feature against the model's that is no drift. */
  readonly drift: number;
  /** ISO 8601 local time, e.g. `2011-12-10T00:00:00`; null means midnight after the last purchase. */
  readonly snapshot: string | null;
  /** ISO 8601 duration, e.g. `P1Y`. */
  readonly window: string;
  /** How often a run is expected, an ISO 8601 duration of whole days, e.g. `P1D`; says when a report is stale. */
  readonly every: string;
  readonly seed: number;
  /** Absolute path of the folder that holds the runs. */
  readonly out: string;
  /** Absolute path of the DuckDB file. */
  readonly database: string;
  /** Upper bound of the engine's memory, e.g. `2GB`; null leaves the engine's default. */
  readonly memory: string | null;
  readonly threads: number | null;
  /** Absolute path of the folder that what does not fit into memory spills into; null for one beside the database. */
  readonly spill: string | null;
  /** How long to wait for another run to end: not at all, without a bound, or an ISO 8601 duration. */
  readonly wait: boolean | string;
  /** ISO 8601 duration after which a run is stopped, waiting included; null for no bound. */
  readonly timeout: string | null;
  /** Whether a run is a trial: in a place of its own, and nothing that later runs build on. */
  readonly draft: boolean;
  /** What is kept of earlier runs; docs/runs.md says which are never removed. */
  readonly keep: {
    /** How many published runs of each series. */
    readonly runs: number | 'all';
    /** How long drafts: an ISO 8601 duration of whole days, e.g. `P30D`. */
    readonly drafts: string;
  };
  readonly quiet: boolean;
  /** Whether progress and warnings are JSON objects, one a line. */
  readonly jsonLogs: boolean;
  /** ISO 4217 code and BCP 47 tag. */
  readonly currency: string;
  readonly locale: string;
  /** What customers are called in reports; lists and tables of customers have their identifiers in any case. */
  readonly customerIds: (typeof CUSTOMER_IDS)[number];
  /** The secret that identifiers are hashed with; null for none. It is written nowhere. */
  readonly salt: string | null;
  readonly lines: {
    /** Longest time between a sale and the cancellation that undoes it, as written (ISO 8601); null for `none`. */
    readonly voidWithin: string | null;
    /** The same in whole seconds, a day being 24 hours; null for `none`. */
    readonly voidWithinSeconds: number | null;
    /** Product codes that are no products. */
    readonly adjustments: readonly string[];
    readonly duplicates: (typeof DUPLICATES)[number];
  };
  /** Bounds beyond which a run stops before it publishes; null switches a gate off. */
  readonly gates: {
    /** Largest share of the lines that can't be read, 0 to 1. */
    readonly unreadable: number | null;
    /** Smallest number of lines, as a share (0 to 1) of that of the last run of the same series. */
    readonly rows: number | null;
    /** Greatest age of the last purchase at the run's start: an ISO 8601 duration, e.g. `P3D`. */
    readonly lastPurchase: string | null;
    /** Largest share of the lines that name no customer, 0 to 1. */
    readonly guests: number | null;
  };
  /** What a report says first, as soon as it is beyond its bound; null, or false, switches an alert off. */
  readonly alerts: {
    /** Largest change of a segment's share of the customers since the previous run, 0 to 1. */
    readonly segmentShare: number | null;
    /** Largest share of the Champions of a month ago that are none tonight, 0 to 1. */
    readonly championsLost: number | null;
    /** Largest rise of the shop's return ratio since the previous run, 0 to 1. */
    readonly returnRatio: number | null;
    /** Which stability of a segment is too little: less than in the previous run, or less than a word. */
    readonly stability: StabilityAlert | null;
    /** Whether a feature beyond `drift` is one. */
    readonly drift: boolean;
  };
  /** Whether a run that publishes alerts ends with an exit code of its own. */
  readonly failOnAlert: boolean;
  /** Days of silence that count as lapsing and lapsed; null reads them from the shop's own gaps. */
  readonly lifecycle: { readonly lapsing: number | null; readonly lapsed: number | null };
  /** Which views a report has. */
  readonly views: Readonly<Record<ViewName, boolean>>;
  readonly scores: {
    readonly monetary: (typeof MONETARY)[number];
    readonly thresholds: Thresholds;
    /** Absolute path of the grid of named segments; null for the one that comes with Quintet. */
    readonly grid: string | null;
  };
  /** Absolute path of the playbook; null for the one that comes with Quintet. */
  readonly playbook: string | null;
  /** Channels and programmes of the playbook that the shop does not have. */
  readonly without: readonly string[];
}
