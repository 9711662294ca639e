import type { Configuration } from './config/configuration.js';
import type { Host } from './pipeline.js';
import { compactDatabase } from './runs/compact-database.js';
import { holdDatabase, holdReports } from './runs/hold-places.js';
import { prepareHistory } from './runs/history.js';
import type { KeptRun } from './runs/read-kept-run.js';
import { renewIndex } from './runs/renew-index.js';
import { requireDatabase } from './runs/require-database.js';
import { findRetired, retireRuns } from './runs/retire-runs.js';
import { withDatabase } from './runs/with-database.js';
import type { Compaction } from './warehouse/duckdb/compact-duckdb.js';

export interface Pruning {
  /** The runs that are gone, or would be; the oldest first. */
  readonly runs: readonly KeptRun[];
  /** Null when the database was left as it is. */
  readonly compaction: Compaction | null;
}

/** Part of the database that must be free before somebody who asks for it gets it copied. */
const LEAST_FREE = 0.1;

/**
 * Removes what the configuration no longer keeps of earlier runs, and gives the database's free space back.
 *
 * @param dryRun only says what would be removed
 * @throws Failure noInput when there is no folder of reports or no database, tryLater when a run uses them, io when
 * something can't be removed
 */
export async function pruneHistory(
  configuration: Configuration,
  dryRun: boolean,
  host: Host,
): Promise<Pruning> {
  if (dryRun) return { runs: await findRetired(configuration, host.now()), compaction: null };
  await requireDatabase(configuration.database);
  return holdDatabase(configuration, host, () =>
    holdReports(configuration, host, async () => {
      const runs = await withDatabase(configuration, false, host, async (engine) => {
        await prepareHistory(engine);
        return retireRuns(engine, configuration, host.now());
      });
      await renewIndex(configuration, host.progress);
      const compaction = await compactDatabase(configuration, LEAST_FREE, host.signal);
      return { runs, compaction };
    }),
  );
}
