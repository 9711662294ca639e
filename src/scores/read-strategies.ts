import { addMoney, money, negateMoney } from '../segments/money.js';
import type { Money } from '../segments/segment.js';
import type { Engine } from '../warehouse/engine.js';
import { double, fragment } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { divideMoney } from './divide-money.js';
import { measureNumber } from './measure-number.js';
import { measureValue } from './measure-value.js';
import { readOrderValues } from './read-order-values.js';
import { readQuantiles } from './read-quantiles.js';
import { type Counted, sumCounted, toGroup } from './sum-groups.js';
import type { Strategy } from './views.js';
import { type StepFamilies, forbiddingSteps } from './own-steps.js';

const NOBODY: Counted = { customers: 0, revenue: '0.00' };

export interface StrategyOptions {
  /** Days of silence after which a customer counts as lapsing. */
  readonly lapsingDays: number;
  /** Says which customers' own steps forbid discounts. */
  readonly families: StepFamilies;
}

/**
 * The three standing strategies with their audiences, from `rfm_scores`, `features` and the `step` of `customers`.
 *
 * @param shop all customers
 */
export async function readStrategies(
  engine: Engine,
  shop: Counted,
  { lapsingDays, families }: StrategyOptions,
): Promise<readonly Strategy[]> {
  const { median, topFifthAbove } = await readOrderValues(engine);
  const rows = await engine.query(
    statement('scores/rfm_strategies', {
      order_value: measureNumber('order_value', 'net'),
      threshold: double(Number(median)),
      lapsing_days: double(lapsingDays),
      forbidding: forbiddingSteps(families),
    }),
  );
  const audience = (name: string): Counted => {
    const row = rows.find((one) => one['audience'] === name);
    return row === undefined
      ? NOBODY
      : { customers: Number(row['customers']), revenue: money(row['revenue']) };
  };
  const threshold = divideMoney(median);
  const [above, below] = [audience('above'), audience('below')];
  const [orderValue, frequency] = [audience('order_value'), audience('frequency')];
  return [
    {
      key: 'vip_rewards',
      ...toGroup(audience('vip_rewards'), shop),
      orderValueAbove: divideMoney(topFifthAbove),
      active: toGroup(audience('vip_active'), shop),
    },
    {
      key: 'balanced_incentives',
      ...toGroup(sumCounted([above, below]), shop),
      threshold,
      above: toGroup(above, shop),
      below: toGroup(below, shop),
      medianShortfall: await readShortfall(engine, median),
      notFor: audience('without_discount').customers,
    },
    {
      key: 'reactivation',
      ...toGroup(sumCounted([orderValue, frequency]), shop),
      threshold,
      orderValueTrack: toGroup(orderValue, shop),
      frequencyTrack: toGroup(frequency, shop),
      tied: toGroup(audience('tied'), shop),
    },
  ];
}

/** Median of what the frequent buyers below the threshold lack to it; null where there are none. */
async function readShortfall(engine: Engine, threshold: Money): Promise<Money | null> {
  const value = measureValue('order_value', 'net');
  const number = measureNumber('order_value', 'net').sql;
  const frequent = 'select customer_id from rfm_scores where is_balanced_incentives';
  const among = `${number} < ${double(Number(threshold)).sql} and customer_id in (${frequent})`;
  const [median] = await readQuantiles(engine, value, [1], 2, fragment(among));
  return median === undefined ? null : divideMoney(addMoney(threshold, negateMoney(median)));
}
