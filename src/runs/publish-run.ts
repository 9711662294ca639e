import type { Configuration } from '../config/configuration.js';
import { ALERT_EXIT_CODE } from '../failure.js';
import type { ReportModel } from '../report/report-model.js';
import { recordEnding } from './history.js';
import type { OpenRun, RecordOptions, Work } from './recorded-run.js';
import { beginRunFolder, draftsFolder, type RunFolder } from './run-folder.js';
import type { RunResult } from './run-result.js';
import { writeStatus } from './status.js';
import { whyLatestStays } from './why-latest-stays.js';

/**
 * Does a run's work and publishes it: the folder gets its name, the database commits, `latest` is switched, in this
 * order. What fails on the way undoes what was done. Where the process is killed in between, `reconcileFolders` settles
 * it: a link that is ready says that the switch is all that lacks.
 *
 * @throws what the work throws; Failure io when something can't be written
 */
export async function publishRun<Loaded>(
  options: RecordOptions,
  run: OpenRun['run'],
  work: Work<Loaded>,
): Promise<RunResult> {
  const { engine, configuration, now, progress } = options;
  const folder = await beginRunFolder(placeOf(configuration), run.id);
  const open = { engine, run, folder };
  try {
    const loaded = await work.load(open);
    const finished = await engine.transaction(async () => {
      const model = await work.segment(open, loaded);
      const at = now().toISOString();
      const exitCode = exitCodeOfRun(configuration, model);
      const ending = { outcome: outcomeOf(configuration), finishedAt: at, exitCode, message: null };
      await recordEnding(engine, run.id, ending, factsOf(model));
      await folder.publish();
      const leads = await mayLead(options, run, model);
      if (leads) await folder.announceLatest();
      return { model, at, leads };
    });
    const latest = finished.leads ? await folder.pointLatest() : null;
    await noteSuccess(options, run.id, finished.model, finished.at);
    return toResult(finished.model, folder, latest);
  } catch (error) {
    await folder.discard().catch((second: unknown) => {
      progress.warn(`${folder.building} could not be removed (${String(second)})`);
    });
    throw error;
  }
}

/** Whether `latest` may be pointed at a run; says so where it may not. */
async function mayLead(
  { configuration, progress }: RecordOptions,
  { id, series }: OpenRun['run'],
  model: ReportModel,
): Promise<boolean> {
  if (configuration.draft) return false;
  const reason = await whyLatestStays(configuration.out, { id, series, snapshot: model.run.snapshot });
  if (reason !== null) progress.warn(reason);
  return reason === null;
}

/** The folder that a run's folder stands in. */
export const placeOf = ({ out, draft }: Configuration): string => (draft ? draftsFolder(out) : out);

/** How a run that succeeds ends. */
export const outcomeOf = ({ draft }: Configuration): 'draft' | 'published' => (draft ? 'draft' : 'published');

/** What the command leaves with when all else goes well. */
const exitCodeOfRun = ({ failOnAlert }: Configuration, { alerts }: ReportModel): number =>
  failOnAlert && alerts.length > 0 ? ALERT_EXIT_CODE : 0;

const factsOf = ({ run, lines, totals, bridge }: ReportModel) => ({
  snapshot: run.snapshot,
  window_from: run.window.from,
  lines_read: lines.read,
  customers: totals.customers,
  net_spend: bridge[0]?.amount ?? null,
  gross_spend: totals.grossSpend,
  returned_value: totals.returnedValue,
});

/** A status that can't be written is no reason to take back a report that is. */
async function noteSuccess(
  { configuration, progress }: RecordOptions,
  run: string,
  model: ReportModel,
  at: string,
): Promise<void> {
  if (configuration.draft) return;
  try {
    const exitCode = exitCodeOfRun(configuration, model);
    const attempt = { run, outcome: 'published', exitCode, message: null, at } as const;
    await writeStatus(configuration.out, attempt, { run, snapshot: model.run.snapshot, at });
  } catch (error) {
    progress.warn(`the status file could not be written (${String(error)})`);
  }
}

function toResult(model: ReportModel, folder: RunFolder, latest: string | null): RunResult {
  return {
    runId: model.run.id,
    folder: folder.final,
    latest,
    index: null,
    customers: model.totals.customers,
    netSpend: model.bridge[0]?.amount ?? '0.00',
    alerts: model.alerts.map(({ what }) => what),
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
