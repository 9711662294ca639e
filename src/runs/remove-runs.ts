import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { explainWriteError } from '../explain-write-error.js';
import type { Engine } from '../warehouse/engine.js';
import { list, text } from '../warehouse/sql.js';
import { draftsFolder } from './run-folder.js';

/** Begins the name of a folder that is being removed. */
const REMOVING = '.removing-';

/** What grows with every run; segments stay, so that no later one gets the id of one that ended. */
const LARGE_TABLES = ['run_customers', 'run_models'];

/**
 * Removes runs from the database and from the folder of the reports. What is cut off is completed by doing it again: the
 * database forgets first, and a folder loses its name before its files.
 *
 * @param engine the database, after `prepareHistory`
 * @param out absolute path of the folder of the reports
 * @throws Failure io when a folder can't be removed
 */
export async function removeRuns(
  engine: Engine,
  out: string,
  runs: readonly { readonly id: string; readonly folder: string }[],
): Promise<void> {
  await engine.transaction(async () => {
    for (const table of runs.length === 0 ? [] : LARGE_TABLES) {
      await engine.deleteWhere(table, {
        sql: `run_id in (${list(runs.map(({ id }) => text(id))).sql})`,
      });
    }
    for (const { id } of runs) await engine.update('runs', { outcome: 'pruned' }, { run_id: id });
  });
  try {
    for (const { id, folder } of runs) {
      await rename(folder, path.join(path.dirname(folder), `${REMOVING}${id}`));
    }
    for (const folder of [out, draftsFolder(out)]) await removeMarked(folder);
  } catch (error) {
    throw explainWriteError(error, out, 'io');
  }
}

async function removeMarked(folder: string): Promise<void> {
  const names: string[] = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (name.startsWith(REMOVING)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
