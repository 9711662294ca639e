import { Matrix } from 'ml-matrix';
import { PCA } from 'ml-pca';
import { createRandom } from '../../stats/create-random.js';
import type { Dispersion } from '../../stats/gap-statistic.js';
import type { WeightedPoints } from '../../stats/settle-centroids.js';
import { fitBest } from '../fit-best.js';

/** Starts that the customers and each reference set are clustered from. */
const STARTS = 5;

export interface DispersionOptions {
  readonly clusters: number;
  /** How many reference sets are drawn. */
  readonly sets: number;
  readonly seed: number;
}

/**
 * What the gap statistic is made from (Tibshirani, Walther & Hastie 2001): log inertias of the customers and of sets of as
 * many points that lie evenly in the box of the customers' principal axes (their choice b), all clustered in the same way.
 * The sets are the same for every number of clusters. They are left on the principal axes: a rotation changes no inertia.
 *
 * @param points row-major, finite numbers
 * @returns null where the customers or a set can't make as many clusters, or no inertia is left to take the logarithm of
 */
export function measureDispersion(
  points: Float64Array,
  dimensions: number,
  { clusters, sets, seed }: DispersionOptions,
): Dispersion | null {
  const given = [
    unweighted(points, dimensions),
    ...drawReferences(points, dimensions, sets, createRandom(seed)),
  ];
  const logs = given
    .map((set) => logInertia(set, clusters, createRandom(seed + clusters)))
    .filter((log) => log !== null);
  const [own] = logs;
  if (own === undefined || logs.length < given.length) return null;
  return { clusters, logInertia: own, referenceLogInertias: logs.slice(1) };
}

function logInertia(given: WeightedPoints, clusters: number, random: () => number): number | null {
  const fit = fitBest(given, clusters, clusters === 1 ? 1 : STARTS, random);
  return fit === null || fit.inertia <= 0 ? null : Math.log(fit.inertia);
}

function drawReferences(
  points: Float64Array,
  dimensions: number,
  sets: number,
  random: () => number,
): WeightedPoints[] {
  const rows = Matrix.from1DArray(points.length / dimensions, dimensions, points);
  const scores = new PCA(rows, { center: true, scale: false }).predict(rows).to2DArray();
  const axes = (scores[0] ?? []).map((_, axis) => {
    const along = scores.map((row) => row[axis] ?? 0);
    const low = along.reduce((least, value) => Math.min(least, value), Infinity);
    return { low, extent: along.reduce((most, value) => Math.max(most, value), low) - low };
  });
  return Array.from({ length: sets }, () => {
    const drawn = scores.flatMap(() => axes.map(({ low, extent }) => low + extent * random()));
    return unweighted(Float64Array.from(drawn), axes.length);
  });
}

const unweighted = (points: Float64Array, dimensions: number): WeightedPoints => ({
  points,
  dimensions,
  weights: new Float64Array(points.length / dimensions).fill(1),
});
