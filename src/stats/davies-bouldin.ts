import { clusterMeans } from './cluster-means.js';
import { squaredDistance } from './squared-distance.js';

/**
 * Davies–Bouldin index (1979) with Euclidean distances, as scikit-learn defines it: s is the mean distance of a cluster's
 * points to its mean, d the distance of two means; the mean over the clusters of the largest (sᵢ + sⱼ) / dᵢⱼ. Lower is
 * better. Clusters of nobody do not count; a cluster of one point has s 0.
 *
 * @param points row-major, `labels.length` rows of `dimensions`, finite numbers
 * @param labels cluster of each point, from 0
 * @param clusters number of clusters
 * @returns 0 or more; null where it is not defined: fewer than two clusters with points, or two clusters with the same
 *   mean, a pair that scikit-learn passes over
 * @throws RangeError when points and labels do not go together, or a label is none of the clusters
 */
export function daviesBouldin(
  points: Float64Array,
  dimensions: number,
  labels: Int32Array,
  clusters: number,
): number | null {
  const { means, sizes } = clusterMeans(points, dimensions, labels, clusters);
  const spreads = new Float64Array(clusters);
  for (const [row, label] of labels.entries()) {
    const distance = Math.sqrt(squaredDistance(points, row, means, label, dimensions));
    spreads[label] = (spreads[label] ?? 0) + distance / (sizes[label] ?? 1);
  }
  const filled = [...sizes.keys()].filter((cluster) => (sizes[cluster] ?? 0) > 0);
  if (filled.length < 2) return null;
  const worst = filled.map((i) => {
    const ratios = filled
      .filter((j) => j !== i)
      .map((j) => {
        const apart = Math.sqrt(squaredDistance(means, i, means, j, dimensions));
        return apart === 0 ? Infinity : ((spreads[i] ?? 0) + (spreads[j] ?? 0)) / apart;
      });
    return Math.max(...ratios);
  });
  const index = worst.reduce((sum, ratio) => sum + ratio, 0) / filled.length;
  return index === Infinity ? null : index;
}
