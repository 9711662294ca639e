import { checkCurrency } from '../accounts/check-currency.js';
import { checkReadable } from '../accounts/check-readable.js';
import { latestWallClock, settlePeriod } from '../purchases/period.js';
import { placePurchases } from '../purchases/place-purchases.js';
import { readLoadResult } from '../purchases/read-load-result.js';
import { selectFiles } from '../purchases/select-files.js';
import { wordWarnings } from '../purchases/word-warnings.js';
import { quarantineFile, writeQuarantine } from '../purchases/write-quarantine.js';
import type { Found, Job } from './job.js';
import type { loadStage } from './load-stage.js';

/** Settles which file has the last word, which period counts, and where each line belongs. */
export function placeStage(
  { engine, configuration, host, stages, run, format }: Job,
  contents: Found<typeof loadStage>,
) {
  const { sources: specs, vanished, gates, database, snapshot, window, lines } = configuration;
  const { progress } = host;
  const work = async () => {
    const latest = latestWallClock(new Date(run.startedAt));
    await selectFiles({ engine, specs, contents, vanished, latest, progress });
    const loaded = await readLoadResult(engine, latest);
    const quarantine = quarantineFile(database);
    await writeQuarantine(engine, quarantine, loaded.unreadableLines, latest);
    checkReadable(gates, loaded, quarantine);
    checkCurrency(configuration.currency, loaded);
    for (const warning of wordWarnings(loaded, quarantine, format)) progress.warn(warning);
    const period = await settlePeriod(engine, snapshot, window, latest);
    await placePurchases(engine, lines, period, latest);
    return { loaded, period };
  };
  return stages.run(
    'Placing lines',
    work,
    ({ loaded }) => `${format.count(loaded.linesRead)} lines`,
    ({ loaded }) => loaded.linesRead,
  );
}
