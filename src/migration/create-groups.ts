import type { Engine } from '../warehouse/engine.js';
import { fragment } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/**
 * Creates `customer_groups`, tonight's side of every comparison with an earlier run and what the history keeps; after
 * `customers` is made.
 *
 * @param isNamed whether `named_segments` is of this run
 */
export async function createGroups(engine: Engine, isNamed: boolean): Promise<void> {
  const named = isNamed
    ? 'named_segments'
    : '(select customer_id, cast(null as varchar) as named_segment from customers)';
  await engine.createTable(
    'customer_groups',
    statement('migration/customer_groups', { named: fragment(named) }),
  );
}
