import { bootstrapIntervals } from '../../stats/bootstrap-intervals.js';
import { createRandom } from '../../stats/create-random.js';
import { spearman } from '../../stats/spearman.js';
import { type TieGroups, tieGroups } from '../../stats/tie-groups.js';
import { type Estimate, FEWEST_CUSTOMERS, LEVEL } from './to-finding.js';

const RESAMPLES = 1_000;

/** With fewer customers beside those of its most common value a measure has next to no ranks. */
const FEWEST_DIFFERENT = 10;

/** Measures of the same customers, in the same order. */
export interface Measures {
  readonly orders: Float64Array;
  readonly orderValue: Float64Array;
  readonly spend: Float64Array;
  readonly itemPrice: Float64Array;
}

/** Rank correlations; null where there are too few customers, or too few who differ, for one and its interval. */
export interface Correlations {
  readonly ordersWithOrderValue: Estimate;
  readonly ordersWithItemPrice: Estimate;
  readonly ordersWithSpend: Estimate;
  readonly orderValueWithSpend: Estimate;
  /** That of order value with spend less that of orders with spend. */
  readonly difference: Estimate;
}

/** Correlates the measures of customers by rank, with percentile intervals from the same bootstrap resamples. */
export function correlateMeasures(measures: Measures, seed: number): Correlations {
  const groups = {
    orders: tieGroups(measures.orders),
    orderValue: tieGroups(measures.orderValue),
    spend: tieGroups(measures.spend),
    itemPrice: tieGroups(measures.itemPrice),
  };
  const measure = (times: Int32Array) => {
    const ordersWithSpend = spearman(groups.orders, groups.spend, times);
    const orderValueWithSpend = spearman(groups.orderValue, groups.spend, times);
    return [
      spearman(groups.orders, groups.orderValue, times),
      spearman(groups.orders, groups.itemPrice, times),
      ordersWithSpend,
      orderValueWithSpend,
      orderValueWithSpend - ordersWithSpend,
    ];
  };
  const points = measures.orders.length;
  const values = measure(new Int32Array(points).fill(1));
  const options = { resamples: RESAMPLES, level: LEVEL, random: createRandom(seed) };
  const intervals = points < FEWEST_CUSTOMERS ? [] : bootstrapIntervals(points, options, measure);
  const estimate = (index: number, of: readonly TieGroups[]): Estimate => {
    const interval = intervals[index] ?? null;
    if (interval === null || of.some((one) => countDifferent(one) < FEWEST_DIFFERENT)) return null;
    const kind = of.length === 2 ? 'rank_correlation' : 'difference_of_correlations';
    return { value: values[index] ?? 0, ...interval, kind, method: 'bootstrap' };
  };
  const { orders, orderValue, spend, itemPrice } = groups;
  return {
    ordersWithOrderValue: estimate(0, [orders, orderValue]),
    ordersWithItemPrice: estimate(1, [orders, itemPrice]),
    ordersWithSpend: estimate(2, [orders, spend]),
    orderValueWithSpend: estimate(3, [orderValue, spend]),
    difference: estimate(4, [orders, orderValue, spend]),
  };
}

/** How many points have another value than the most common one. */
function countDifferent({ labels, count }: TieGroups): number {
  const sizes = new Int32Array(count);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  return labels.length - sizes.reduce((most, size) => Math.max(most, size), 0);
}
