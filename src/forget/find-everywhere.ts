import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../config/configuration.js';
import { quarantineFile } from '../purchases/write-quarantine.js';
import { draftsFolder, isRunName } from '../runs/run-folder.js';
import type { Engine } from '../warehouse/engine.js';
import { findInDatabase, type TableTraces } from '../purchases/forgotten/erase-customers.js';
import { findComparisons } from './forget-comparisons.js';
import { type FileTraces, findInRun } from './forget-in-files.js';
import { countInQuarantine } from './forget-in-quarantine.js';
import type { Person } from './person.js';
import { whoIs } from '../purchases/forgotten/who.js';

/** Where a customer is. */
export interface Found {
  readonly tables: readonly TableTraces[];
  /** The file of the quarantine beside the database; null when the customer is not in it. */
  readonly quarantine: FileTraces | null;
  /** Every run and draft, also where the customer is not in it; absolute paths. */
  readonly runs: readonly { readonly folder: string; readonly traces: readonly FileTraces[] }[];
  /** The `compare.json` of each comparison of runs that tells of the customer. */
  readonly comparisons: readonly FileTraces[];
  /** All files together. */
  readonly files: readonly FileTraces[];
  /** Absolute paths of files of runs that can't be read, so that nobody knows whether the customer is in them. */
  readonly unreadable: readonly string[];
  /** Absolute paths of damaged databases that stand aside, which nobody can look into. */
  readonly aside: readonly string[];
}

/** Looks for a customer in the tables of a database, in the files beside it, and in all runs in the folder of the reports. */
export async function findEverywhere(
  engine: Engine,
  { database, out }: Configuration,
  person: Person,
): Promise<Found> {
  const tables = await findInDatabase(engine, whoIs(person.customerId));
  const file = quarantineFile(database);
  const rows = await countInQuarantine(file, person.customerId);
  const quarantine = rows === 0 ? null : { file, rows };
  const found = [];
  for (const folder of await runFolders(out)) {
    found.push({ folder, ...(await findInRun(engine, folder, person)) });
  }
  const comparisons = await findComparisons(
    out,
    person,
    found.some(({ traces }) => traces.length > 0),
  );
  return {
    tables,
    quarantine,
    runs: found.map(({ folder, traces }) => ({ folder, traces })),
    comparisons,
    files: [
      ...(quarantine === null ? [] : [quarantine]),
      ...found.flatMap(({ traces }) => traces),
      ...comparisons,
    ],
    unreadable: found.flatMap(({ unreadable }) => unreadable),
    aside: await databasesAside(database),
  };
}

async function runFolders(out: string): Promise<readonly string[]> {
  const folders = await Promise.all(
    [out, draftsFolder(out)].map(async (parent) =>
      (await namesIn(parent)).filter(isRunName).map((name) => path.join(parent, name)),
    ),
  );
  return folders.flat().toSorted();
}

async function databasesAside(database: string): Promise<readonly string[]> {
  const begins = `${path.basename(database)}.damaged-`;
  const names = await namesIn(path.dirname(database));
  return names
    .filter((name) => name.startsWith(begins))
    .toSorted()
    .map((name) => path.join(path.dirname(database), name));
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);
