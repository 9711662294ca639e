import path from 'node:path';
import { checkCurrency } from './accounts/check-currency.js';
import { checkReadable } from './accounts/check-readable.js';
import type { Configuration } from './config/configuration.js';
import { Failure } from './failure.js';
import { deriveFeatures } from './features/derive-features.js';
import { recallForgotten } from './purchases/forgotten/recall-forgotten.js';
import { type Drift, measureDrift } from './model/measure-drift.js';
import type { Model } from './model/model.js';
import { type SegmentCount, scoreCustomers } from './model/score-customers.js';
import type { Host } from './pipeline.js';
import { findSources } from './purchases/find-sources.js';
import { loadContents } from './purchases/load-contents.js';
import { latestWallClock, settlePeriod } from './purchases/period.js';
import { placePurchases } from './purchases/place-purchases.js';
import { readLoadResult } from './purchases/read-load-result.js';
import { selectFiles } from './purchases/select-files.js';
import { wordWarnings } from './purchases/word-warnings.js';
import { Stages } from './runs/stages.js';
import type { Engine } from './warehouse/engine.js';
import { statement } from './warehouse/statements.js';
import { type MemoryHost, withMemoryEngine } from './with-memory-engine.js';
import { createFormat, type Format } from './words/format.js';
import { makeNewFile, requireNewFile } from './write-new-file.js';

export interface ScoreOptions {
  readonly configuration: Configuration;
  readonly model: Model;
  /** Absolute path of the customer table to write: `.csv` or `.parquet`. */
  readonly out: string;
}

/** What scoring found. */
export interface ScoreResult {
  /** As of when the customers were measured, ISO 8601 local. */
  readonly snapshot: string;
  readonly customers: number;
  /** All segments of the model by rank, those without customers too. */
  readonly segments: readonly SegmentCount[];
  /** One a feature of the model. */
  readonly drift: readonly Drift[];
}

/** What the steps of one scoring share. */
interface Job extends ScoreOptions {
  readonly engine: Engine;
  readonly host: Host;
  readonly format: Format;
  readonly tempFolder: string;
  /** Local time after which no line can be dated. */
  readonly latest: string;
}

/**
 * Assigns the customers of some purchases to the segments of a model without fitting, in an engine of its own, and writes
 * the customer table. Lines, window and currency are the model's; no database is touched, but who is forgotten there
 * stays so.
 *
 * @throws Failure what stands in the way; the signal's reason when stopped
 */
export async function scorePurchases(options: ScoreOptions, host: Host & MemoryHost): Promise<ScoreResult> {
  const { configuration, model, out } = options;
  await requireNewFile(out);
  const format = createFormat(configuration.locale, model.currency);
  return withMemoryEngine(configuration, host, (engine, folder) => {
    const tempFolder = path.join(folder, 'unpacked');
    return score({ ...options, engine, host, format, tempFolder, latest: latestWallClock(host.now()) });
  });
}

async function score(job: Job): Promise<ScoreResult> {
  const { engine, model, host, format, out } = job;
  const stages = new Stages(host.progress, host.now, host.signal);
  const lines = (read: number) => `${format.count(read)} ${read === 1 ? 'line' : 'lines'}`;
  await stages.run('Loading purchases', () => load(job), lines);
  const snapshot = await stages.run(
    'Deriving features',
    () => derive(job),
    (at) => `as of ${at.slice(0, 10)}`,
  );
  const scored = await stages.run(
    'Scoring customers',
    async () => {
      const drift = await measureDrift(engine, model);
      return { drift, segments: await scoreCustomers(engine, model) };
    },
    ({ segments }) => `${segments.length} segments`,
  );
  const isParquet = path.extname(out) === '.parquet';
  const table = statement(isParquet ? 'exports/scores' : 'exports/scores_csv');
  const write = (draft: string) => engine.exportFile(table, draft, isParquet ? 'parquet' : 'csv');
  const customers = scored.segments.reduce((sum, segment) => sum + segment.customers, 0);
  await stages.run(
    'Writing the table',
    () => makeNewFile(out, write),
    () => `${format.count(customers)} customers`,
  );
  return { snapshot, customers, ...scored };
}

/** Loads all lines; answers how many. */
async function load(job: Job): Promise<number> {
  const { engine, configuration, model, host, format, tempFolder, latest } = job;
  const { progress, signal } = host;
  const specs = configuration.sources;
  const sources = await findSources(specs, { engine, tempFolder, progress, signal });
  const loadedAt = host.now().toISOString();
  await recallForgotten(engine, configuration.database);
  const contents = await loadContents({ engine, sources, latest, loadedAt, tempFolder, signal });
  await selectFiles({ engine, specs, contents, vanished: 'drop', latest, progress });
  const loaded = await readLoadResult(engine, latest);
  checkReadable(configuration.gates, loaded, null);
  checkCurrency(model.currency, loaded);
  for (const warning of wordWarnings(loaded, null, format)) progress.warn(warning);
  return loaded.linesRead;
}

/** Creates `features` as the model's run did; answers the snapshot. */
async function derive({ engine, configuration, model, latest }: Job): Promise<string> {
  const period = await settlePeriod(engine, configuration.snapshot, model.window, latest);
  await placePurchases(engine, model.lines, period, latest);
  await deriveFeatures(engine, period);
  const [row] = await engine.query(statement('model/customer_count'));
  if (Number(row?.['customers'] ?? 0) > 0) return period.to;
  throw new Failure(
    'data',
    `no known customer bought anything from ${period.from} to ${period.to}; check --snapshot and the sources ` +
      `(the window of ${model.window} is the model's)`,
  );
}
