import type { Engine } from '../warehouse/engine.js';
import { double } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { cutPoints } from './cut-points.js';
import { measureNumber } from './measure-number.js';
import { readOrderValues } from './read-order-values.js';
import { rfmColumns } from './rfm-columns.js';
import { scoreOf } from './score-of.js';
import { FIFTHS, type SettledCutPoints } from './settle-cut-points.js';

/**
 * Creates `rfm_scores` from `features`: one row per customer with its scores, their sum and band, the fifth of its average
 * order value (always of tonight's customers), and which of the standing strategies are for it.
 *
 * @throws Error when there are no customers
 */
export async function scoreRfm(engine: Engine, settled: SettledCutPoints): Promise<void> {
  const fifths = await cutPoints(engine, 'order_value', FIFTHS, settled.monetary);
  const { median } = await readOrderValues(engine);
  const select = statement('scores/rfm_scores', {
    ...rfmColumns(settled),
    order_value_fifth: scoreOf('order_value', fifths, settled.monetary),
    order_value: measureNumber('order_value', settled.monetary),
    median_order_value: double(Number(median)),
  });
  await engine.createTable('rfm_scores', select);
}
