import { silhouette } from '../stats/silhouette.js';
import { restartKmeans, type RestartOptions, type Start } from './restart-kmeans.js';

/** What the worker can be asked: computations that take so long that signals would not be heard meanwhile. */
export type Task =
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
  readonly restart: readonly Start[];
  readonly silhouette: number;
}

/** Does what a task asks; the worker's whole work. */
export function doTask(task: Task): TaskResults[Task['kind']] {
  switch (task.kind) {
    case 'restart':
      return restartKmeans(toRows(task.points, task.dimensions), task.options);
    case 'silhouette':
      return silhouette(task.points, task.dimensions, task.labels, task.clusters);
  }
}

/** Row-major numbers as the array of rows that ml-kmeans and ml-pca take. */
export function toRows(points: Float64Array, dimensions: number): number[][] {
  return Array.from({ length: points.length / dimensions }, (_, row) =>
    Array.from(points.subarray(row * dimensions, (row + 1) * dimensions)),
  );
}
