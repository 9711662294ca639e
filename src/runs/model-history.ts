import type { Model } from '../model/model.js';
import { openModel } from '../model/open-model.js';
import type { Engine } from '../warehouse/engine.js';
import { text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** Creates `run_models`, one row per published run, where it is not there yet. */
export const prepareModels = (engine: Engine): Promise<void> =>
  engine.createEmptyTable('run_models', { run_id: 'varchar', model: 'varchar' });

/** Keeps the sealed model by which a run assigned its customers. */
export const recordModel = (engine: Engine, runId: string, sealed: string): Promise<void> =>
  engine.insert('run_models', [{ run_id: runId, model: sealed }]);

/**
 * The model by which a run assigned its customers; null for runs that kept none.
 *
 * @throws Failure data when it is not as it was kept, or of another version
 */
export async function readModel(engine: Engine, runId: string): Promise<Model | null> {
  const [row] = await engine.query(statement('runs/model_of_run', { run_id: text(runId) }));
  const sealed = row?.['model'];
  if (typeof sealed !== 'string') return null;
  const remedy = 'the database is damaged: move it away, and the next run begins a new history';
  return openModel(sealed, `the model of run ${runId} in the database`, remedy);
}
