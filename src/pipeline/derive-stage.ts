import { checkGates } from '../accounts/check-gates.js';
import { reconcile } from '../accounts/reconcile.js';
import { deriveFeatures, readRhythm } from '../features/derive-features.js';
import { earliestWallClock, latestWallClock } from '../purchases/period.js';
import { linesOfLastRun } from '../runs/history.js';
import type { Found, Job } from './job.js';
import type { placeStage } from './place-stage.js';

/** Derives the customers' features, adds the lines up, and checks the gates. */
export function deriveStage(
  { engine, configuration, stages, run, words, format }: Job,
  { loaded, period }: Found<typeof placeStage>,
) {
  const work = async () => {
    await deriveFeatures(engine, period);
    const accounts = await reconcile(engine, loaded, period, latestWallClock(new Date(run.startedAt)), words);
    const gated = {
      lines: accounts.lines,
      linesInWindow: accounts.totals.rows,
      linesOfLastRun: await linesOfLastRun(engine, run.series),
      lastAt: accounts.lastAt,
      startedAt: earliestWallClock(new Date(run.startedAt)),
    };
    checkGates(configuration.gates, gated, format);
    return { accounts, rhythm: await readRhythm(engine, configuration.lifecycle) };
  };
  return stages.run(
    'Deriving features',
    work,
    ({ accounts }) => {
      const { customers, orders } = accounts.totals;
      return `${format.count(customers)} customers with ${format.count(orders)} orders`;
    },
    ({ accounts }) => accounts.totals.customers,
  );
}
