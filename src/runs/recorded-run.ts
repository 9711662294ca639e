import type { Configuration } from '../config/configuration.js';
import { configurationRecord } from '../config/configuration-record.js';
import { seriesKey } from '../config/series-key.js';
import { exitCodeOf } from '../failure.js';
import type { Progress } from '../progress.js';
import { quintetVersion } from '../quintet-version.js';
import type { ReportModel } from '../report/report-model.js';
import type { Engine } from '../warehouse/engine.js';
import { hashSeries, isRecorded, prepareHistory, recordEnding, recordStart } from './history.js';
import { beginRunFolder, finalFolder, hasRunFolder, nameRun, type RunFolder } from './run-folder.js';
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
  const { engine, configuration, startedAt, signal } = options;
  await prepareHistory(engine);
  const id = await freeName(engine, configuration.out, startedAt);
  const run = { id, series: hashSeries(seriesKey(configuration)), startedAt: startedAt.toISOString() };
  await recordStart(engine, startRow(configuration, run));
  try {
    return await publishedRun(options, run, work);
  } catch (error) {
    const cause: unknown = signal.aborted ? signal.reason : error;
    await recordFailure(options, id, cause);
    throw cause;
  }
}

async function publishedRun<Loaded>(
  { engine, configuration, now, progress }: RecordOptions,
  run: OpenRun['run'],
  work: Work<Loaded>,
): Promise<RunResult> {
  const folder = await beginRunFolder(configuration.out, run.id);
  const open = { engine, run, folder };
  try {
    const loaded = await work.load(open);
    const model = await engine.transaction(async () => {
      const made = await work.segment(open, loaded);
      const finishedAt = now().toISOString();
      const ending = { outcome: 'published', finishedAt, exitCode: 0, message: null } as const;
      await recordEnding(engine, run.id, ending, factsOf(made));
      await folder.publish();
      return made;
    });
    return toResult(model, folder, await folder.pointLatest());
  } catch (error) {
    await folder.discard().catch((second: unknown) => {
      progress.warn(`${folder.building} could not be removed (${String(second)})`);
    });
    throw error;
  }
}

/** Runs of one second get names of their own, those that failed and left no folder included. */
async function freeName(engine: Engine, out: string, startedAt: Date): Promise<string> {
  const name = nameRun(startedAt);
  for (let attempt = 1; ; attempt += 1) {
    const candidate = attempt === 1 ? name : `${name}-${attempt}`;
    const isTaken = (await hasRunFolder(out, candidate)) || (await isRecorded(engine, candidate));
    if (!isTaken) return candidate;
  }
}

function startRow(configuration: Configuration, run: OpenRun['run']) {
  return {
    run_id: run.id,
    series: run.series,
    snapshot: configuration.snapshot,
    started_at: run.startedAt,
    folder: finalFolder(configuration.out, run.id),
    quintet_version: quintetVersion,
    configuration: JSON.stringify(configurationRecord(configuration)),
  };
}

const factsOf = ({ run, lines, totals, bridge }: ReportModel) => ({
  snapshot: run.snapshot,
  window_from: run.window.from,
  lines_read: lines.read,
  customers: totals.customers,
  net_spend: bridge[0]?.amount ?? null,
});

function toResult(model: ReportModel, folder: RunFolder, latest: string): RunResult {
  return {
    runId: model.run.id,
    folder: folder.final,
    latest,
    customers: model.totals.customers,
    netSpend: model.bridge[0]?.amount ?? '0.00',
    segments: model.segments.map(
      ({ rank, name, customers, customerShare, revenue, revenueShare, nextStep }) => ({
        rank,
        name,
        customers,
        customerShare,
        revenue,
        revenueShare,
        step: nextStep.title,
      }),
    ),
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
