import type { Configuration } from './config/configuration.js';
import { clusterStage } from './pipeline/cluster-stage.js';
import { decideStage } from './pipeline/decide-stage.js';
import { deriveStage } from './pipeline/derive-stage.js';
import type { Found, Host, Job } from './pipeline/job.js';
import { judgeStage } from './pipeline/judge-stage.js';
import { loadStage } from './pipeline/load-stage.js';
import { placeStage } from './pipeline/place-stage.js';
import { readGrid } from './pipeline/read-grid.js';
import { readPlaybook } from './pipeline/read-playbook.js';
import { reportStage } from './pipeline/report-stage.js';
import { scoreStage } from './pipeline/score-stage.js';
import { viewStage } from './pipeline/view-stage.js';
import type { ReportModel } from './report/report-model.js';
import { recordedRun } from './runs/recorded-run.js';
import type { RunResult } from './runs/run-result.js';
import { Stages } from './runs/stages.js';
import { openDuckDb } from './warehouse/duckdb/open-duckdb.js';
import { createFormat } from './words/format.js';

/** Kept so that whoever starts a run needs one import. */
export type { Host };

/**
 * Runs the whole job once: sources → purchases → features → clusters → segments → steps → report.
 * Either a complete run is published, or nothing is and the database is as it was but for the record of the failure.
 *
 * @throws Failure what stands in the way, with its exit code; the signal's reason when stopped
 */
export async function runSegment(configuration: Configuration, host: Host): Promise<RunResult> {
  const startedAt = host.now();
  const stages = new Stages(host.progress, host.now, host.signal);
  const playbook = await readPlaybook(configuration);
  const grid = await readGrid(configuration, playbook);
  const engine = await openDuckDb(configuration);
  const interrupt = () => engine.interrupt();
  host.signal.addEventListener('abort', interrupt);
  try {
    const format = createFormat(configuration.locale, configuration.currency);
    const job = { configuration, host, stages, playbook, grid, format };
    return await recordedRun(
      { engine, configuration, startedAt, ...host },
      {
        load: (run) => loadStage({ ...run, ...job }),
        segment: (run, contents) => segmentCustomers({ ...run, ...job }, contents),
      },
    );
  } finally {
    host.signal.removeEventListener('abort', interrupt);
    engine.close();
  }
}

/** The story of a run; each stage knows what the stages before it found. */
async function segmentCustomers(job: Job, contents: Found<typeof loadStage>): Promise<ReportModel> {
  const purchases = await placeStage(job, contents);
  const shop = await deriveStage(job, purchases);
  const clustered = await clusterStage(job, purchases);
  const scored = await scoreStage(job, shop, clustered);
  const decided = await decideStage(job, purchases, shop, clustered);
  const views = await viewStage(job, purchases, shop, scored);
  const trust = await judgeStage(job, clustered, decided);
  return reportStage(job, { ...purchases, ...shop, ...clustered, ...scored, ...decided, views, trust });
}
