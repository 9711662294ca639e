import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { countInReport } from './forget-in-report.js';
import type { FileTraces } from './forget-in-files.js';
import type { Person } from './person.js';

const DAMAGED = { places: 1, isUnsure: true };

/** Begins the name of a folder that is being removed. */
const REMOVING = '.removing-';

/** Where the pages stand that compare two runs, below the folder of the reports. */
const comparisonsFolder = (out: string): string => path.join(out, 'compare');

/**
 * The comparisons of runs that tell of a customer. Where the customer is in any run, one that is damaged counts as one that
 * does, since it can be made again, and so does one of hashes whose salt is not known.
 *
 * @param out absolute path of the folder of the reports
 * @param isInRuns whether the customer is in any run; in comparisons alone nobody is
 * @returns traces of each `compare.json`
 */
export async function findComparisons(
  out: string,
  person: Person,
  isInRuns: boolean,
): Promise<readonly FileTraces[]> {
  const parent = comparisonsFolder(out);
  const traces: FileTraces[] = [];
  for (const name of (await namesIn(parent)).filter(isComparison)) {
    const file = path.join(parent, name, 'compare.json');
    const { places: rows, isUnsure } = await countInReport(file, person).catch(() => DAMAGED);
    if (rows > 0 && (isInRuns || !isUnsure)) traces.push({ file, rows });
  }
  return traces;
}

/** Removes the folders of comparisons, and what an earlier removal that was cut off left. Each loses its name before its files. */
export async function forgetComparisons(out: string, found: readonly FileTraces[]): Promise<void> {
  const parent = comparisonsFolder(out);
  await removeUnnamed(parent);
  for (const { file } of found) {
    const folder = path.dirname(file);
    await rename(folder, path.join(parent, `${REMOVING}${path.basename(folder)}`));
  }
  await removeUnnamed(parent);
}

async function removeUnnamed(parent: string): Promise<void> {
  for (const name of await namesIn(parent)) {
    if (name.startsWith(REMOVING)) await rm(path.join(parent, name), { recursive: true });
  }
}

/** Only folders as `compare` names them: whatever else somebody put there is theirs. */
const isComparison = (name: string): boolean => /^\d{8}T\d{6}Z(-\d+)?-to-\d{8}T\d{6}Z(-\d+)?$/.test(name);

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);
