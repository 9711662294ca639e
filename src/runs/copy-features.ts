import type { Configuration } from '../config/configuration.js';
import { seriesKey } from '../config/series-key.js';
import { Failure } from '../failure.js';
import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';
import { hashSeries } from './history.js';
import { keptFile, type KeptRun, readKeptRun } from './read-kept-run.js';
import type { RunRecord } from './run-record.js';

/** Features that a run left. */
export interface KeptFeatures {
  readonly run: { readonly id: string; readonly snapshot: string };
  /** ISO 8601 local; to is exclusive. */
  readonly window: { readonly from: string; readonly to: string };
  readonly customers: number;
  /** Another text when a feature of a customer is another. */
  readonly fingerprint: string;
}

/**
 * Creates `features` as a run left them in its folder; the database of the runs plays no part. Nor does the clusters' part of
 * the configuration: how many clusters a run made, and of which features, changes nothing about what the customers did.
 *
 * @param engine one of its own, in memory
 * @param asked id or absolute path of a run; null for the last published one
 * @throws Failure noInput when there is none, or its features were made from other purchases than the configuration names
 */
export async function copyFeatures(
  engine: Engine,
  configuration: Configuration,
  asked: string | null,
): Promise<KeptFeatures> {
  const run = await readKeptRun(configuration.out, asked);
  refuseOthers(run, configuration);
  const path = await keptFile(run, 'features.parquet');
  const kept = engine.relation({ path, format: 'parquet', columns: [] });
  await engine.reading(path, () => engine.createTable('features', statement('explore/features', { kept })));
  const [counted] = await engine.query(statement('explore/fingerprint'));
  const { id, snapshot, window } = run.record;
  return {
    run: { id, snapshot },
    window,
    customers: Number(counted?.['customers'] ?? 0),
    fingerprint: String(counted?.['fingerprint']),
  };
}

function refuseOthers({ folder, record }: KeptRun, configuration: Configuration): void {
  const { snapshot } = configuration;
  const isSameSeries = hashWith(record, configuration) === record.series;
  const isSameNight = snapshot === null || snapshot === record.snapshot;
  if (isSameSeries && isSameNight) return;
  const differing = isSameSeries ? 'another snapshot' : nameDifference(record, configuration);
  throw new Failure(
    'noInput',
    `${folder}: the features there are those of run ${record.id}, made with ${differing} than the ` +
      'configuration and the flags say; run quintet segment with these first, or explore with those of that run',
  );
}

/** The series of a configuration, were its clusters those of a run. */
function hashWith(record: RunRecord, configuration: Configuration): string {
  const { count, features, winsorise } = record.configuration.clusters;
  const clusters = {
    ...configuration.clusters,
    count,
    features,
    winsorise: typeof winsorise === 'number' ? winsorise : null,
  };
  return hashSeries(seriesKey({ ...configuration, clusters }));
}

function nameDifference({ configuration: kept }: RunRecord, { window, sources }: Configuration): string {
  if (kept.window !== window) return 'another window';
  const same = listPaths(kept.sources) === listPaths(sources.map(({ path }) => path));
  return same ? 'other rules for lines or columns' : 'other sources';
}

const listPaths = (paths: readonly string[]): string => paths.toSorted().join('\n');
