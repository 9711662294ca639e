import { addMoney, money } from '../segments/money.js';
import type { Money } from '../segments/segment.js';
import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';
import { divideMoney } from './divide-money.js';
import { measureValue } from './measure-value.js';
import { type StrategyOptions, readStrategies } from './read-strategies.js';
import { FIFTHS, type SettledCutPoints } from './settle-cut-points.js';
import { type Counted, sumCounted, toGroup } from './sum-groups.js';
import { BANDS, RFM_MEASURES, type RfmMeasure, type RfmView } from './views.js';

/** Sums that the bands reach from and to. */
const BOUNDS = { low: [3, 6], medium: [7, 10], high: [11, 15] } as const;
const SCORES = Array.from({ length: FIFTHS }, (_, index) => index + 1);

/** The customers of three scores. */
interface Scored extends Counted, Readonly<Record<RfmMeasure, number>> {
  /** Sum of their average order values. */
  readonly orderValues: Money;
}

/** Sums up `rfm_scores`, which `scoreRfm` made by the same cut points. Needs `customers` with each one's own `step`. */
export async function readRfm(
  engine: Engine,
  settled: SettledCutPoints,
  options: StrategyOptions,
): Promise<RfmView> {
  const { monetary, thresholds, frozenSince, cutPoints } = settled;
  const scored = await readScored(engine);
  const shop = sumCounted(scored);
  return {
    monetary,
    thresholds,
    frozenSince,
    cutPoints,
    scoreCustomers: countScores(scored),
    emptyScores: findEmpty(scored),
    sums: sumsOf(scored, shop),
    bands: bandsOf(scored, shop),
    cells: cellsOf(scored),
    strategies: await readStrategies(engine, shop, options),
  };
}

async function readScored(engine: Engine): Promise<readonly Scored[]> {
  const order_value = measureValue('order_value', 'net');
  const rows = await engine.query(statement('scores/rfm_counts', { order_value }));
  return rows.map((row) => ({
    recency: Number(row['recency_score']),
    frequency: Number(row['frequency_score']),
    monetary: Number(row['monetary_score']),
    customers: Number(row['customers']),
    revenue: money(row['revenue']),
    orderValues: money(row['order_values']),
  }));
}

const sumOf = ({ recency, frequency, monetary }: Scored): number => recency + frequency + monetary;

function countScores(scored: readonly Scored[]): RfmView['scoreCustomers'] {
  const counts = (measure: RfmMeasure) =>
    SCORES.map((score) => sumCounted(scored.filter((one) => one[measure] === score)).customers);
  return {
    recency: counts('recency'),
    frequency: counts('frequency'),
    monetary: counts('monetary'),
  };
}

function findEmpty(scored: readonly Scored[]): RfmView['emptyScores'] {
  return RFM_MEASURES.flatMap((measure) => {
    const given = new Set(scored.map((one) => one[measure]));
    const scores = SCORES.filter((score) => !given.has(score));
    return scores.length === 0 ? [] : [{ measure, scores }];
  });
}

function sumsOf(scored: readonly Scored[], shop: Counted): RfmView['sums'] {
  const sums = Array.from({ length: 3 * FIFTHS - 2 }, (_, index) => index + 3);
  return sums.map((sum) => {
    const own = scored.filter((one) => sumOf(one) === sum);
    return { sum, ...toGroup(sumCounted(own), shop) };
  });
}

function bandsOf(scored: readonly Scored[], shop: Counted): RfmView['bands'] {
  return BANDS.map((band) => {
    const [from, to] = BOUNDS[band];
    const own = scored.filter((one) => sumOf(one) >= from && sumOf(one) <= to);
    const counted = sumCounted(own);
    const orderValues = addMoney('0.00', ...own.map((one) => one.orderValues));
    const averageOrderValue = counted.customers === 0 ? null : divideMoney(orderValues, counted.customers);
    return { band, from, to, ...toGroup(counted, shop), averageOrderValue };
  });
}

function cellsOf(scored: readonly Scored[]): RfmView['cells'] {
  return SCORES.flatMap((recency) =>
    SCORES.map((frequency) => {
      const own = scored.filter((one) => one.recency === recency && one.frequency === frequency);
      const { customers, revenue } = sumCounted(own);
      const meanSpend = customers === 0 ? null : divideMoney(revenue, customers);
      return { recency, frequency, customers, revenue, meanSpend };
    }),
  );
}
