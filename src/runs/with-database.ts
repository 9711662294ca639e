import { access, rename, rm } from 'node:fs/promises';
import type { Configuration } from '../config/configuration.js';
import { createFolder } from '../create-folder.js';
import { explainWriteError } from '../explain-write-error.js';
import { Failure } from '../failure.js';
import { forgottenFile } from '../purchases/forgotten/forgotten-customers.js';
import { quarantineFile } from '../purchases/write-quarantine.js';
import { removeDrafts } from '../replace-file.js';
import { findDamage } from '../warehouse/duckdb/find-damage.js';
import { type DuckDbOptions, openDuckDb } from '../warehouse/duckdb/open-duckdb.js';
import type { Engine } from '../warehouse/engine.js';
import { databaseOptions } from './database-options.js';
import { failedRunsFile } from './failed-runs.js';
import type { HoldHost } from './hold-places.js';
import { nameRun } from './run-folder.js';

/**
 * Does work with the configuration's database, which this process must hold. What an earlier run that was killed spilled or
 * unpacked is removed before, what this one spills after.
 *
 * @param rebuild whether a damaged database is set aside and begun anew
 * @throws Failure data when it is damaged or none, and as `openDuckDb`; what the work throws
 */
export async function withDatabase<T>(
  configuration: Configuration,
  rebuild: boolean,
  host: HoldHost,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const { database, spill } = configuration;
  const options = databaseOptions(configuration);
  const { spillFolder } = options;
  if (spill !== null) await makeSpill(spill);
  for (const leftover of [spillFolder, `${database}.unpacked`]) await removeFolder(leftover);
  for (const file of filesBeside(database)) await removeDrafts(file);
  if (rebuild) await setDamageAside(configuration, options, host);
  const engine = await openDuckDb(options);
  const interrupt = () => engine.interrupt();
  host.signal.addEventListener('abort', interrupt);
  try {
    return await work(engine);
  } finally {
    host.signal.removeEventListener('abort', interrupt);
    engine.close();
    await removeFolder(spillFolder);
  }
}

/** Files that whoever holds a database replaces. */
const filesBeside = (database: string): readonly string[] => [
  failedRunsFile(database),
  forgottenFile(database),
  quarantineFile(database),
];

/** DuckDB makes its own folder only in one that is there, and not before the memory is full. */
async function makeSpill(spill: string): Promise<void> {
  try {
    await createFolder(spill);
  } catch (error) {
    throw explainWriteError(error, spill, 'cannotCreate', '--spill');
  }
}

/** What can't be removed is in nobody's way but the disk's; the run says what else is wrong. */
const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true }).catch(() => {});

async function setDamageAside(
  { database, sources }: Configuration,
  options: DuckDbOptions,
  { now, progress, signal }: HoldHost,
): Promise<void> {
  if (!(await isThere(database))) return;
  if (sources.some((source) => source.path === database)) {
    throw new Failure('configuration', `${database}: one of the sources can't be the database too`);
  }
  const damage = await findDamage(options, signal);
  if (damage === null) {
    progress.warn(`${database} is whole, so --rebuild leaves it as it is`);
    return;
  }
  const aside = `${database}.damaged-${nameRun(now())}`;
  await rename(database, aside);
  if (await isThere(`${database}.wal`)) await rename(`${database}.wal`, `${aside}.wal`);
  progress.warn(
    `${database} is damaged and now stands aside as ${aside}; the history begins anew, so segments get new ids, nobody has moved, and earlier runs are only in their folders`,
  );
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
