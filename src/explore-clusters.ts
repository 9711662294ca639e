import path from 'node:path';
import type { JudgedCounts } from './clusters/explore/count-figures.js';
import { type ExploreWork, exploreWork } from './clusters/explore/explore-work.js';
import { judgeCounts } from './clusters/explore/judge-counts.js';
import type { Configuration } from './config/configuration.js';
import { seriesKey } from './config/series-key.js';
import { createFolder } from './create-folder.js';
import { explainWriteError } from './explain-write-error.js';
import type { Host } from './pipeline.js';
import { buildExploration } from './report/explore/build-exploration.js';
import { describeExploration } from './report/explore/describe-exploration.js';
import type { Exploration } from './report/explore/exploration.js';
import { renderPage } from './report/html/render-page.js';
import { copyFeatures, type KeptFeatures } from './runs/copy-features.js';
import { type ExplorationCache, openExplorationCache } from './runs/exploration-cache.js';
import { hashSeries } from './runs/history.js';
import { Stages } from './runs/stages.js';
import { collectVersions } from './runs/versions.js';
import { replaceFile } from './replace-file.js';
import type { Engine } from './warehouse/engine.js';
import { type MemoryHost, withMemoryEngine } from './with-memory-engine.js';
import { type Wording, wordingFor } from './words/wording.js';

/** What is to be explored. */
export interface ExploreOptions {
  readonly configuration: Configuration;
  /** Id or absolute path of the run whose features are read; null for the last published one. */
  readonly run: string | null;
  /** Numbers of clusters, both included. */
  readonly range: { readonly from: number; readonly to: number };
  /** Bootstrap resamples that stability is judged by; null when it is not asked for. */
  readonly resamples: number | null;
}

export interface ExploreResult {
  readonly exploration: Exploration;
  /** Absolute path of the folder with `explore.json` and `explore.html`. */
  readonly folder: string;
}

interface Job extends ExploreOptions {
  readonly host: Host;
  readonly stages: Stages;
  readonly wording: Wording;
  readonly folder: string;
  readonly engine: Engine;
  readonly work: ExploreWork;
}

/**
 * Judges several numbers of clusters by the features that a run left in its folder, and writes what it finds to `explore/` below
 * the folder of the reports. What a run left is only read; what was computed before from the same features is not computed
 * again.
 *
 * @throws Failure what stands in the way; the signal's reason when stopped
 */
export async function exploreClusters(
  options: ExploreOptions,
  host: Host & MemoryHost,
  work: ExploreWork = exploreWork,
): Promise<ExploreResult> {
  const { configuration } = options;
  const stages = new Stages(host.progress, host.now, host.signal);
  const wording = wordingFor(configuration.locale, configuration.currency);
  const folder = path.join(configuration.out, 'explore');
  return withMemoryEngine(configuration, host, async (engine) => {
    const job = { ...options, host, stages, wording, folder, engine, work };
    const features = await read(job);
    // Better known before the figures are computed than after.
    await guard(configuration.out, () => createFolder(folder));
    const exploration = await judge(job, features);
    await write(job, exploration);
    return { exploration, folder };
  });
}

function read({ engine, configuration, run: asked, stages, wording }: Job): Promise<KeptFeatures> {
  return stages.run(
    'Reading features',
    () => copyFeatures(engine, configuration, asked),
    ({ customers, run }) => `${wording.format.count(customers)} customers of run ${run.id}`,
  );
}

async function judge(job: Job, kept: KeptFeatures): Promise<Exploration> {
  const { configuration, range, resamples, stages, wording, folder, engine } = job;
  const { seed, clusters } = configuration;
  const versions = collectVersions(engine.version);
  // The number of clusters is what is explored, so it does not tell one exploration from another.
  const series = hashSeries(seriesKey({ ...configuration, clusters: { ...clusters, count: 0 } }));
  const { fingerprint, run } = kept;
  const given = { series, snapshot: run.snapshot, fingerprint, features: clusters.features, seed, versions };
  const cache = await openExplorationCache(path.join(folder, 'cache.json'), given);
  const judged = await stages.run(
    range.from === range.to
      ? `Judging ${range.from} clusters`
      : `Judging ${range.from} to ${range.to} clusters`,
    () => judgeAndKeep(job, cache),
    ({ counts }) =>
      `${wording.format.count(counts.length)} ${counts.length === 1 ? 'number' : 'numbers'} of clusters${cache.computed === 0 ? ', all known' : ''}`,
  );
  return buildExploration({ ...kept, series, clusters, seed, range, resamples, judged, versions }, wording);
}

/** What was computed is kept also when the rest fails or is stopped. */
async function judgeAndKeep(job: Job, cache: ExplorationCache): Promise<JudgedCounts> {
  const { engine, configuration, range, resamples, work, host } = job;
  const { features, winsorise } = configuration.clusters;
  const counts = Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index);
  try {
    const judged = await judgeCounts({
      engine,
      features,
      winsorise,
      seed: configuration.seed,
      counts,
      resamples,
      memo: cache,
      work,
      signal: host.signal,
    });
    await guard(configuration.out, () => cache.save());
    return judged;
  } catch (error) {
    await cache.save().catch(() => {});
    throw error;
  }
}

async function write(
  { stages, configuration, folder, wording }: Job,
  exploration: Exploration,
): Promise<void> {
  const work = () =>
    guard(configuration.out, async () => {
      const html = renderPage(describeExploration(exploration, wording));
      await replaceFile(path.join(folder, 'explore.html'), html);
      await replaceFile(path.join(folder, 'explore.json'), `${JSON.stringify(exploration, null, 2)}\n`);
    });
  await stages.run('Writing the curves', work, () => 'explore.html and explore.json');
}

async function guard(out: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw explainWriteError(error, out, 'cannotCreate');
  }
}
