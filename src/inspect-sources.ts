import path from 'node:path';
import { inspectWhole, type WholeInspection } from './accounts/inspect-whole.js';
import type { Configuration } from './config/configuration.js';
import type { Failure } from './failure.js';
import type { Host } from './pipeline.js';
import { silent } from './progress.js';
import { type FindOptions, findSources } from './purchases/find-sources.js';
import { expectedFailure } from './purchases/inspect/expected-failure.js';
import type { FileInspection } from './purchases/inspect/file-inspection.js';
import { inspectFile } from './purchases/inspect/inspect-file.js';
import { earliestWallClock, latestWallClock } from './purchases/period.js';
import { selectFiles } from './purchases/select-files.js';
import type { SourceFile } from './purchases/source-file.js';
import { preparePurchaseTables } from './purchases/tables.js';
import { Stages } from './runs/stages.js';
import type { Engine } from './warehouse/engine.js';
import { type MemoryHost, withMemoryEngine } from './with-memory-engine.js';
import { createFormat, type Format } from './words/format.js';

/** What an inspection needs from the world. */
export type InspectHost = Host & MemoryHost;

/** What a run of a configuration would find. */
export interface Inspection {
  readonly configuration: Configuration;
  /** In the order of the sources, then by path and sheet. */
  readonly files: readonly FileInspection[];
  /** Null when no file can be read. */
  readonly whole: WholeInspection | null;
  /** When it was made, ISO 8601 local, as early as it can be anywhere. */
  readonly startedAt: string;
  /** The failures of the files that can't be read, in their order. */
  readonly failures: readonly Failure[];
}

/** What the steps of one inspection share. */
interface Job {
  readonly engine: Engine;
  readonly configuration: Configuration;
  readonly host: Host;
  readonly format: Format;
  readonly startedAt: Date;
  readonly tempFolder: string;
}

/**
 * Says what a run would make of its sources: loads and places their lines in an engine of its own, and forgets them.
 * A file that would stop a run stands there with its failure; the others are looked at all the same.
 *
 * @throws Failure what stands in the way of looking, such as a full disk; the signal's reason when stopped
 */
export async function inspectSources(configuration: Configuration, host: InspectHost): Promise<Inspection> {
  const format = createFormat(configuration.locale, configuration.currency);
  return withMemoryEngine(configuration, host, (engine, folder) => {
    const tempFolder = path.join(folder, 'unpacked');
    return inspect({ engine, configuration, host, format, startedAt: host.now(), tempFolder });
  });
}

async function inspect(job: Job): Promise<Inspection> {
  const { engine, configuration, host, format, startedAt } = job;
  const stages = new Stages(host.progress, host.now, host.signal);
  const { files, sources } = await stages.run(
    'Reading files',
    () => readFiles(job),
    (found) => `${format.count(found.files.length)} ${found.files.length === 1 ? 'file' : 'files'}`,
  );
  const whole = await stages.run(
    'Placing lines',
    async () => {
      if (files.every(({ state }) => state === 'refused')) return null;
      await select(job, sources);
      return inspectWhole({ engine, configuration, startedAt, format });
    },
    (placed) => `${format.count(placed?.lines.read ?? 0)} lines`,
  );
  return {
    configuration,
    files,
    whole,
    startedAt: earliestWallClock(startedAt),
    failures: files.flatMap((file) => (file.state === 'refused' ? [file.failure] : [])),
  };
}

async function readFiles(job: Job): Promise<{ files: FileInspection[]; sources: SourceFile[] }> {
  const { engine, configuration, host, startedAt, tempFolder } = job;
  const { progress, signal } = host;
  const files: FileInspection[] = [];
  const onRefused: FindOptions['onRefused'] = (error, file, source) => {
    const failure = expectedFailure(error);
    const nothing = { sheet: null, twins: [], form: null, layout: null, notes: [], questions: [] };
    files.push({ state: 'refused', path: file, source, ...nothing, failure });
  };
  const sources = await findSources(configuration.sources, {
    engine,
    tempFolder,
    progress,
    signal,
    onRefused,
  });
  await preparePurchaseTables(engine);
  const latest = latestWallClock(startedAt);
  const loadedAt = startedAt.toISOString();
  for (const source of sources) {
    signal.throwIfAborted();
    files.push(...(await inspectFile({ engine, latest, loadedAt, tempFolder, signal }, source)));
  }
  const rank = ({ source }: FileInspection) => configuration.sources.indexOf(source);
  const byPlace = (a: FileInspection, b: FileInspection) =>
    rank(a) - rank(b) || Number(a.path > b.path) - Number(a.path < b.path);
  return { files: files.toSorted(byPlace), sources };
}

/** All that was loaded counts; what could not be read of a file is missing in it. */
async function select(
  { engine, configuration, startedAt }: Job,
  sources: readonly SourceFile[],
): Promise<void> {
  const contents = sources.map((source) => ({ source, contentId: source.sha256, isNew: true }));
  const latest = latestWallClock(startedAt);
  const specs = configuration.sources;
  await selectFiles({ engine, specs, contents, vanished: 'drop', latest, progress: silent });
}
