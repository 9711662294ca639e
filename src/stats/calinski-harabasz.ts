import { clusterMeans } from './cluster-means.js';
import { squaredDistance } from './squared-distance.js';

/**
 * Variance ratio criterion (Caliński & Harabasz 1974), as scikit-learn defines it: the squares between the clusters over
 * those within, each by its degrees of freedom, (B / (k − 1)) / (W / (n − k)). Higher is better. Clusters of nobody do
 * not count towards k; a cluster of one point adds nothing to W.
 *
 * @param points row-major, `labels.length` rows of `dimensions`, finite numbers
 * @param labels cluster of each point, from 0
 * @param clusters number of clusters
 * @returns 0 or more; null where it is not defined: fewer than two clusters with points, as many clusters as points, or
 *   each cluster's points all in one place, for which scikit-learn says 1
 * @throws RangeError when points and labels do not go together, or a label is none of the clusters
 */
export function calinskiHarabasz(
  points: Float64Array,
  dimensions: number,
  labels: Int32Array,
  clusters: number,
): number | null {
  const { means, sizes } = clusterMeans(points, dimensions, labels, clusters);
  const whole = clusterMeans(points, dimensions, new Int32Array(labels.length), 1).means;
  let within = 0;
  for (const [row, label] of labels.entries())
    within += squaredDistance(points, row, means, label, dimensions);
  let between = 0;
  let filled = 0;
  for (const [cluster, size] of sizes.entries()) {
    if (size === 0) continue;
    filled += 1;
    between += size * squaredDistance(means, cluster, whole, 0, dimensions);
  }
  if (filled < 2 || filled === labels.length || within === 0) return null;
  return between / (filled - 1) / (within / (labels.length - filled));
}
