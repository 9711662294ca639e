import type { ReportModel } from '../report/report-model.js';
import type { KeptRun } from '../runs/read-kept-run.js';

/** A run that is compared with another, as its folder tells it. */
export interface ComparedSide extends KeptRun {
  readonly model: ReportModel;
}
