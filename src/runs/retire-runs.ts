import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../config/configuration.js';
import type { Engine } from '../warehouse/engine.js';
import { chooseRemovals } from './choose-removals.js';
import { readKeptRuns } from './list-runs.js';
import type { KeptRun } from './read-kept-run.js';
import { LATEST } from './run-folder.js';
import { removeRuns } from './remove-runs.js';

/**
 * The runs that a configuration no longer keeps, the oldest first.
 *
 * @throws Failure noInput when there is no folder of the reports
 */
export async function findRetired({ out, keep }: Configuration, now: Date): Promise<readonly KeptRun[]> {
  if (keep.runs === 'all' && keep.drafts === 'all') return [];
  const { runs } = await readKeptRuns(out);
  const latest = await realpath(path.join(out, LATEST)).catch(() => null);
  const ids = new Set(
    chooseRemovals(
      runs.map(({ record }) => record),
      { keep, now, latest: runs.find(({ folder }) => folder === latest)?.record.id ?? null },
    ),
  );
  return runs
    .filter(({ record }) => ids.has(record.id))
    .toSorted((a, b) => (a.record.startedAt < b.record.startedAt ? -1 : 1));
}

/**
 * Removes what a configuration no longer keeps.
 *
 * @returns the runs that are gone
 * @throws Failure io when a folder can't be removed
 */
export async function retireRuns(
  engine: Engine,
  configuration: Configuration,
  now: Date,
): Promise<readonly KeptRun[]> {
  const retired = await findRetired(configuration, now);
  const runs = retired.map(({ folder, record }) => ({ id: record.id, folder }));
  await removeRuns(engine, configuration.out, runs);
  return retired;
}
