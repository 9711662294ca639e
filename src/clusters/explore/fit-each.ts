import { Failure } from '../../failure.js';
import { calinskiHarabasz } from '../../stats/calinski-harabasz.js';
import { daviesBouldin } from '../../stats/davies-bouldin.js';
import { type ClusterResult, nearestCentroid } from '../cluster-customers.js';
import { type FitFigures, fitFigures } from './count-figures.js';
import type { CountsTask } from './counts-task.js';
import type { Prepared } from './prepare-once.js';

/** Clusters the customers into each number of clusters; those of which one would be left empty are not there. */
export async function fitEach(
  { engine, counts, seed, memo, work, signal }: CountsTask,
  prepare: () => Promise<Prepared>,
): Promise<Map<number, FitFigures>> {
  const fits = new Map<number, FitFigures>();
  for (const count of counts) {
    const fit = await memo.recall(`fit ${count}`, fitFigures.nullable(), async () => {
      const { features } = await prepare();
      try {
        const options = { count, seed, features, carried: null };
        return judgeFit(await work.clusterCustomers(engine, options, signal));
      } catch (error) {
        if (error instanceof Failure && error.kind === 'data') return null;
        throw error;
      }
    });
    if (fit !== null) fits.set(count, fit);
  }
  return fits;
}

/** Judges a clustering by the customers that its silhouette was computed over. */
function judgeFit(found: ClusterResult): FitFigures {
  const { sample, centroids, silhouetteCustomers: customers } = found;
  const { dimensions } = sample;
  const points = sample.points.subarray(0, customers * dimensions);
  const labels = Int32Array.from({ length: customers }, (_, row) => nearestCentroid(sample, row, centroids));
  return {
    inertia: found.inertia,
    silhouette: found.silhouette,
    calinskiHarabasz: calinskiHarabasz(points, dimensions, labels, centroids.length),
    daviesBouldin: daviesBouldin(points, dimensions, labels, centroids.length),
    sampleCustomers: customers,
    sizes: [...found.sizes],
    restarts: found.restarts,
    fitCustomers: sample.customers,
    converged: found.converged,
    centroids: centroids.map((centroid) => [...centroid]),
  };
}
