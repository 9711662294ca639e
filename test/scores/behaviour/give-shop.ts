import { deriveFeatures } from '../../../src/features/derive-features.js';
import { markBehaviour } from '../../../src/scores/behaviour/mark-behaviour.js';
import { readBehaviour } from '../../../src/scores/behaviour/read-behaviour.js';
import type { BehaviourView, Finding, FindingKey } from '../../../src/scores/views.js';
import type { Engine } from '../../../src/warehouse/engine.js';
import { fragment } from '../../../src/warehouse/sql.js';
import { giveTable } from '../../support/engine.js';
import { families, giveSteps } from '../give-steps.js';

export const SNAPSHOT = '2011-12-10T00:00:00';
export const LAPSING_DAYS = 60;

/** The first day of the shop's data, from which days are counted: 2011-01-01. */
const FIRST_DAY = Date.UTC(2011, 0, 1);
const DAY = 86_400_000;

/** An invoice of one sale; a return where the value is negative. */
export interface GivenOrder {
  readonly customer: string;
  readonly invoice: string;
  /** Days after the first day of the data, parts of days too. */
  readonly day: number;
  readonly value: number;
  readonly quantity?: number;
  readonly product?: string | null;
}

/** Creates `purchases` and `features` from orders, all of them in the window; without an order on day 0 a guest's. */
export async function giveOrders(engine: Engine, orders: readonly GivenOrder[]): Promise<void> {
  const rows = orders.map(({ customer, invoice, day, value, quantity = 1, product = 'tea' }) => {
    const at = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 19).replace('T', ' ');
    const cells = [
      `'${customer}', '${invoice}', ${product === null ? 'null' : `'${product}'`}, null`,
      `cast(${quantity} as decimal(18, 4)), cast(${value} as decimal(38, 10)), cast(0 as decimal(38, 10))`,
      `timestamp '${at}', 'window', '${value < 0 ? 'return' : 'sale'}'`,
    ];
    return `(${cells.join(', ')})`;
  });
  const guest = `(null, 'guest', null, null, 1, 5, 0, timestamp '2011-01-01 00:00:00', 'window', 'guest')`;
  const columns =
    'customer_id, order_id, product_id, description, quantity, amount, refund_amount, sold_at, place, kind';
  await giveTable(engine, 'purchases', columns, [...rows, guest].join(', '));
  await deriveFeatures(engine, { from: '2011-01-01T00:00:00', to: SNAPSHOT });
}

/**
 * Creates `rfm_scores` for the customers of `features`: the frequency score by value cut points, and a band; and
 * `customers` with a step.
 *
 * @param band SQL of the band, from columns of `features`
 */
export async function giveScores(engine: Engine, band = "'medium'"): Promise<void> {
  const above = [0.2, 0.4, 0.6, 0.8].map(
    (q) => `case when orders > (select quantile_of(orders, ${q}) from features) then 1 else 0 end`,
  );
  await engine.createTable(
    'rfm_scores',
    fragment(
      `select customer_id, 1 + ${above.join(' + ')} as frequency_score, ${band} as rfm_band from features`,
    ),
  );
  await giveSteps(engine);
}

/** What the behaviour view says of a shop with these orders. */
export async function viewOf(
  engine: Engine,
  orders: readonly GivenOrder[],
  seed = 1,
): Promise<BehaviourView> {
  await giveOrders(engine, orders);
  await giveScores(engine);
  await markBehaviour(engine);
  return readBehaviour(engine, { seed, snapshot: SNAPSHOT, lapsingDays: LAPSING_DAYS, families });
}

/** One finding of a view. */
export function findingOf(view: BehaviourView, key: FindingKey): Finding {
  const finding = view.findings.find((one) => one.key === key);
  if (finding === undefined) throw new Error(`no finding ${key}`);
  return finding;
}
