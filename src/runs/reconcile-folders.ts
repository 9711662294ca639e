import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { removeDrafts } from '../replace-file.js';
import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';
import {
  BUILDING_PREFIX,
  draftsFolder,
  finalFolder,
  isRunName,
  LATEST,
  NEXT_PREFIX,
  pointLatest,
  switchLatest,
} from './run-folder.js';
import { statusFile, writeStatus } from './status.js';

export interface ReconcileOptions {
  readonly engine: Engine;
  /** Absolute path of the folder of the reports. */
  readonly out: string;
  /** The series that `latest` belongs to. */
  readonly series: string;
  readonly warn: (message: string) => void;
}

/** A run as the database knows it. */
interface Recorded {
  readonly id: string;
  readonly outcome: string;
  readonly series: string;
  readonly snapshot: string;
  readonly finishedAt: string;
}

/**
 * Brings the folder of the reports to where the database stands, whatever moment a run was cut off at: what was being
 * built is removed, so is a folder of a run that was never committed, and a committed run that `latest` was about to
 * lead to gets its link. Folders of runs that this database does not know are left alone. To be called by a process that
 * alone holds the folder and the database, after `reconcileRuns`.
 */
export async function reconcileFolders(options: ReconcileOptions): Promise<void> {
  const { engine, out } = options;
  const rows = await engine.query(statement('runs/outcomes'));
  const runs = rows.map((row) => ({
    id: String(row['run_id']),
    outcome: String(row['outcome']),
    series: String(row['series']),
    snapshot: String(row['snapshot']),
    finishedAt: String(row['finished_at']),
  }));
  await removeDrafts(statusFile(out));
  const names = await readdir(out);
  for (const folder of [out, draftsFolder(out)]) await removeUnfinished(folder, runs, options);
  for (const name of names) {
    if (name.startsWith(NEXT_PREFIX)) await settleSwitch(name.slice(NEXT_PREFIX.length), runs, options);
  }
  await replaceBrokenLink(runs, options);
}

async function removeUnfinished(
  folder: string,
  runs: readonly Recorded[],
  { warn }: ReconcileOptions,
): Promise<void> {
  const uncommitted = new Set(
    runs.filter(({ outcome }) => outcome === 'killed' || outcome === 'failed').map(({ id }) => id),
  );
  for (const name of await namesIn(folder)) {
    const isBuilding = name.startsWith(BUILDING_PREFIX);
    const isUncommitted = isRunName(name) && uncommitted.has(name);
    if (!isBuilding && !isUncommitted) continue;
    await rm(path.join(folder, name), { recursive: true, force: true });
    if (isUncommitted) warn(`the report of run ${name} is removed: that run was cut off before it counted`);
  }
}

/** A link that was made ready and not put into place: a run that is committed gets it, another not. */
async function settleSwitch(
  id: string,
  runs: readonly Recorded[],
  { out, warn }: ReconcileOptions,
): Promise<void> {
  const run = runs.find((one) => one.id === id && one.outcome === 'published');
  if (run === undefined || !(await isWhole(out, id))) {
    await rm(path.join(out, `${NEXT_PREFIX}${id}`), { force: true });
    return;
  }
  await switchLatest(out, id);
  await writeStatus(
    out,
    { run: id, outcome: 'published', exitCode: 0, message: null, at: run.finishedAt },
    {
      run: id,
      snapshot: run.snapshot,
      at: run.finishedAt,
    },
  );
  warn(`run ${id} was cut off after it was complete; latest leads to it now`);
}

/** A `latest` that leads nowhere, because its folder is gone, leads to the newest whole run of the series. */
async function replaceBrokenLink(
  runs: readonly Recorded[],
  { out, series, warn }: ReconcileOptions,
): Promise<void> {
  if (await isFile(path.join(out, LATEST, 'run.json'))) return;
  for (const run of runs) {
    const isCandidate = run.outcome === 'published' && run.series === series;
    if (!isCandidate || !(await isWhole(out, run.id))) continue;
    await pointLatest(out, run.id);
    warn(`latest led nowhere; it leads to run ${run.id} now`);
    return;
  }
}

/** The record is the last file that a run writes. */
const isWhole = (out: string, id: string): Promise<boolean> =>
  isFile(path.join(finalFolder(out, id), 'run.json'));

const isFile = (file: string): Promise<boolean> =>
  readFile(file).then(
    () => true,
    () => false,
  );

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
