import type { Configuration } from '../src/config/configuration.js';
import type { Host as PipelineHost } from '../src/pipeline.js';
import type { StopSignal } from '../src/failure.js';
import type { ExploreOptions, ExploreResult } from '../src/explore-clusters.js';
import type { Inspection } from '../src/inspect-sources.js';
import type { ScoreOptions, ScoreResult } from '../src/score-purchases.js';
import type { RunResult } from '../src/runs/run-result.js';
import type { ExplainedCustomer } from '../src/why-customer.js';

/** A place to print to; a terminal has `isTTY` and `columns`. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** All that the command takes from the process, so that tests can put something else in its place. */
export interface CommandHost {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly signals: {
    on(signal: StopSignal, listener: () => void): unknown;
    off(signal: StopSignal, listener: () => void): unknown;
  };
  readonly now: () => Date;
  /** Reads a file as UTF-8 text. */
  readonly readFile: (file: string) => Promise<string>;
  /** Quintet's own version and the absolute path of the purchases that come with it. */
  readonly version: string;
  readonly bundled: { readonly source: string };
  readonly runSegment: (configuration: Configuration, host: PipelineHost) => Promise<RunResult>;
  readonly runInspection: (configuration: Configuration, host: PipelineHost) => Promise<Inspection>;
  readonly runExplore: (options: ExploreOptions, host: PipelineHost) => Promise<ExploreResult>;
  readonly runScore: (options: ScoreOptions, host: PipelineHost) => Promise<ScoreResult>;
  readonly runWhy: (
    configuration: Configuration,
    customer: string,
    host: PipelineHost,
  ) => Promise<ExplainedCustomer>;
  /** Writes a text to a file that must not be there yet, all of it or nothing. */
  readonly writeNewFile: (file: string, text: string) => Promise<void>;
}

/** One thing that a command line asks for; answers the exit code. */
export type Job = (host: CommandHost) => Promise<number>;
