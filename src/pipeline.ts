import type { Configuration } from './config/configuration.js';
import { customerNaming } from './config/customer-naming.js';
import { clusterStage } from './pipeline/cluster-stage.js';
import { decideStage } from './pipeline/decide-stage.js';
import { deriveStage } from './pipeline/derive-stage.js';
import type { Found, Host, Job } from './pipeline/job.js';
import { judgeStage } from './pipeline/judge-stage.js';
import { loadStage } from './pipeline/load-stage.js';
import { migrationStage } from './pipeline/migration-stage.js';
import { placeStage } from './pipeline/place-stage.js';
import { readGrid } from './pipeline/read-grid.js';
import { readPlaybook } from './pipeline/read-playbook.js';
import { reportStage } from './pipeline/report-stage.js';
import { scoreStage } from './pipeline/score-stage.js';
import { viewStage } from './pipeline/view-stage.js';
import type { ReportModel } from './report/report-model.js';
import { holdDatabase } from './runs/hold-places.js';
import { indexedAttempt } from './runs/indexed-attempt.js';
import { notedAttempt } from './runs/noted-attempt.js';
import { withDatabase } from './runs/with-database.js';
import { recordedRun } from './runs/recorded-run.js';
import type { RunResult } from './runs/run-result.js';
import { shrinkDatabase } from './runs/shrink-database.js';
import { Stages } from './runs/stages.js';
import { tidyAfter } from './runs/tidy-after.js';
import { wordingFor } from './words/wording.js';

/** Kept so that whoever starts a run needs one import. */
export type { Host };

/** What whoever starts a run asks for beside the configuration. */
export interface SegmentRequest {
  /** Whether a damaged database is set aside and begun anew from the sources. */
  readonly rebuild: boolean;
}

/**
 * Runs the whole job once: sources → purchases → features → clusters → segments → steps → report.
 * Either a complete run is published, or nothing is and the database is as it was but for the record of the failure.
 *
 * @throws Failure what stands in the way, with its exit code; the signal's reason when stopped
 */
export async function runSegment(
  configuration: Configuration,
  host: Host,
  { rebuild }: SegmentRequest = { rebuild: false },
): Promise<RunResult> {
  return holdDatabase(configuration, host, () =>
    indexedAttempt(configuration, host, () =>
      notedAttempt(configuration, host, (noting) => runWhileHeld(configuration, noting, rebuild)),
    ),
  );
}

async function runWhileHeld(configuration: Configuration, host: Host, rebuild: boolean): Promise<RunResult> {
  const startedAt = host.now();
  const stages = new Stages(host.progress, host.now, host.signal);
  customerNaming(configuration);
  const playbook = await readPlaybook(configuration);
  const grid = await readGrid(configuration, playbook);
  const words = wordingFor(configuration.locale, configuration.currency);
  const job = { configuration, host, stages, playbook, grid, words, format: words.format };
  const result = await withDatabase(configuration, rebuild, host, (engine) =>
    tidyAfter(engine, configuration, host, () =>
      recordedRun(
        { engine, configuration, startedAt, ...host },
        {
          load: (run) => loadStage({ ...run, ...job }),
          segment: (run, contents) => segmentCustomers({ ...run, ...job }, contents),
        },
      ),
    ),
  );
  await shrinkDatabase(configuration, host);
  return result;
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
  const found = { ...purchases, ...shop, ...clustered, ...scored, ...decided, views, trust };
  const migrated = await migrationStage(job, found);
  return reportStage(job, { ...found, ...migrated });
}
