import { squaredDistance } from './squared-distance.js';
import type { WeightedPoints } from './settle-centroids.js';

/**
 * Starting centroids for k-means by greedy k-means++ (Arthur & Vassilvitskii 2007, section 4): the first is a point drawn by
 * weight; each further one is the best of 2 + ⌊ln k⌋ points that were drawn by weight times squared distance to the nearest
 * centroid so far, the best being the one that leaves the least of these.
 *
 * @param random gives numbers in [0, 1)
 * @returns row-major, one row a cluster; null when fewer points differ than there are clusters
 */
export function seedCentroids(
  given: WeightedPoints,
  clusters: number,
  random: () => number,
): Float64Array | null {
  const { points, dimensions, weights } = given;
  const centroids = new Float64Array(clusters * dimensions);
  const place = (cluster: number, row: number) =>
    centroids.set(points.subarray(row * dimensions, (row + 1) * dimensions), cluster * dimensions);
  const first = draw(weights, sum(weights), random);
  place(0, first);
  let potentials = lessen(given, null, first);
  for (let cluster = 1; cluster < clusters; cluster += 1) {
    const total = sum(potentials);
    if (total === 0) return null;
    let best: { readonly row: number; readonly potentials: Float64Array; readonly total: number } | null =
      null;
    for (let trial = 0; trial < 2 + Math.floor(Math.log(clusters)); trial += 1) {
      const row = draw(potentials, total, random);
      const left = lessen(given, potentials, row);
      const leftTotal = sum(left);
      if (best === null || leftTotal < best.total) best = { row, potentials: left, total: leftTotal };
    }
    if (best === null) return null;
    place(cluster, best.row);
    ({ potentials } = best);
  }
  return centroids;
}

/** Weight times squared distance to the nearest centroid, with a point as one more centroid. */
function lessen(
  { points, dimensions, weights }: WeightedPoints,
  before: Float64Array | null,
  centre: number,
): Float64Array {
  const potentials = new Float64Array(weights.length);
  for (let row = 0; row < weights.length; row += 1) {
    const potential = (weights[row] ?? 0) * squaredDistance(points, row, points, centre, dimensions);
    potentials[row] = before === null ? potential : Math.min(potential, before[row] ?? 0);
  }
  return potentials;
}

/** Index of a share, drawn by its size; never one of size 0. */
function draw(shares: Float64Array, total: number, random: () => number): number {
  let left = random() * total;
  let last = 0;
  for (let row = 0; row < shares.length; row += 1) {
    const share = shares[row] ?? 0;
    if (share === 0) continue;
    last = row;
    left -= share;
    if (left < 0) break;
  }
  return last;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
