import { Failure } from '../failure.js';
import { keptFile } from '../runs/read-kept-run.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, type Sql } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { ComparedSide } from './compared-side.js';

interface Customers {
  readonly relation: Sql;
  readonly named: Sql;
  readonly lifecycle: Sql;
  readonly path: string;
}

/** What a customer table must have; the columns of views came later. */
const NEEDED = ['customer_id', 'segment_id', 'net_spend'];

/**
 * Creates `compared`: the customers of two runs side by side, from the tables in their folders.
 *
 * @throws Failure noInput when a run left none, data when one can't be read
 */
export async function createCompared(
  engine: Engine,
  first: ComparedSide,
  second: ComparedSide,
): Promise<void> {
  const [a, b] = [await findCustomers(engine, first), await findCustomers(engine, second)];
  const pieces = {
    first_customers: a.relation,
    first_named: a.named,
    first_lifecycle: a.lifecycle,
    second_customers: b.relation,
    second_named: b.named,
    second_lifecycle: b.lifecycle,
  };
  const select = statement('compare/customers', pieces);
  await engine.reading(a.path, () => engine.reading(b.path, () => engine.createTable('compared', select)));
}

async function findCustomers(engine: Engine, side: ComparedSide): Promise<Customers> {
  const path = await keptFile(side, 'customers.parquet');
  const columns = await engine.reading(path, () => engine.describeParquet(path));
  const has = (wanted: string) => columns.some(({ name }) => name === wanted);
  const lacks = NEEDED.filter((name) => !has(name));
  if (lacks.length > 0) {
    throw new Failure('data', `${path} has no column ${lacks.join(', ')}; restore it from a copy`);
  }
  const columnOrNull = (name: string) => fragment(has(name) ? name : 'cast(null as varchar)');
  return {
    relation: engine.relation({ path, format: 'parquet', columns: [] }),
    named: columnOrNull('named_segment'),
    lifecycle: columnOrNull('lifecycle_group'),
    path,
  };
}
