import type { Engine } from '../../warehouse/engine.js';
import { number, text } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import type { Finding, FindingLabel } from '../views.js';
import type { Correlations } from './correlate-measures.js';
import { type Estimate, toFinding } from './to-finding.js';
import { runInWorker } from './run-in-worker.js';

/** Customers that correlations are computed over, at most. */
const MOST_CUSTOMERS = 5_000;

const SCORES = [1, 2, 3, 4, 5] as const;
const BELOW_ZERO = { says: 'below', than: 0 } as const;
const ABOVE_ZERO = { says: 'above', than: 0 } as const;

type Figures = Finding['figures'];

/**
 * What goes with ordering often: order value and item price; and whether order value or frequency goes with spend.
 * Correlations are over a sample whose order is by hash; medians by frequency score are over all customers.
 */
export async function findFrequentBuyers(
  engine: Engine,
  seed: number,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const pieces = { seed: text(String(seed)), customers: number(MOST_CUSTOMERS) };
  const columns = await engine.queryNumbers(statement('scores/finding_sample', pieces));
  const [orders, orderValue, spend, itemPrice] = columns;
  const none = new Float64Array();
  const sample = {
    orders: orders ?? none,
    orderValue: orderValue ?? none,
    spend: spend ?? none,
    itemPrice: itemPrice ?? none,
  };
  const found = await runInWorker({ kind: 'correlate', measures: sample, seed }, signal);
  const [items] = await engine.query(statement('scores/finding_items'));
  const hasItems = Number(items?.['itemised']) > 0;
  const medians = await readMedians(engine);
  const customers = sample.orders.length;
  return [
    toFinding(BELOW_ZERO, found.ordersWithOrderValue, {
      key: 'frequent_buyers_order_value',
      customers,
      figures: medians.orderValue,
    }),
    toFinding(BELOW_ZERO, hasItems ? found.ordersWithItemPrice : null, {
      key: 'frequent_buyers_item_price',
      customers: hasItems ? customers : 0,
      figures: hasItems ? medians.itemPrice : [],
    }),
    toFinding(ABOVE_ZERO, found.difference, {
      key: 'stronger_mark_of_value',
      customers,
      figures: listCorrelations(found, customers),
    }),
  ];
}

async function readMedians(engine: Engine): Promise<{ orderValue: Figures; itemPrice: Figures }> {
  const rows = await engine.query(statement('scores/finding_by_frequency'));
  const figures = (label: 'order_value' | 'item_price') =>
    SCORES.flatMap((score) => {
      const row = rows.find((one) => Number(one['frequency_score']) === score);
      if (row === undefined) return [];
      const name: FindingLabel = `${label}_of_frequency_score_${score}`;
      return [{ label: name, value: Number(row[label]), of: Number(row['customers']) }];
    });
  return {
    orderValue: figures('order_value'),
    itemPrice: figures('item_price'),
  };
}

function listCorrelations(found: Correlations, of: number): Figures {
  const figures: readonly (readonly [FindingLabel, Estimate])[] = [
    ['correlation_of_order_value_with_spend', found.orderValueWithSpend],
    ['correlation_of_orders_with_spend', found.ordersWithSpend],
    ['correlation_of_orders_with_order_value', found.ordersWithOrderValue],
  ];
  return figures.flatMap(([label, estimate]) =>
    estimate === null ? [] : [{ label, value: estimate.value, of }],
  );
}
