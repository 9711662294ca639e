import { z } from 'zod';
import { type Configuration, FEATURE_NAMES, TRANSFORMS } from '../config/configuration.js';
import { seriesKey } from '../config/series-key.js';
import { Failure } from '../failure.js';
import type { Engine, Row } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';
import { hashSeries } from './history.js';

/** Features that a run left. */
export interface KeptFeatures {
  readonly run: { readonly id: string; readonly snapshot: string };
  /** ISO 8601 local; to is exclusive. */
  readonly window: { readonly from: string; readonly to: string };
  readonly customers: number;
  /** Another text when a feature of a customer is another. */
  readonly fingerprint: string;
}

/** What a run kept of its configuration, as far as it tells what its features were made from. */
const record = z.object({
  window: z.string(),
  sources: z.array(z.object({ path: z.string() })),
  clusters: z.object({
    count: z.number(),
    features: z.array(z.object({ name: z.enum(FEATURE_NAMES), transform: z.enum(TRANSFORMS) })),
    winsorise: z.union([z.number(), z.literal('none')]).optional(),
  }),
});
type RunRecord = z.output<typeof record>;

/** The name under which the statements in `sql/explore/` know the other database. */
const KEPT = 'kept';

/**
 * Creates `features` as the last published run left it in the configuration's database. That is only read, and held for no
 * longer than the copying takes. The clusters' part of the configuration plays no part: how many clusters a run made, and of
 * which features, changes nothing about what the customers did.
 *
 * @param engine one of its own, in memory
 * @throws Failure noInput when there are none, or they were made from other purchases than the configuration names;
 * tryLater when another process writes to the database
 */
export async function copyFeatures(engine: Engine, configuration: Configuration): Promise<KeptFeatures> {
  const { database } = configuration;
  const run = await engine.readingDatabase(database, KEPT, async () => {
    const found = await findRun(engine, database);
    refuseOthers(found, configuration);
    await engine.createTable('features', statement('explore/features'));
    return found;
  });
  const [counted] = await engine.query(statement('explore/fingerprint'));
  const snapshot = String(run['snapshot']);
  return {
    run: { id: String(run['run_id']), snapshot },
    window: { from: String(run['window_from']), to: snapshot },
    customers: Number(counted?.['customers'] ?? 0),
    fingerprint: String(counted?.['fingerprint']),
  };
}

async function findRun(engine: Engine, database: string): Promise<Row> {
  const tables = await engine.query(statement('explore/tables'));
  const [run] = tables.length === 2 ? await engine.query(statement('explore/last_run')) : [];
  if (run !== undefined) return run;
  throw new Failure('noInput', `${database}: no run has left features there yet; run quintet segment first`);
}

function refuseOthers(run: Row, configuration: Configuration): void {
  const { database, clusters, snapshot } = configuration;
  const kept = readRecord(run['configuration']);
  const { count, features, winsorise } = kept?.clusters ?? clusters;
  const alike = {
    ...configuration,
    clusters: { ...clusters, count, features, winsorise: typeof winsorise === 'number' ? winsorise : null },
  };
  const isSameSeries = hashSeries(seriesKey(alike)) === run['series'];
  const isSameNight = snapshot === null || snapshot === run['snapshot'];
  if (isSameSeries && isSameNight) return;
  const differing = isSameSeries ? 'another snapshot' : nameDifference(kept, configuration);
  throw new Failure(
    'noInput',
    `${database}: the features there are those of run ${String(run['run_id'])}, made with ${differing} than the ` +
      'configuration and the flags say; run quintet segment with these first, or explore with those of that run',
  );
}

function readRecord(configuration: unknown): RunRecord | null {
  try {
    return record.safeParse(JSON.parse(String(configuration))).data ?? null;
  } catch {
    return null;
  }
}

function nameDifference(kept: RunRecord | null, { window, sources }: Configuration): string {
  if (kept === null) return 'other settings';
  if (kept.window !== window) return 'another window';
  return paths(kept.sources) === paths(sources) ? 'other rules for lines or columns' : 'other sources';
}

const paths = (sources: readonly { readonly path: string }[]): string =>
  sources
    .map(({ path }) => path)
    .toSorted()
    .join('\n');
