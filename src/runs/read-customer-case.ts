import type { Configuration } from '../config/configuration.js';
import { seriesKey } from '../config/series-key.js';
import { Failure } from '../failure.js';
import { featureValue } from '../features/feature-value.js';
import type { Model } from '../model/model.js';
import { openModel } from '../model/open-model.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { showText } from '../words/show-text.js';
import { hashSeries } from './history.js';

/** A customer as the last run of a series left it. */
export interface CustomerCase {
  readonly customerId: string;
  /** The run, and the snapshot that it looked from (ISO 8601 local). */
  readonly run: { readonly id: string; readonly snapshot: string };
  readonly model: Model;
  /** One a feature of the model, in its own units. */
  readonly values: readonly number[];
}

/** The name under which the statements in `sql/why/` know the run's database. */
const KEPT = 'kept';
const TABLES = 3;

/**
 * Reads a customer from the database of a configuration, which is held for no longer than that.
 *
 * @param engine one of its own, in memory
 * @throws Failure noInput when there is no such run or customer, or the database holds another run's customers; tryLater
 * when another process writes to the database
 */
export async function readCustomerCase(
  engine: Engine,
  configuration: Configuration,
  customerId: string,
): Promise<CustomerCase> {
  const { database } = configuration;
  return engine.readingDatabase(database, KEPT, async () => {
    const run = await findRun(engine, configuration);
    const model = await readModel(engine, database, run.id);
    const values = await readValues(engine, model, customerId);
    if (values === null) throw await unknown(engine, run.id, customerId);
    return { customerId, run, model, values };
  });
}

/** The last run of the series, which must be the last of all: only its customers are kept with their features. */
async function findRun(
  engine: Engine,
  configuration: Configuration,
): Promise<{ id: string; snapshot: string }> {
  const { database } = configuration;
  const tables = await engine.query(statement('why/tables'));
  const [last] = tables.length === TABLES ? await engine.query(statement('why/last_run')) : [];
  const again = 'run quintet segment with this configuration first';
  if (last === undefined) {
    throw new Failure('noInput', `${database}: no run has been published there yet; ${again}`);
  }
  const id = String(last['run_id']);
  if (last['series'] === hashSeries(seriesKey(configuration)))
    return { id, snapshot: String(last['snapshot']) };
  throw new Failure(
    'noInput',
    `${database}: it holds the customers of run ${id}, which had other sources, clusters, window or rules for lines; ` +
      `name those of that run, or ${again}`,
  );
}

async function readModel(engine: Engine, database: string, runId: string): Promise<Model> {
  const [row] = await engine.query(statement('why/model', { run_id: text(runId) }));
  const where = `the model of run ${runId} in ${database}`;
  if (typeof row?.['model'] === 'string') return openModel(row['model'], where, 'run quintet segment again');
  throw new Failure('noInput', `${where} is missing; run quintet segment again`);
}

async function readValues(engine: Engine, { features }: Model, customerId: string): Promise<number[] | null> {
  const values = features.map(({ name }, index) => `${featureValue(name)} as feature_${index}`);
  const [row] = await engine.query(
    statement('why/customer', { values: fragment(values.join(', ')), customer_id: text(customerId) }),
  );
  return row === undefined ? null : features.map((_, index) => Number(row[`feature_${index}`]));
}

async function unknown(engine: Engine, runId: string, customerId: string): Promise<Failure> {
  const rows = await engine.query(statement('why/near_customers', { customer_id: text(customerId) }));
  const near = rows.map((row) => showText(String(row['customer_id']), 60));
  const hint =
    near.length === 0 ? 'customers.csv in its folder has all' : `did you mean ${near.join(' or ')}?`;
  const asked = showText(customerId, 60);
  const said = `${asked} is no customer of run ${runId}, or had no sale in its window; ${hint}`;
  return new Failure('noInput', said);
}
