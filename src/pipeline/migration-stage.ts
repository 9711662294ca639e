import { checkMigration } from '../accounts/check-migration.js';
import { createGroups } from '../migration/create-groups.js';
import { findAlerts } from '../migration/find-alerts.js';
import { findMonthAgo } from '../migration/find-month-ago.js';
import { ratioOfReturns, readBefore } from '../migration/read-before.js';
import { readMigration } from '../migration/read-migration.js';
import { readModel } from '../runs/model-history.js';
import { createMoves, readMovement } from '../runs/read-movement.js';
import type { clusterStage } from './cluster-stage.js';
import type { decideStage } from './decide-stage.js';
import type { deriveStage } from './derive-stage.js';
import type { Found, Job } from './job.js';
import type { judgeStage } from './judge-stage.js';
import type { placeStage } from './place-stage.js';

type Before = Found<typeof placeStage> &
  Found<typeof deriveStage> &
  Found<typeof clusterStage> &
  Found<typeof decideStage> & { readonly trust: Found<typeof judgeStage> };

/** Finds who moved since the previous run and since a month ago, and what is beyond its bound. */
export function migrationStage(job: Job, found: Before) {
  const { engine, stages, run, grid, words, format } = job;
  const { period, accounts, rhythm, previous, earlierModel, described } = found;
  const work = async () => {
    await createGroups(engine, grid !== null);
    const tonight = { snapshot: period.to, segments: described, grid, lapsingDays: rhythm.lapsingDays };
    const compare = (since: { id: string; snapshot: string }) => readMigration(engine, since, tonight);
    const last = previous === null ? null : { id: previous.id, snapshot: previous.snapshot };
    const month = await findMonthAgo(engine, run.series, period.to);
    const sincePrevious = last === null ? null : await compare(last);
    const monthAgo = month === null ? null : await compare(month);
    const migrations = [sincePrevious, monthAgo].filter((one) => one !== null);
    const counted = { customers: accounts.totals.customers, netSpend: accounts.bridge[0]?.amount ?? '0.00' };
    const checks = migrations.length === 0 ? [] : [checkMigration(migrations, counted, words)];
    const alerts = await watch(job, found, { previous: sincePrevious, monthAgo });
    if (last === null || sincePrevious === null) return { movement: null, alerts, checks };
    await createMoves(engine, [
      { run: last, model: earlierModel },
      ...(month === null || month.id === last.id
        ? []
        : [{ run: month, model: await readModel(engine, month.id) }]),
    ]);
    return { movement: { ...(await readMovement(engine, last)), sincePrevious, monthAgo }, alerts, checks };
  };
  return stages.run('Comparing with earlier runs', work, ({ movement, alerts }) => {
    const since =
      movement === null ? 'none to compare with' : `since ${format.date(movement.previous.snapshot)}`;
    return `${since}, ${alerts.length} ${alerts.length === 1 ? 'alert' : 'alerts'}`;
  });
}

type Migrations = Pick<Parameters<typeof findAlerts>[1], 'previous' | 'monthAgo'>;

async function watch({ engine, configuration, grid, words }: Job, found: Before, migrations: Migrations) {
  const { accounts, previous, earlierModel, described, figures, drift, trust } = found;
  const { grossSpend, returnedValue } = accounts.totals;
  const before = previous === null ? null : await readBefore(engine, previous.id);
  const watched = {
    ...migrations,
    champions: (grid?.segments.find(({ key }) => key === 'champions') ?? grid?.segments[0])?.key ?? null,
    returnRatio: {
      before: before?.returnRatio ?? null,
      now: ratioOfReturns(Number(grossSpend), Number(returnedValue)),
    },
    stability: described.map(({ id, name, rank }) => ({
      segment: { id, name },
      before: before?.stability.get(id) ?? null,
      now: trust.stability?.clusters[figures.clusters[rank - 1] ?? -1]?.word ?? null,
    })),
    drift,
    driftBound: configuration.drift,
    model: earlierModel === null ? null : { id: earlierModel.run, snapshot: earlierModel.snapshot },
  };
  return findAlerts(configuration.alerts, watched, words);
}
