import type { Rhythm } from '../segments/segment.js';
import type { Engine } from '../warehouse/engine.js';
import { double } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { measureNumber } from './measure-number.js';
import { readOrderValues } from './read-order-values.js';

/**
 * Creates `lifecycle_groups` from `features` and `rfm_scores`: one row per customer with its lifecycle group, its action
 * group, and whether it is a big spender.
 *
 * @param rhythm after how many days of silence customers are lapsing and lapsed
 * @throws Error when there are no customers
 */
export async function groupLifecycle(
  engine: Engine,
  { lapsingDays, lapsedDays }: Pick<Rhythm, 'lapsingDays' | 'lapsedDays'>,
): Promise<void> {
  const { topTenthAbove } = await readOrderValues(engine);
  const select = statement('scores/lifecycle_groups', {
    lapsing_days: double(lapsingDays),
    lapsed_days: double(lapsedDays),
    order_value: measureNumber('order_value', 'net'),
    big_spender_above: double(Number(topTenthAbove)),
  });
  await engine.createTable('lifecycle_groups', select);
}
