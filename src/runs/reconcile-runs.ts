import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';

const MESSAGE = 'it ended without a word, as when it is killed or the machine goes down';

/**
 * Tells the runs that were cut off from the one that runs: to be called by a process that holds the database alone, before
 * it records a run of its own.
 *
 * @returns the ids of the runs that are now recorded as killed
 */
export async function reconcileRuns(engine: Engine, warn: (message: string) => void): Promise<string[]> {
  const rows = await engine.query(statement('runs/running_runs'));
  const killed = rows.map((row) => String(row['run_id']));
  if (killed.length === 0) return killed;
  await engine.update('runs', { outcome: 'killed', message: MESSAGE }, { outcome: 'running' });
  for (const id of killed) warn(`run ${id} published nothing: ${MESSAGE}`);
  return killed;
}
