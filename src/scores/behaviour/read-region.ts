import { money } from '../../segments/money.js';
import type { Engine } from '../../warehouse/engine.js';
import { number } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import type { BehaviourView } from '../views.js';
import { type Counted, toGroup } from '../sum-groups.js';
import { runInWorker } from './run-in-worker.js';

/** The smallest rectangle of orders and hundreds of net spend that holds half of the customers, and what they bring. */
export async function readRegion(
  engine: Engine,
  shop: Counted,
  signal: AbortSignal,
): Promise<BehaviourView['densestRegion']> {
  const columns = await engine.queryNumbers(statement('scores/behaviour_cells'));
  const [orders, hundreds, customers] = columns;
  if (orders === undefined || hundreds === undefined || customers === undefined) return null;
  const region = await runInWorker(
    { kind: 'densest_region', cells: { orders, hundreds, customers } },
    signal,
  );
  if (region === null) return null;
  const [first, last] = region.hundreds;
  const [row] = await engine.query(
    statement('scores/behaviour_region', {
      first_orders: number(region.orders[0]),
      last_orders: number(region.orders[1]),
      first_hundred: number(first),
      last_hundred: number(last),
    }),
  );
  const part = { customers: Number(row?.['customers']), revenue: money(row?.['revenue']) };
  return { ...toGroup(part, shop), orders: region.orders, spend: [100 * first, 100 * (last + 1)] };
}
