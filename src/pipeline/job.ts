import type { Configuration } from '../config/configuration.js';
import type { Progress } from '../progress.js';
import type { OpenRun } from '../runs/recorded-run.js';
import type { Stages } from '../runs/stages.js';
import type { Grid } from '../scores/grid.js';
import type { Playbook } from '../segments/playbook.js';
import type { Format } from '../words/format.js';
import type { Wording } from '../words/wording.js';

/** What a run needs from the world: the clock, somebody to tell, and a way to be stopped. */
export interface Host {
  readonly now: () => Date;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What the stages of one run share. */
export interface Job extends OpenRun {
  readonly configuration: Configuration;
  readonly host: Host;
  readonly stages: Stages;
  readonly playbook: Playbook;
  /** The named segments; null where that view is off. */
  readonly grid: Grid | null;
  /** How the report speaks. */
  readonly words: Wording;
  readonly format: Format;
}

/** What a stage found. */
export type Found<Stage extends (...job: never[]) => unknown> = Awaited<ReturnType<Stage>>;
