import { drawMap } from '../clusters/draw-map.js';
import type { Configuration } from '../config/configuration.js';
import { customerNaming } from '../config/customer-naming.js';
import { buildModel } from '../model/build-model.js';
import { renewScores } from '../model/renew-scores.js';
import { sealModel } from '../model/seal-model.js';
import { quarantineFile } from '../purchases/write-quarantine.js';
import { buildReportModel } from '../report/build-report-model.js';
import { describeFreshness } from '../report/describe-freshness.js';
import { nameCustomers } from '../report/name-customers.js';
import type { Method, ReportModel } from '../report/report-model.js';
import { collectVersions } from '../runs/versions.js';
import { writeRun } from '../runs/write-run.js';
import type { Engine } from '../warehouse/engine.js';
import type { clusterStage } from './cluster-stage.js';
import type { decideStage } from './decide-stage.js';
import type { deriveStage } from './derive-stage.js';
import type { Found, Job } from './job.js';
import type { judgeStage } from './judge-stage.js';
import type { migrationStage } from './migration-stage.js';
import type { placeStage } from './place-stage.js';
import type { scoreStage } from './score-stage.js';
import type { viewStage } from './view-stage.js';

type Everything = Found<typeof placeStage> &
  Found<typeof deriveStage> &
  Found<typeof clusterStage> &
  Found<typeof scoreStage> &
  Found<typeof decideStage> &
  Found<typeof migrationStage> & {
    readonly views: Found<typeof viewStage>;
    readonly trust: Found<typeof judgeStage>;
  };

/** Puts together all that the run found, and writes its folder. */
export function reportStage(job: Job, found: Everything) {
  const { configuration, host, stages } = job;
  const work = async () => {
    const model = await assembleReport(job, found);
    await writeRun({
      ...job,
      model,
      sealed: await sealRun(job, found, model.method.versions),
      loaded: found.loaded,
      quarantine: quarantineFile(configuration.database),
      centroids: found.centroids,
      timings: stages.timings,
      now: host.now,
    });
    return model;
  };
  return stages.run('Writing the report', work, ({ steps }) => `${steps.length} steps to take`);
}

async function assembleReport({ engine, configuration, run }: Job, found: Everything): Promise<ReportModel> {
  const { period, accounts, rhythm, features, clusters, figures, previous, ...others } = found;
  const { currency, locale, seed, drift, every } = configuration;
  const model = buildReportModel({
    ...accounts,
    ...others,
    checks: [...accounts.checks, ...found.checks],
    rhythm,
    features,
    clusters,
    driftBound: drift,
    figures,
    run: {
      id: run.id,
      startedAt: run.startedAt,
      snapshot: period.to,
      window: period,
      clusters: figures.clusters.length,
      seed,
      previous: previous === null ? null : { id: previous.id, snapshot: previous.snapshot },
    },
    shop: { currency, locale },
    ...(await describeFreshness(engine, period, accounts, rhythm, every)),
    map: drawMap(clusters, features),
    method: describeMethod(configuration, engine),
  });
  return nameCustomers(model, customerNaming(configuration));
}

/** The model that assigned the customers, tonight's or an earlier one, with the cut points that they were scored by. */
async function sealRun(
  { engine, configuration, run }: Job,
  { period, features, described, centroids, refit, earlierModel, cutPoints }: Everything,
  versions: Method['versions'],
): Promise<string> {
  const tonight = { ...run, snapshot: period.to };
  if (!refit && earlierModel !== null) return sealModel(renewScores(earlierModel, cutPoints, tonight));
  const segments = described.map((segment, index) => ({ ...segment, centroid: centroids[index] ?? [] }));
  const fitted = { run: tonight, configuration, features, segments, scores: cutPoints, versions };
  return sealModel(await buildModel(engine, fitted));
}

const describeMethod = ({ lines, window, without }: Configuration, engine: Engine): Method => ({
  voidWithin: lines.voidWithin,
  adjustmentCodes: lines.adjustments,
  window,
  without,
  versions: collectVersions(engine.version),
});
