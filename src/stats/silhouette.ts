/**
 * Mean silhouette of a clustering with Euclidean distances (Rousseeuw 1987): for each point (b − a) / max(a, b), a its
 * mean distance to the others of its cluster, b the smallest mean distance to another cluster; 0 for the only point of
 * a cluster.
 *
 * @param points row-major, `labels.length` rows of `dimensions`
 * @param labels cluster of each point, from 0
 * @param clusters number of clusters
 * @returns −1 to 1
 */
export function silhouette(
  points: Float64Array,
  dimensions: number,
  labels: Int32Array,
  clusters: number,
): number {
  const sizes = new Float64Array(clusters);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const sums = sumDistances(points, dimensions, labels, clusters);
  let total = 0;
  for (const [row, label] of labels.entries()) {
    total += width(sums.subarray(row * clusters, (row + 1) * clusters), sizes, label);
  }
  return total / labels.length;
}

/** For each point the sum of its distances to the points of each cluster, one row a point; each pair is measured once. */
function sumDistances(
  points: Float64Array,
  dimensions: number,
  labels: Int32Array,
  clusters: number,
): Float64Array {
  const sums = new Float64Array(labels.length * clusters);
  for (let i = 0; i < labels.length; i += 1) {
    const [ofFirst, own] = [i * clusters, labels[i] ?? 0];
    for (let j = 0; j < i; j += 1) {
      const apart = distance(points, dimensions, i, j);
      const [first, second] = [ofFirst + (labels[j] ?? 0), j * clusters + own];
      sums[first] = (sums[first] ?? 0) + apart;
      sums[second] = (sums[second] ?? 0) + apart;
    }
  }
  return sums;
}

function width(sums: Float64Array, sizes: Float64Array, own: number): number {
  const others = (sizes[own] ?? 0) - 1;
  if (others < 1) return 0;
  const a = (sums[own] ?? 0) / others;
  let b = Infinity;
  for (const [label, size] of sizes.entries()) {
    if (label !== own && size > 0) b = Math.min(b, (sums[label] ?? 0) / size);
  }
  const larger = Math.max(a, b);
  return larger === 0 || b === Infinity ? 0 : (b - a) / larger;
}

function distance(points: Float64Array, dimensions: number, i: number, j: number): number {
  let squares = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const difference = (points[i * dimensions + d] ?? 0) - (points[j * dimensions + d] ?? 0);
    squares += difference * difference;
  }
  return Math.sqrt(squares);
}
