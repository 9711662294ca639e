import { readFile, realpath, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from './config/configuration.js';
import { explainWriteError } from './explain-write-error.js';
import { Failure } from './failure.js';
import { replaceFile } from './replace-file.js';
import { type HoldHost, holdDatabase, holdReports } from './runs/hold-places.js';
import { prepareHistory } from './runs/history.js';
import { type KeptRun, readKeptRun } from './runs/read-kept-run.js';
import { draftsFolder, finalFolder, pointLatest } from './runs/run-folder.js';
import { renewIndex } from './runs/renew-index.js';
import { requireDatabase } from './runs/require-database.js';
import { withDatabase } from './runs/with-database.js';
import { text } from './warehouse/sql.js';
import { statement } from './warehouse/statements.js';

/** A run that `latest` was pointed at. */
export interface PromotedRun {
  readonly id: string;
  /** ISO 8601 local. */
  readonly snapshot: string;
  /** Absolute paths of the run's folder and of the link to it. */
  readonly folder: string;
  readonly latest: string;
  /** Whether it was a draft until now. */
  readonly wasDraft: boolean;
}

/**
 * Points `latest` at a run that is there, whatever `latest` pointed at, and makes it a published one when it was a draft. From
 * then on `latest` belongs to that run's series. What was cut off is completed by asking again.
 *
 * @param asked id or absolute path of the run
 * @throws Failure noInput when there is no such run in the folder of the reports, or its database does not know the draft;
 * tryLater when a run is going on there; io when a file can't be written
 */
export async function promoteRun(
  configuration: Configuration,
  asked: string,
  host: HoldHost,
): Promise<PromotedRun> {
  const { out } = configuration;
  const kept = await readKeptRun(out, asked);
  const { id, snapshot } = kept.record;
  const isInDrafts = await isIn(kept.folder, draftsFolder(out));
  if (!isInDrafts && !(await isIn(kept.folder, out))) {
    throw new Failure(
      'noInput',
      `${kept.folder} is no run in ${out}; name the folder of its reports with --out`,
    );
  }
  // A draft in the place of published runs is one that was cut off while it was made one.
  const wasDraft = isInDrafts || kept.record.outcome === 'draft';
  const point = () =>
    holdReports(configuration, host, async () => {
      try {
        if (wasDraft) await promote(configuration, kept, isInDrafts, host);
        const latest = await pointLatest(out, id);
        await renewIndex(configuration, host.progress);
        return { id, snapshot, folder: finalFolder(out, id), latest, wasDraft };
      } catch (error) {
        throw explainWriteError(error, out, 'io');
      }
    });
  if (!wasDraft) return point();
  await requireDatabase(configuration.database);
  return holdDatabase(configuration, host, point);
}

const isIn = async (folder: string, parent: string): Promise<boolean> =>
  path.dirname(folder) === (await realpath(parent).catch(() => parent));

/** The record says last that it is no draft any more: until then the same command does again whatever is left to do. */
async function promote(
  configuration: Configuration,
  { folder, record }: KeptRun,
  isInDrafts: boolean,
  host: HoldHost,
): Promise<void> {
  const { out, database } = configuration;
  const final = finalFolder(out, record.id);
  await withDatabase(configuration, false, host, async (engine) => {
    await prepareHistory(engine);
    const known = await engine.query(statement('runs/recorded_run', { run_id: text(record.id) }));
    if (known.length === 0) {
      const said = `${database} does not know the draft ${record.id}`;
      throw new Failure('noInput', `${said}; name the database that it was made with by --database`);
    }
    if (isInDrafts) await rename(folder, final);
    await engine.update('runs', { outcome: 'published', folder: final }, { run_id: record.id });
  });
  const file = path.join(final, 'run.json');
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  const published = { ...Object(content), outcome: 'published' };
  await replaceFile(file, `${JSON.stringify(published, null, 2)}\n`);
}
