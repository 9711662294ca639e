/** Where each cluster lies, and how many points it has. */
export interface ClusterMeans {
  /** Row-major, one row a cluster; zeros for a cluster of nobody. */
  readonly means: Float64Array;
  /** Points of each cluster. */
  readonly sizes: Float64Array;
}

/**
 * Mean of each cluster's points. Each mean is taken from the cluster's first point on, so that equal points have exactly
 * their own place as their mean.
 *
 * @param points row-major, `labels.length` rows of `dimensions`
 * @param labels cluster of each point, from 0
 * @param clusters number of clusters
 * @throws RangeError when points and labels do not go together, or a label is none of the clusters
 */
export function clusterMeans(
  points: Float64Array,
  dimensions: number,
  labels: Int32Array,
  clusters: number,
): ClusterMeans {
  if (points.length !== labels.length * dimensions) {
    throw new RangeError(`${points.length} numbers are not ${labels.length} points of ${dimensions}`);
  }
  const means = new Float64Array(clusters * dimensions);
  const sizes = new Float64Array(clusters);
  const firsts = new Float64Array(clusters * dimensions);
  for (const [row, label] of labels.entries()) {
    if (label < 0 || label >= clusters) throw new RangeError(`${label} is none of ${clusters} clusters`);
    const size = sizes[label] ?? 0;
    sizes[label] = size + 1;
    for (let d = 0; d < dimensions; d += 1) {
      const [from, to] = [row * dimensions + d, label * dimensions + d];
      if (size === 0) firsts[to] = points[from] ?? 0;
      means[to] = (means[to] ?? 0) + (points[from] ?? 0) - (firsts[to] ?? 0);
    }
  }
  for (const [index, first] of firsts.entries()) {
    const size = sizes[Math.floor(index / dimensions)] ?? 0;
    means[index] = size === 0 ? 0 : first + (means[index] ?? 0) / size;
  }
  return { means, sizes };
}
