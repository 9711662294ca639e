import type { Dispersion } from '../stats/gap-statistic.js';
import { silhouette } from '../stats/silhouette.js';
import { type DispersionOptions, measureDispersion } from './explore/measure-dispersion.js';
import { type Comparison, compareWithout } from './compare-without.js';
import type { Centroids } from './refine-centroids.js';
import { type ResampleOptions, resampleClusters, type Resampled } from './resample-clusters.js';
import { restartKmeans, type RestartOptions, type Start } from './restart-kmeans.js';
import type { Judged } from './take-judged.js';

/** What the worker can be asked: computations that take so long that signals would not be heard meanwhile. */
export type Task =
  | {
      readonly kind: 'compare';
      readonly judged: Judged;
      readonly stays: Uint8Array;
      readonly centroids: Centroids;
      readonly seed: number;
    }
  | {
      readonly kind: 'dispersion';
      readonly points: Float64Array;
      readonly dimensions: number;
      readonly options: DispersionOptions;
    }
  | {
      readonly kind: 'resample';
      readonly points: Float64Array;
      readonly dimensions: number;
      readonly labels: Int32Array;
      readonly options: ResampleOptions;
    }
  | {
      readonly kind: 'restart';
      readonly points: Float64Array;
      readonly dimensions: number;
      readonly options: RestartOptions;
    }
  | {
      readonly kind: 'silhouette';
      readonly points: Float64Array;
      readonly dimensions: number;
      readonly labels: Int32Array;
      readonly clusters: number;
    };

export interface TaskResults {
  readonly compare: Comparison | null;
  readonly dispersion: Dispersion | null;
  readonly resample: Resampled;
  readonly restart: readonly Start[];
  readonly silhouette: number;
}

/** Does what a task asks; the worker's whole work. */
export function doTask(task: Task): TaskResults[Task['kind']] {
  switch (task.kind) {
    case 'compare':
      return compareWithout(task.judged, task.stays, task.centroids, task.seed);
    case 'dispersion':
      return measureDispersion(task.points, task.dimensions, task.options);
    case 'resample':
      return resampleClusters(task.points, task.dimensions, task.labels, task.options);
    case 'restart':
      return restartKmeans(task.points, task.dimensions, task.options);
    case 'silhouette':
      return silhouette(task.points, task.dimensions, task.labels, task.clusters);
  }
}
