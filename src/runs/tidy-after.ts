import type { Configuration } from '../config/configuration.js';
import type { Engine } from '../warehouse/engine.js';
import { exportFailedRuns } from './failed-runs.js';
import { type HoldHost, holdReports } from './hold-places.js';
import { retireRuns } from './retire-runs.js';

/**
 * Does a run's work; afterwards removes what is no longer kept, unless the run failed or is a draft, and notes which runs
 * failed where nobody needs the database to read it. Neither can make a run fail that has published.
 *
 * @throws what the work throws
 */
export async function tidyAfter<T>(
  engine: Engine,
  configuration: Configuration,
  host: HoldHost,
  work: () => Promise<T>,
): Promise<T> {
  const attempt = (what: string, tidying: () => Promise<unknown>) =>
    tidying().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      host.progress.warn(`${what} (${message})`);
    });
  try {
    const result = await work();
    if (!configuration.draft) {
      await attempt('earlier runs that are no longer kept could not be removed', () =>
        holdReports(configuration, host, () => retireRuns(engine, configuration, host.now())),
      );
    }
    return result;
  } finally {
    await attempt('the list of failed runs could not be written', () =>
      exportFailedRuns(engine, configuration.database),
    );
  }
}
