import { type ClusterResult, nearestCentroid } from './cluster-customers.js';

/** Most customers that trust in the clusters is judged on: resamples of more cost minutes and say the same. */
const JUDGED_CUSTOMERS = 5_000;

/** The customers that trust in the clusters is judged on. */
export interface Judged {
  /** Row-major z-scores, `labels.length` rows of `dimensions`. */
  readonly points: Float64Array;
  readonly dimensions: number;
  /** Cluster of each customer, from 0. */
  readonly labels: Int32Array;
}

/** The first customers of the sample, whose order is by hash, each with the cluster whose centroid is nearest. */
export function takeJudged({ sample, centroids }: Pick<ClusterResult, 'sample' | 'centroids'>): Judged {
  const { dimensions } = sample;
  const customers = Math.min(sample.customers, JUDGED_CUSTOMERS);
  return {
    points: sample.points.slice(0, customers * dimensions),
    dimensions,
    labels: Int32Array.from({ length: customers }, (_, row) => nearestCentroid(sample, row, centroids)),
  };
}
