import { seedCentroids } from '../stats/seed-centroids.js';
import { settleCentroids, type Settled, type WeightedPoints } from '../stats/settle-centroids.js';

/**
 * The k-means of the lowest inertia from several greedy k-means++ starts; of equally low ones the first.
 *
 * @param random gives numbers in [0, 1)
 * @returns null when fewer points differ than there are clusters, or every start lost a cluster
 */
export function fitBest(
  given: WeightedPoints,
  clusters: number,
  starts: number,
  random: () => number,
): Settled | null {
  let best: Settled | null = null;
  for (let start = 0; start < starts; start += 1) {
    const seeds = seedCentroids(given, clusters, random);
    const found = seeds === null ? null : settleCentroids(given, seeds);
    if (found !== null && (best === null || found.inertia < best.inertia)) best = found;
  }
  return best;
}
