import type { Configuration } from '../config/configuration.js';
import { fragment, type Sql } from '../warehouse/sql.js';
import type { RfmMeasure } from './views.js';

/** What customers are lined up by: what RFM scores, and the average order value beside it. */
export type Measure = RfmMeasure | 'order_value';

/**
 * A measure as a decimal column of `features`, exact: days, orders or money. Average order values, which divide, are
 * rounded to nine decimals, so that 0.3 / 3 and 0.1 / 1 are the same.
 */
export function measureValue(measure: Measure, monetary: Configuration['scores']['monetary']): Sql {
  return fragment(
    {
      recency: 'recency_days',
      frequency: 'orders',
      monetary: monetary === 'net' ? 'net_spend' : 'gross_spend',
      order_value: 'cast(average_order_value as decimal(38, 9))',
    }[measure],
  );
}
