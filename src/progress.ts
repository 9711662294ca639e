/** How the pipeline tells whoever started it where it is. Jobs decide how that looks. */
export interface Progress {
  /** The run that all the rest is about. */
  identify(runId: string): void;
  /** A stage begins, e.g. `Loading purchases`. */
  begin(stage: string): void;
  /** The stage is done; `detail` says with what, e.g. `541,909 lines from 1 file`, `rows` how many rows, where it knows. */
  finish(detail: string, rows?: number): void;
  /** Something that a person should know though the run goes on. */
  warn(message: string): void;
}

/** A progress that says nothing. */
export const silent: Progress = { identify: () => {}, begin: () => {}, finish: () => {}, warn: () => {} };
