import type { Configuration } from '../src/config/configuration.js';
import type { Host as PipelineHost, SegmentRequest } from '../src/pipeline.js';
import type { StopSignal } from '../src/failure.js';
import type { Check } from '../src/doctor/check.js';
import type { Machine } from '../src/doctor/machine.js';
import type { CompareOptions, CompareResult } from '../src/compare-runs.js';
import type { ExploreOptions, ExploreResult } from '../src/explore-clusters.js';
import type { Inspection } from '../src/inspect-sources.js';
import type { ScoreOptions, ScoreResult } from '../src/score-purchases.js';
import type { Forgetting } from '../src/forget/forget-customer.js';
import type { PromotedRun } from '../src/promote-run.js';
import type { Pruning } from '../src/prune-history.js';
import type { RenderedRun } from '../src/render-run.js';
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
  /** Resident memory of the process, in bytes. */
  readonly memoryUse: () => number;
  /** Reads a file as UTF-8 text. */
  readonly readFile: (file: string) => Promise<string>;
  /** Quintet's own version and the absolute path of the purchases that come with it. */
  readonly version: string;
  readonly bundled: { readonly source: string };
  /** Absolute paths of Node and of the command's own file, and who runs them. */
  readonly program: { readonly node: string; readonly script: string };
  readonly user: string;
  readonly machine: Machine;
  readonly runSegment: (
    configuration: Configuration,
    host: PipelineHost,
    asked: SegmentRequest,
  ) => Promise<RunResult>;
  readonly runInspection: (configuration: Configuration, host: PipelineHost) => Promise<Inspection>;
  readonly runExplore: (options: ExploreOptions, host: PipelineHost) => Promise<ExploreResult>;
  readonly runCompare: (options: CompareOptions, host: PipelineHost) => Promise<CompareResult>;
  readonly runScore: (options: ScoreOptions, host: PipelineHost) => Promise<ScoreResult>;
  readonly runWhy: (
    configuration: Configuration,
    customer: string,
    run: string | null,
    host: PipelineHost,
  ) => Promise<ExplainedCustomer>;
  /** Absolute paths of the run's folder and of one for the pages; null for the run's own. */
  readonly renderRun: (folder: string, to: string | null) => Promise<RenderedRun>;
  readonly promoteRun: (
    configuration: Configuration,
    asked: string,
    host: PipelineHost,
  ) => Promise<PromotedRun>;
  readonly pruneHistory: (
    configuration: Configuration,
    dryRun: boolean,
    host: PipelineHost,
  ) => Promise<Pruning>;
  readonly forgetCustomer: (
    configuration: Configuration,
    customer: string,
    dryRun: boolean,
    host: PipelineHost,
  ) => Promise<Forgetting>;
  readonly runDoctor: (configuration: Configuration, host: PipelineHost) => Promise<readonly Check[]>;
  /** Writes a text to a file that must not be there yet, all of it or nothing. */
  readonly writeNewFile: (file: string, text: string) => Promise<void>;
}

/** One thing that a command line asks for; answers the exit code. */
export type Job = (host: CommandHost) => Promise<number>;
