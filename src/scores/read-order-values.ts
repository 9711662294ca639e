import type { Money } from '../segments/segment.js';
import type { Engine } from '../warehouse/engine.js';
import { measureValue } from './measure-value.js';
import { readQuantiles } from './read-quantiles.js';

/** How the customers' average order values lie, always tonight's; not rounded, so that they can be compared with. */
export interface OrderValues {
  readonly median: Money;
  /** What the top fifth and the top tenth lie above. */
  readonly topFifthAbove: Money;
  readonly topTenthAbove: Money;
}

/** @throws Error when there are no customers */
export async function readOrderValues(engine: Engine): Promise<OrderValues> {
  const value = measureValue('order_value', 'net');
  const [median, topFifthAbove, topTenthAbove] = await readQuantiles(engine, value, [5, 8, 9], 10);
  if (median === undefined || topFifthAbove === undefined || topTenthAbove === undefined) {
    throw new Error('no customers to read order values of');
  }
  return { median, topFifthAbove, topTenthAbove };
}
