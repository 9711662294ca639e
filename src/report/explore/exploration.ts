import type { CountFigures, LeftOut } from '../../clusters/explore/count-figures.js';
import type { Preference } from '../../clusters/explore/weigh-criteria.js';
import type { FeatureSpec } from '../../config/configuration.js';

/** What `explore.json` holds: everything that an exploration found, before it is drawn. */
export interface Exploration {
  readonly schemaVersion: '1.0';
  /** The run whose features were explored. */
  readonly run: { readonly id: string; readonly snapshot: string };
  /** Hash of what makes runs comparable, the number of clusters left out. */
  readonly series: string;
  /** ISO 8601 local; to is exclusive. */
  readonly window: { readonly from: string; readonly to: string };
  readonly customers: number;
  readonly features: readonly FeatureSpec[];
  readonly winsorise: number | null;
  readonly seed: number;
  /** The numbers of clusters that were asked for. */
  readonly range: { readonly from: number; readonly to: number };
  /** The number of clusters that the configuration makes. */
  readonly configured: number;
  readonly samples: Samples;
  readonly counts: readonly CountRow[];
  readonly leftOut: readonly LeftOut[];
  readonly preferences: readonly Preference[];
  /** What the figures say and what they don't, in sentences. */
  readonly words: readonly string[];
  readonly versions: Readonly<Record<string, string>>;
}

/** How many customers each kind of figure was computed over; inertia and sizes are over all. */
export interface Samples {
  readonly starts: number;
  /** Of silhouette, Calinski–Harabasz and Davies–Bouldin. */
  readonly criteria: number;
  readonly gap: number;
  readonly gapReferenceSets: number;
  /** Null where stability was not asked for. */
  readonly stability: number | null;
  readonly resamples: number | null;
}

/** One number of clusters. */
export interface CountRow extends Pick<
  CountFigures,
  | 'clusters'
  | 'inertia'
  | 'silhouette'
  | 'calinskiHarabasz'
  | 'daviesBouldin'
  | 'gap'
  | 'restarts'
  | 'converged'
> {
  /** Customers per cluster, the largest first. */
  readonly sizes: readonly number[];
  /** Share of the customers in the smallest cluster. */
  readonly smallestShare: number;
  /** Null where it was not asked for. */
  readonly stability: CountStability | null;
}

export interface CountStability {
  /** Mean adjusted Rand index over the resamples; null when all were skipped. */
  readonly ari: number | null;
  /** Mean Jaccard similarities of the clusters, the lowest first; those that no resample has anybody of left out. */
  readonly jaccards: readonly number[];
  readonly skipped: number;
}
