import { z } from 'zod';

/** What one number of clusters came to. */
export const fitFigures = z.object({
  /** Sum over all customers of the squared distance to the nearest centroid. */
  inertia: z.number(),
  /** The next three are computed over the sample of `sampleCustomers`; null where they are not defined. */
  silhouette: z.number(),
  calinskiHarabasz: z.number().nullable(),
  daviesBouldin: z.number().nullable(),
  sampleCustomers: z.number(),
  /** Customers per cluster. */
  sizes: z.array(z.number()),
  /** Starts, and the customers that they were fitted on. */
  restarts: z.number(),
  fitCustomers: z.number(),
  converged: z.boolean(),
  /** One row a cluster, in z-scores. */
  centroids: z.array(z.array(z.number())),
});
export type FitFigures = z.output<typeof fitFigures>;

/** How well the clusters are found again in resamples. */
export const stabilityFigures = z.object({
  /** Customers that each resample was drawn from; resamples that could not be clustered. */
  customers: z.number(),
  skipped: z.number(),
  /** Mean adjusted Rand index; null when all were skipped. */
  ari: z.number().nullable(),
  /** Mean Jaccard similarity of each cluster; null for one that no resample has anybody of. */
  jaccards: z.array(z.number().nullable()),
});
export type StabilityFigures = z.output<typeof stabilityFigures>;

/** One number of clusters and everything that speaks for or against it. */
export interface CountFigures extends FitFigures {
  readonly clusters: number;
  /** Null where it is not defined: the sample can't make as many clusters, or leaves no inertia. */
  readonly gap: { readonly value: number; readonly error: number } | null;
  /** Null where it was not asked for. */
  readonly stability: StabilityFigures | null;
}

/** Why a number of clusters was left out: fewer customers differ, or no start filled all clusters. */
export interface LeftOut {
  readonly clusters: number;
  readonly reason: 'too-few-customers' | 'empty-cluster';
}

export interface JudgedCounts {
  readonly counts: readonly CountFigures[];
  readonly leftOut: readonly LeftOut[];
  /** What the gap statistic prefers: may be 1 where the numbers begin with 2; null where it only grows. */
  readonly gapChoice: number | null;
}
