import { PCA } from 'ml-pca';
import type { ScaledFeature } from '../features/build-matrix.js';
import { nearestCentroid, type ClusterResult } from './cluster-customers.js';
import { toRows } from './to-rows.js';

/** Most customers that are drawn. */
const MOST_POINTS = 1_500;

/** Two coordinates on the principal axes and the cluster, from 0. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
  readonly cluster: number;
}

/** The customers seen from where they differ most: the first two principal components of the z-scores. */
export interface CustomerMap {
  readonly explained: readonly [number, number];
  readonly loadings: readonly { readonly feature: string; readonly x: number; readonly y: number }[];
  readonly points: readonly MapPoint[];
  readonly centres: readonly MapPoint[];
}

/**
 * Projects the sample and the centroids onto the first two principal components of the sample. A component's sign is
 * arbitrary; it is fixed so that its largest loading is positive. With a single feature the second axis is 0.
 */
export function drawMap(
  { sample, centroids }: ClusterResult,
  features: readonly ScaledFeature[],
): CustomerMap {
  const rows = toRows(sample.points, sample.dimensions);
  const pca = new PCA(rows, { center: true, scale: false });
  const explained = pca.getExplainedVariance();
  const axes = pca.getLoadings().to2DArray().slice(0, 2).map(fixSign);
  const means = features.map((_, d) => rows.reduce((sum, row) => sum + (row[d] ?? 0), 0) / rows.length);
  const project = (row: readonly number[], cluster: number): MapPoint => {
    const [x = 0, y = 0] = axes.map((axis) =>
      axis.reduce((sum, a, d) => sum + a * ((row[d] ?? 0) - (means[d] ?? 0)), 0),
    );
    return { x: round(x), y: round(y), cluster };
  };
  return {
    explained: [round(explained[0] ?? 0), round(explained[1] ?? 0)],
    loadings: features.map(({ name }, d) => ({
      feature: name,
      x: round(axes[0]?.[d] ?? 0),
      y: round(axes[1]?.[d] ?? 0),
    })),
    points: rows
      .slice(0, MOST_POINTS)
      .map((row, index) => project(row, nearestCentroid(sample, index, centroids))),
    centres: centroids.map(project),
  };
}

function fixSign(axis: readonly number[]): number[] {
  const largest = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) + 1e-9 ? value : most), 0);
  return axis.map((value) => (largest < 0 ? -value : value));
}

/** Six decimals: more than a picture shows, fewer than the order of additions can change. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;
