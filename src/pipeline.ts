import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { checkCurrency } from './accounts/check-currency.js';
import { checkGates } from './accounts/check-gates.js';
import { checkReadable } from './accounts/check-readable.js';
import { reconcile } from './accounts/reconcile.js';
import { drawMap } from './clusters/draw-map.js';
import { judgeSensitivity } from './clusters/judge-sensitivity.js';
import { judgeStability } from './clusters/judge-stability.js';
import { takeJudged } from './clusters/take-judged.js';
import type { Configuration } from './config/configuration.js';
import { Failure } from './failure.js';
import { deriveFeatures, readRhythm } from './features/derive-features.js';
import { buildModel } from './model/build-model.js';
import { fitOrAssign } from './model/fit-or-assign.js';
import { measureMoves } from './model/measure-moves.js';
import { sealModel } from './model/seal-model.js';
import { packageRoot } from './package-root.js';
import type { Progress } from './progress.js';
import { findSources } from './purchases/find-sources.js';
import { loadContents } from './purchases/load-contents.js';
import { earliestWallClock, latestWallClock, settlePeriod } from './purchases/period.js';
import { placePurchases } from './purchases/place-purchases.js';
import { readLoadResult } from './purchases/read-load-result.js';
import { selectFiles } from './purchases/select-files.js';
import { wordWarnings } from './purchases/word-warnings.js';
import { quarantineFile, writeQuarantine } from './purchases/write-quarantine.js';
import { buildReportModel } from './report/build-report-model.js';
import { describeFreshness } from './report/describe-freshness.js';
import type { Method, ReportModel } from './report/report-model.js';
import { findPreviousRun, linesOfLastRun, readEarlier } from './runs/history.js';
import { readModel } from './runs/model-history.js';
import { readMovement } from './runs/read-movement.js';
import { type OpenRun, recordedRun } from './runs/recorded-run.js';
import type { RunResult } from './runs/run-result.js';
import { Stages } from './runs/stages.js';
import { collectVersions } from './runs/versions.js';
import { writeRun } from './runs/write-run.js';
import { availableFamilies } from './segments/available-families.js';
import { decideSegments } from './segments/decide-segments.js';
import { describeRules } from './segments/describe-rules.js';
import { parsePlaybook } from './segments/parse-playbook.js';
import type { Playbook } from './segments/playbook.js';
import { readFigures } from './segments/read-figures.js';
import { readSampledMembers } from './segments/read-sampled-members.js';
import type { Engine } from './warehouse/engine.js';
import { openDuckDb } from './warehouse/duckdb/open-duckdb.js';
import { createFormat, type Format } from './words/format.js';

/** What a run needs from the world: the clock, somebody to tell, and a way to be stopped. */
export interface Host {
  readonly now: () => Date;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What the stages of one run share. */
interface Job extends OpenRun {
  readonly configuration: Configuration;
  readonly host: Host;
  readonly stages: Stages;
  readonly playbook: Playbook;
  readonly format: Format;
}

/** What a stage found. */
type Found<Stage extends (...job: never[]) => unknown> = Awaited<ReturnType<Stage>>;

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
  const engine = await openDuckDb(configuration);
  const interrupt = () => engine.interrupt();
  host.signal.addEventListener('abort', interrupt);
  try {
    const format = createFormat(configuration.locale, configuration.currency);
    const job = { configuration, host, stages, playbook, format };
    return await recordedRun(
      { engine, configuration, startedAt, ...host },
      {
        load: (run) => load({ ...run, ...job }),
        segment: (run, contents) => segmentCustomers({ ...run, ...job }, contents),
      },
    );
  } finally {
    host.signal.removeEventListener('abort', interrupt);
    engine.close();
  }
}

/** The story of a run; each stage knows what the stages before it found. */
async function segmentCustomers(job: Job, contents: Found<typeof load>): Promise<ReportModel> {
  const purchases = await place(job, contents);
  const shop = await derive(job, purchases);
  const clustered = await cluster(job, purchases);
  const decided = await decide(job, purchases, shop, clustered);
  const trust = await judge(job, clustered, decided);
  return report(job, { ...purchases, ...shop, ...clustered, ...decided, trust });
}

function load({ engine, configuration, host, stages, run, format }: Job) {
  const work = async () => {
    const { progress, signal } = host;
    const tempFolder = `${configuration.database}.unpacked`;
    const latest = latestWallClock(new Date(run.startedAt));
    try {
      const sources = await findSources(configuration.sources, { engine, tempFolder, progress, signal });
      return await loadContents({ engine, sources, latest, loadedAt: run.startedAt, tempFolder, signal });
    } finally {
      await rm(tempFolder, { recursive: true, force: true });
    }
  };
  return stages.run('Loading purchases', work, (contents) => {
    const news = contents.filter(({ isNew }) => isNew).length;
    return `${format.count(contents.length)} ${contents.length === 1 ? 'file' : 'files'}, ${news === 0 ? 'none' : format.count(news)} new`;
  });
}

function place({ engine, configuration, host, stages, run, format }: Job, contents: Found<typeof load>) {
  const { sources: specs, vanished, gates, database, snapshot, window, lines } = configuration;
  const { progress } = host;
  const work = async () => {
    const latest = latestWallClock(new Date(run.startedAt));
    await selectFiles({ engine, specs, contents, vanished, latest, progress });
    const loaded = await readLoadResult(engine, latest);
    const quarantine = quarantineFile(database);
    await writeQuarantine(engine, quarantine, loaded.unreadableLines, latest);
    checkReadable(gates, loaded, quarantine);
    checkCurrency(configuration.currency, loaded);
    for (const warning of wordWarnings(loaded, quarantine, format)) progress.warn(warning);
    const period = await settlePeriod(engine, snapshot, window, latest);
    await placePurchases(engine, lines, period, latest);
    return { loaded, period };
  };
  return stages.run('Placing lines', work, ({ loaded }) => `${format.count(loaded.linesRead)} lines`);
}

function derive(
  { engine, configuration, stages, run, format }: Job,
  { loaded, period }: Found<typeof place>,
) {
  const work = async () => {
    await deriveFeatures(engine, period);
    const accounts = await reconcile(
      engine,
      loaded,
      period,
      latestWallClock(new Date(run.startedAt)),
      format,
    );
    const gated = {
      lines: accounts.lines,
      linesInWindow: accounts.totals.rows,
      linesOfLastRun: await linesOfLastRun(engine, run.series),
      lastAt: accounts.lastAt,
      startedAt: earliestWallClock(new Date(run.startedAt)),
    };
    checkGates(configuration.gates, gated, format);
    return { accounts, rhythm: await readRhythm(engine, configuration.lifecycle) };
  };
  return stages.run('Deriving features', work, ({ accounts }) => {
    const { customers, orders } = accounts.totals;
    return `${format.count(customers)} customers with ${format.count(orders)} orders`;
  });
}

function cluster({ engine, configuration, host, stages, run }: Job, { period }: Found<typeof place>) {
  const { to } = period;
  const work = async () => {
    const previous = await findPreviousRun(engine, run.series, to);
    const earlierModel = previous === null ? null : await readModel(engine, previous.id);
    const fitting = await fitOrAssign(engine, configuration, earlierModel, to, host.signal);
    return { previous, earlierModel, ...fitting };
  };
  return stages.run('Clustering customers', work, ({ clusters, refit, earlierModel }) => {
    const how = refit ? `best of ${clusters.restarts} starts` : `by the model of run ${earlierModel?.run}`;
    return `${clusters.sizes.length} clusters, ${how}`;
  });
}

function decide(
  job: Job,
  { period }: Found<typeof place>,
  { rhythm }: Found<typeof derive>,
  { previous, earlierModel, carried, clusters, refit }: Found<typeof cluster>,
) {
  const { engine, configuration, stages, playbook, run, format } = job;
  const work = async () => {
    const figures = await readFigures(engine, rhythm);
    const earlier = await readEarlier(engine, run.series, period, previous);
    const { without } = configuration;
    const given = refit ? null : figures.clusters.flatMap((index) => earlierModel?.segments[index] ?? []);
    const decided = await decideSegments({
      engine,
      figures,
      earlier,
      given,
      rhythm,
      playbook,
      without,
      format,
    });
    const centroids = figures.clusters.map((index) => clusters.centroids[index] ?? []);
    const moves = measureMoves(decided.described, centroids, earlierModel, carried);
    const movement =
      previous === null || earlierModel === null ? null : await readMovement(engine, previous, earlierModel);
    return { ...decided, centroids, moves, movement };
  };
  return stages.run(
    'Choosing next steps',
    work,
    ({ described }) =>
      `${described.filter(({ kept }) => kept).length} of ${described.length} segments kept from before`,
  );
}

/** How far the segments can be trusted: whether they are found again, what tells them, and what they owe to a few. */
function judge(
  { engine, configuration, host, stages, format }: Job,
  { clusters, features }: Found<typeof cluster>,
  { figures }: Found<typeof decide>,
) {
  const { seed } = configuration;
  const work = async () => {
    const judged = takeJudged(clusters);
    const members = await readSampledMembers(engine, seed, judged.labels.length);
    const { centroids } = clusters;
    const options = { clusters: centroids.length, resamples: configuration.clusters.resamples, seed };
    const [stability, sensitivity] = await Promise.all([
      judgeStability(judged, options, host.signal),
      judgeSensitivity(judged, centroids, members.spendPlaces, seed, host.signal),
    ]);
    const names = features.map(({ name }) => name);
    const rules = describeRules(members, names, figures.segments.length, format);
    return { customers: judged.labels.length, stability, sensitivity, rules };
  };
  return stages.run('Judging trust', work, ({ stability }) => {
    if (stability === null) return 'stability not judged';
    const stable = stability.clusters.filter((one) => one?.word === 'stable').length;
    return `${stable} of ${stability.clusters.length} segments stable`;
  });
}

type Everything = Found<typeof place> &
  Found<typeof derive> &
  Found<typeof cluster> &
  Found<typeof decide> & { readonly trust: Found<typeof judge> };

function report(job: Job, found: Everything) {
  const { engine, configuration, host, stages, run } = job;
  const { period, accounts, rhythm, features, clusters, loaded, figures, previous, centroids, ...decided } =
    found;
  const { currency, locale, seed } = configuration;
  const work = async () => {
    const { id, startedAt } = run;
    const model = buildReportModel({
      ...accounts,
      ...decided,
      rhythm,
      features,
      clusters,
      driftBound: configuration.drift,
      figures,
      run: {
        id,
        startedAt,
        snapshot: period.to,
        window: period,
        clusters: figures.clusters.length,
        seed,
        previous: previous === null ? null : { id: previous.id, snapshot: previous.snapshot },
      },
      shop: { currency, locale },
      freshness: await describeFreshness(engine, period, accounts, rhythm),
      map: drawMap(clusters, features),
      method: describeMethod(configuration, engine),
    });
    const segments = decided.described.map((segment, index) => {
      return { ...segment, centroid: centroids[index] ?? [] };
    });
    const { versions } = model.method;
    const { refit, earlierModel } = decided;
    const fitted = { run: { ...run, snapshot: period.to }, configuration, features, segments, versions };
    await writeRun({
      ...job,
      model,
      sealed: sealModel(refit || earlierModel === null ? await buildModel(engine, fitted) : earlierModel),
      loaded,
      quarantine: quarantineFile(configuration.database),
      centroids,
      timings: stages.timings,
      now: host.now,
    });
    return model;
  };
  return stages.run('Writing the report', work, ({ steps }) => `${steps.length} steps to take`);
}

const describeMethod = ({ lines, window, without }: Configuration, engine: Engine): Method => ({
  voidWithin: lines.voidWithin,
  adjustmentCodes: lines.adjustments,
  window,
  without,
  versions: collectVersions(engine.version),
});

/** Reads the shop's playbook, or the one that comes with Quintet, and checks that it leaves the shop something to do. */
async function readPlaybook({ playbook, without }: Configuration): Promise<Playbook> {
  const file = playbook ?? path.join(packageRoot, 'playbooks', 'default.yaml');
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('configuration', `playbook: ${file} can't be read (${code}); check the path`, {
      cause: error,
    });
  });
  const parsed = parsePlaybook(source, file);
  availableFamilies(parsed, without);
  return parsed;
}
