import { describe, expect, it } from 'vitest';
import { areAlike } from '../../src/clusters/are-alike.js';
import { restartKmeans, type RestartOptions, type Start } from '../../src/clusters/restart-kmeans.js';
import { silhouette } from '../../src/stats/silhouette.js';
import { readIris } from '../support/iris.js';

const OPTIONS = { clusters: 3, restarts: 40, seed: 1, keep: 3 };

const restart = (rows: readonly (readonly number[])[], options: RestartOptions) =>
  restartKmeans(Float64Array.from(rows.flat()), rows[0]?.length ?? 0, options);

const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, d) => value - (b[d] ?? 0)));

function labelsOf(rows: readonly (readonly number[])[], { centroids }: Start): number[] {
  return rows.map((row) => {
    const distances = centroids.map((centroid) => distance(row, centroid));
    return distances.indexOf(Math.min(...distances));
  });
}

const first = (starts: readonly Start[]): Start => starts[0] ?? { centroids: [], inertia: NaN };

describe('k-means from many starts', () => {
  it('finds what is published for iris', () => {
    const { rows } = readIris();
    const best = first(restart(rows, OPTIONS));
    expect(best.inertia).toBeCloseTo(78.851441, 6);
    const labels = labelsOf(rows, best);
    const sizes = [0, 1, 2].map((cluster) => labels.filter((label) => label === cluster).length);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([38, 50, 62]);
    const score = silhouette(Float64Array.from(rows.flat()), 4, Int32Array.from(labels), 3);
    expect(score).toBeCloseTo(0.552819, 6);
  });

  it('gives different optima, the lowest inertia first', () => {
    const { rows } = readIris();
    const starts = restart(rows, { ...OPTIONS, clusters: 6, restarts: 200, keep: 2 });
    const inertias = starts.map(({ inertia }) => inertia);
    expect(inertias).toHaveLength(2);
    expect(inertias).toEqual(inertias.toSorted((a, b) => a - b));
    for (const [index, { centroids }] of starts.entries()) {
      for (const other of starts.slice(0, index)) expect(areAlike(centroids, other.centroids)).toBe(false);
    }
  });

  it('is worked out by hand on two pairs', () => {
    const rows = [[0], [2], [10], [14]];
    const best = first(restart(rows, { ...OPTIONS, clusters: 2 }));
    expect(best.inertia).toBe(1 + 1 + 4 + 4);
    expect(best.centroids.flat().toSorted((a, b) => a - b)).toEqual([1, 12]);
  });

  it('gives the same for the same seed', () => {
    const { rows } = readIris();
    const run = (seed: number) => restart(rows, { ...OPTIONS, clusters: 6, restarts: 5, seed });
    expect(run(1)).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
  });

  it('finds the same best solution from any seed', () => {
    const { rows } = readIris();
    const inertias = [0, 1, 2, 4_294_967_295].map(
      (seed) => first(restart(rows, { ...OPTIONS, seed })).inertia,
    );
    for (const inertia of inertias) expect(inertia).toBeCloseTo(78.851441, 6);
  });

  it('gives nothing where fewer points differ than there are clusters', () => {
    const rows = [[1], [1], [1], [5], [5]];
    expect(restart(rows, OPTIONS)).toEqual([]);
    expect(first(restart(rows, { ...OPTIONS, clusters: 2 })).inertia).toBe(0);
  });
});
