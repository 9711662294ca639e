import type { Configuration } from '../config/configuration.js';
import type { Rhythm } from '../segments/segment.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, list, type Sql, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { markBehaviour } from './behaviour/mark-behaviour.js';
import type { Grid } from './grid.js';
import { groupLifecycle } from './group-lifecycle.js';
import { listProducts } from './list-products.js';
import { nameCustomers } from './name-customers.js';
import { scoreRfm } from './score-rfm.js';
import type { SettledCutPoints } from './settle-cut-points.js';

interface ScoreOptions {
  readonly views: Configuration['views'];
  readonly cutPoints: SettledCutPoints;
  /** Null where named segments are off. */
  readonly grid: Grid | null;
  readonly rhythm: Rhythm;
}

/**
 * Creates `customer_views`: for each customer of `features` what each view says of it; null where a view is off. The
 * tables of the views that are on stay for `readViews`.
 */
export async function scoreCustomers(
  engine: Engine,
  { views, cutPoints, grid, rhythm }: ScoreOptions,
): Promise<void> {
  // Other views need the scores even where nobody wants to see them.
  await scoreRfm(engine, cutPoints);
  if (views.lifecycle) await groupLifecycle(engine, rhythm);
  if (grid !== null) await nameCustomers(engine, grid, cutPoints);
  if (views.behaviour) await markBehaviour(engine);
  if (views.products) await listProducts(engine);
  const pieces = {
    rfm: fragment(views.rfm ? 'true' : 'false'),
    lifecycle: source(views.lifecycle, 'lifecycle_groups', LIFECYCLE_COLUMNS),
    named: source(grid !== null, 'named_segments', { named_segment: 'varchar' }),
    behaviour: source(views.behaviour, 'behaviour_marks', { value_tier: 'varchar', buyer_mark: 'varchar' }),
    products: source(views.products, 'customer_products', { last_basket: 'varchar', most_bought: 'varchar' }),
    names: list(
      (grid?.segments ?? [{ key: '', name: '' }]).map(({ key, name }) =>
        fragment(`(${list([text(key), text(name)]).sql})`),
      ),
    ),
  };
  await engine.createTable('customer_views', statement('scores/customer_views', pieces));
}

const LIFECYCLE_COLUMNS = { lifecycle_group: 'varchar', action_group: 'varchar', is_big_spender: 'boolean' };

/** A view's table, or customers of whom it says nothing. */
function source(isOn: boolean, table: string, columns: Readonly<Record<string, string>>): Sql {
  if (isOn) return fragment(table);
  const nulls = Object.entries(columns).map(([column, type]) => `cast(null as ${type}) as ${column}`);
  return fragment(`(select customer_id, ${nulls.join(', ')} from features)`);
}
