import type { Configuration } from '../config/configuration.js';
import { configurationRecord } from '../config/configuration-record.js';
import { seriesKey } from '../config/series-key.js';
import { exitCodeOf } from '../failure.js';
import type { Progress } from '../progress.js';
import { quintetVersion } from '../quintet-version.js';
import type { ReportModel } from '../report/report-model.js';
import type { Engine } from '../warehouse/engine.js';
import { holdReports } from './hold-places.js';
import { hashSeries, isRecorded, prepareHistory, recordEnding, recordStart } from './history.js';
import { placeOf, publishRun } from './publish-run.js';
import { reconcileFolders } from './reconcile-folders.js';
import { reconcileRuns } from './reconcile-runs.js';
import {
  draftsFolder,
  finalFolder,
  hasRunFolder,
  nameRun,
  prepareReports,
  type RunFolder,
} from './run-folder.js';
import type { RunResult } from './run-result.js';

/** A run that has begun. */
export interface OpenRun {
  readonly engine: Engine;
  readonly run: { readonly id: string; readonly series: string; readonly startedAt: string };
  readonly folder: RunFolder;
}

export interface RecordOptions {
  readonly engine: Engine;
  readonly configuration: Configuration;
  readonly startedAt: Date;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What a run does. */
export interface Work<Loaded> {
  /** Reads what is new. It stays in the database whatever becomes of the run, so it keeps its own transactions. */
  load(open: OpenRun): Promise<Loaded>;
  /** Fills the run's folder and gives the report model; what it does to the database is one transaction. */
  segment(open: OpenRun, loaded: Loaded): Promise<ReportModel>;
}

/**
 * Runs `work` as a recorded run: its row stands in `runs` from the start, and its folder appears complete or not at
 * all.
 *
 * @throws what `work` throws, or the signal's reason when told to stop, after the failure is recorded
 */
export async function recordedRun<Loaded>(options: RecordOptions, work: Work<Loaded>): Promise<RunResult> {
  const { engine, configuration, startedAt, progress, signal } = options;
  const warn = (message: string): void => progress.warn(message);
  await prepareHistory(engine);
  await reconcileRuns(engine, warn);
  let run = identify(await freeName(engine, configuration.out, startedAt), options);
  progress.identify(run.id);
  await recordStart(engine, startRow(configuration, run));
  try {
    await prepareReports(configuration.out);
    return await holdReports(configuration, options, async () => {
      await reconcileFolders({ engine, out: configuration.out, series: run.series, warn });
      run = await keepName(run, options);
      return publishRun(options, run, work);
    });
  } catch (error) {
    const cause: unknown = signal.aborted ? signal.reason : error;
    await recordFailure(options, run.id, cause);
    throw cause;
  }
}

const identify = (id: string, { configuration, startedAt }: RecordOptions): OpenRun['run'] => ({
  id,
  series: hashSeries(seriesKey(configuration)),
  startedAt: startedAt.toISOString(),
});

/** Another name where a run of another database, begun in the same second, has had this one while we waited for it. */
async function keepName(run: OpenRun['run'], options: RecordOptions): Promise<OpenRun['run']> {
  const { engine, configuration, startedAt, progress } = options;
  if (!(await hasRunFolder(configuration.out, run.id))) return run;
  const renamed = identify(await freeName(engine, configuration.out, startedAt), options);
  await engine.update(
    'runs',
    { run_id: renamed.id, folder: startRow(configuration, renamed).folder },
    { run_id: run.id },
  );
  progress.identify(renamed.id);
  return renamed;
}

/** Runs of one second get names of their own, those that failed and left no folder included. */
async function freeName(engine: Engine, out: string, startedAt: Date): Promise<string> {
  const name = nameRun(startedAt);
  for (let attempt = 1; ; attempt += 1) {
    const candidate = attempt === 1 ? name : `${name}-${attempt}`;
    const isTaken =
      (await hasRunFolder(out, candidate)) ||
      (await hasRunFolder(draftsFolder(out), candidate)) ||
      (await isRecorded(engine, candidate));
    if (!isTaken) return candidate;
  }
}

function startRow(configuration: Configuration, run: OpenRun['run']) {
  return {
    run_id: run.id,
    series: run.series,
    snapshot: configuration.snapshot,
    started_at: run.startedAt,
    folder: finalFolder(placeOf(configuration), run.id),
    quintet_version: quintetVersion,
    configuration: JSON.stringify(configurationRecord(configuration)),
  };
}

/** A failure that can't be recorded must not hide the failure itself. */
async function recordFailure(
  { engine, now, progress }: RecordOptions,
  id: string,
  error: unknown,
): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  const finishedAt = now().toISOString();
  const ending = { outcome: 'failed', finishedAt, exitCode: exitCodeOf(error), message } as const;
  try {
    await recordEnding(engine, id, ending);
  } catch (second) {
    progress.warn(`the failure could not be recorded in the database (${String(second)})`);
  }
}
