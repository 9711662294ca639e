import { correlateMeasures, type Correlations, type Measures } from './correlate-measures.js';
import { type Cells, findDensestRegion, type Region } from './find-densest-region.js';

/** What the worker can be asked: computations that take so long that signals would not be heard meanwhile. */
export type Task =
  | { readonly kind: 'correlate'; readonly measures: Measures; readonly seed: number }
  | { readonly kind: 'densest_region'; readonly cells: Cells };

export interface TaskResults {
  readonly correlate: Correlations;
  readonly densest_region: Region | null;
}

/** Does what a task asks; the worker's whole work. */
export function doTask(task: Task): TaskResults[Task['kind']] {
  switch (task.kind) {
    case 'correlate':
      return correlateMeasures(task.measures, task.seed);
    case 'densest_region':
      return findDensestRegion(task.cells);
  }
}
