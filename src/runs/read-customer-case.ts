import { readFile } from 'node:fs/promises';
import type { Configuration } from '../config/configuration.js';
import { seriesKey } from '../config/series-key.js';
import { Failure } from '../failure.js';
import { featureValue } from '../features/feature-value.js';
import type { Model } from '../model/model.js';
import { openModel } from '../model/open-model.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, type Sql, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { showText } from '../words/show-text.js';
import { hashSeries } from './history.js';
import { keptFile, type KeptRun, readKeptRun } from './read-kept-run.js';

/** A customer as a run left it. */
export interface CustomerCase {
  readonly customerId: string;
  /** The run, and the snapshot that it looked from (ISO 8601 local). */
  readonly run: { readonly id: string; readonly snapshot: string };
  readonly model: Model;
  /** One a feature of the model, in its own units. */
  readonly values: readonly number[];
}

/**
 * Reads a customer from the folder of a run; the database of the runs plays no part.
 *
 * @param engine one of its own, in memory
 * @param asked id or absolute path of a run, which is then taken whatever it was made of; null for the last published one,
 * which must be of the configuration's series
 * @throws Failure noInput when there is no such run or customer, or the last run is of another series
 */
export async function readCustomerCase(
  engine: Engine,
  configuration: Configuration,
  customerId: string,
  asked: string | null,
): Promise<CustomerCase> {
  const run = await readKeptRun(configuration.out, asked);
  if (asked === null) refuseOthers(run, configuration);
  const { id, snapshot } = run.record;
  const file = await keptFile(run, 'model.json');
  const model = openModel(await readFile(file, 'utf8'), file, 'run quintet segment again');
  const features = await keptFile(run, 'features.parquet');
  const kept = engine.relation({ path: features, format: 'parquet', columns: [] });
  return engine.reading(features, async () => {
    const values = await readValues(engine, kept, model, customerId);
    if (values === null) throw await unknown(engine, kept, id, customerId);
    return { customerId, run: { id, snapshot }, model, values };
  });
}

function refuseOthers({ folder, record }: KeptRun, configuration: Configuration): void {
  if (record.series === hashSeries(seriesKey(configuration))) return;
  throw new Failure(
    'noInput',
    `${folder}: it holds the customers of run ${record.id}, which had other sources, clusters, window or rules for lines; ` +
      `name those of that run or the run itself with --run ${record.id}, or run quintet segment with this configuration first`,
  );
}

async function readValues(
  engine: Engine,
  kept: Sql,
  { features }: Model,
  customerId: string,
): Promise<number[] | null> {
  const values = features.map(({ name }, index) => `${featureValue(name)} as feature_${index}`);
  const pieces = { kept, values: fragment(values.join(', ')), customer_id: text(customerId) };
  const [row] = await engine.query(statement('why/customer', pieces));
  return row === undefined ? null : features.map((_, index) => Number(row[`feature_${index}`]));
}

async function unknown(engine: Engine, kept: Sql, runId: string, customerId: string): Promise<Failure> {
  const rows = await engine.query(statement('why/near_customers', { kept, customer_id: text(customerId) }));
  const near = rows.map((row) => showText(String(row['customer_id']), 60));
  const hint =
    near.length === 0 ? 'customers.csv in its folder has all' : `did you mean ${near.join(' or ')}?`;
  const asked = showText(customerId, 60);
  const said = `${asked} is no customer of run ${runId}, or had no sale in its window; ${hint}`;
  return new Failure('noInput', said);
}
