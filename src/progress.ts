/** How the pipeline tells whoever started it where it is. Jobs decide how that looks. */
export interface Progress {
  /** A stage begins, e.g. `Loading purchases`. */
  begin(stage: string): void;
  /** The stage is done; `detail` says with what, e.g. `541,909 lines from 1 file`. */
  finish(detail: string): void;
  /** Something that a person should know though the run goes on. */
  warn(message: string): void;
}

/** A progress that says nothing. */
export const silent: Progress = { begin: () => {}, finish: () => {}, warn: () => {} };
