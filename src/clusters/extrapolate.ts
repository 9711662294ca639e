import { Matrix, solve } from 'ml-matrix';
import type { Centroids } from './refine-centroids.js';

/** Centroids before a Lloyd step and after it. */
export interface Move {
  readonly from: Centroids;
  readonly to: Centroids;
}

/**
 * Where a series of Lloyd steps is heading: Anderson acceleration (Anderson 1965; Walker & Ni 2011, "Anderson acceleration for
 * fixed-point iterations"). The steps' results are mixed so that what the steps moved, mixed alike, is the least.
 *
 * @param moves the last steps, the latest at the end
 * @param sizes customers by cluster, which a centroid's moves count by
 * @returns the centroids to go on from; the latest step's result where the others tell nothing
 */
export function extrapolate(moves: readonly Move[], sizes: readonly number[]): Centroids {
  const latest = moves.at(-1)?.to ?? [];
  const earlier = moves.slice(0, -1);
  if (earlier.length === 0) return latest;
  const weigh = (centroids: Centroids) =>
    centroids.flatMap((row, cluster) => row.map((value) => value * Math.sqrt(sizes[cluster] ?? 0)));
  const moved = moves.map(({ from, to }) => subtract(weigh(to), weigh(from)));
  const target = moved.at(-1) ?? [];
  const changes = moved.slice(0, -1).map((each) => subtract(target, each));
  const shares = solve(new Matrix(changes).transpose(), Matrix.columnVector(target), true).to1DArray();
  if (!shares.every(Number.isFinite)) return latest;
  return latest.map((row, cluster) =>
    row.map((value, d) =>
      shares.reduce(
        (sum, share, step) => sum - share * (value - (earlier[step]?.to[cluster]?.[d] ?? 0)),
        value,
      ),
    ),
  );
}

const subtract = (a: readonly number[], b: readonly number[]) =>
  a.map((value, index) => value - (b[index] ?? 0));
