import os from 'node:os';
import path from 'node:path';
import { wordingFor } from '../../src/words/wording.js';
import { fileURLToPath } from 'node:url';
import { type Accounts, reconcile } from '../../src/accounts/reconcile.js';
import { clusterCustomers, type ClusterResult } from '../../src/clusters/cluster-customers.js';
import type { Configuration, FeatureSpec } from '../../src/config/configuration.js';
import { buildMatrix } from '../../src/features/build-matrix.js';
import { deriveFeatures, readRhythm } from '../../src/features/derive-features.js';
import type { LoadResult } from '../../src/purchases/read-load-result.js';
import { type Period, settlePeriod } from '../../src/purchases/period.js';
import { placePurchases } from '../../src/purchases/place-purchases.js';
import type { Rhythm } from '../../src/segments/segment.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { openMemoryEngine } from './engine.js';
import { loadSources, plainSource } from './load.js';

export const onlineRetail = fileURLToPath(new URL('../../data/online-retail.parquet', import.meta.url));

const LATEST = '2012-01-01T00:00:00';

/** The bundled year, loaded. */
export interface Loaded {
  readonly engine: Engine;
  readonly loaded: LoadResult;
}

/** The same as far as the features. */
export interface Shop extends Loaded {
  readonly period: Period;
  readonly rhythm: Rhythm;
  readonly accounts: Accounts;
}

/** Loads the bundled year into an engine of its own. */
export async function loadOnlineRetail(): Promise<Loaded> {
  const engine = await openMemoryEngine();
  const folder = path.join(os.tmpdir(), `quintet-facts-${process.pid}`);
  return {
    engine,
    loaded: await loadSources(engine, [plainSource(onlineRetail)], folder, { latest: LATEST }),
  };
}

/** Takes the loaded lines through the stages of the pipeline up to the features; replaces those of earlier rules. */
export async function deriveShop(
  { engine, loaded }: Loaded,
  lines: Configuration['lines'],
  window: string,
): Promise<Shop> {
  const period = await settlePeriod(engine, null, window, LATEST);
  await placePurchases(engine, lines, period, LATEST);
  await deriveFeatures(engine, period);
  const rhythm = await readRhythm(engine, { lapsing: null, lapsed: null });
  return {
    engine,
    loaded,
    period,
    rhythm,
    accounts: await reconcile(engine, loaded, period, LATEST, wordingFor('en-GB', 'GBP')),
  };
}

/** Clusters the shop's customers as a run with this configuration would. */
export async function cluster(
  engine: Engine,
  features: readonly FeatureSpec[],
  count: number,
): Promise<ClusterResult> {
  const scaled = await buildMatrix(engine, features);
  const options = { count, seed: 1, features: scaled, carried: null };
  return clusterCustomers(engine, options, new AbortController().signal);
}
