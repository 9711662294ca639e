import { access } from 'node:fs/promises';
import type { Configuration } from '../config/configuration.js';
import { seriesKey } from '../config/series-key.js';
import { hashSeries, prepareHistory } from '../runs/history.js';
import type { HoldHost } from '../runs/hold-places.js';
import { reconcileFolders } from '../runs/reconcile-folders.js';
import { reconcileRuns } from '../runs/reconcile-runs.js';
import { removeRuns } from '../runs/remove-runs.js';
import type { Engine } from '../warehouse/engine.js';
import { recallForgotten } from '../purchases/forgotten/recall-forgotten.js';

/**
 * Completes or takes back what runs and removals that were cut off left, as the start of a run does: customers are in there too.
 * To be called by a process that alone holds the database and the folder of the reports.
 */
export async function settleRuns(
  engine: Engine,
  configuration: Configuration,
  { progress }: HoldHost,
): Promise<void> {
  const { out, database } = configuration;
  const warn = (message: string): void => progress.warn(message);
  await prepareHistory(engine);
  await recallForgotten(engine, database);
  await reconcileRuns(engine, warn);
  if (!(await isThere(out))) return;
  await reconcileFolders({ engine, out, series: hashSeries(seriesKey(configuration)), warn });
  await removeRuns(engine, out, []);
}

const isThere = (folder: string): Promise<boolean> =>
  access(folder).then(
    () => true,
    () => false,
  );
