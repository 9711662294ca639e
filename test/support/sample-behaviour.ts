import type { BehaviourView, RankedCustomer } from '../../src/scores/views.js';
import { CUSTOMERS, group } from './sample-group.js';

type Ranked = readonly [string, number, number, RankedCustomer['mark'], readonly [number, number, number]];

const ranked = ([customerId, netSpend, orders, mark, [spend, value, often]]: Ranked): RankedCustomer => ({
  customerId,
  netSpend: netSpend.toFixed(2),
  averageOrderValue: (netSpend / orders).toFixed(2),
  orders,
  places: { net_spend: spend, average_order_value: value, orders: often },
  mark,
  isBigBuyer: spend <= 426,
});

const BIG: readonly Ranked[] = [
  ['14646', 279_489.02, 73, 'consistent', [1, 5, 9]],
  ['18102', 256_438.49, 60, 'consistent', [2, 3, 14]],
  ['17450', 187_482.17, 46, 'consistent', [3, 4, 28]],
  ['14911', 132_572.62, 201, 'consistent', [4, 212, 2]],
  ['12415', 123_725.45, 20, 'consistent', [5, 2, 118]],
  ['14156', 113_384.14, 55, 'consistent', [6, 11, 20]],
  ['17511', 88_125.38, 31, 'consistent', [7, 8, 51]],
  ['16684', 65_892.08, 28, 'consistent', [8, 9, 60]],
  ['13694', 62_653.1, 50, 'consistent', [9, 40, 22]],
  ['15098', 39_916.5, 1, 'one_time', [10, 1, 2_620]],
];
const LARGE: readonly Ranked[] = [
  ['15749', 17_200, 2, 'one_time', [20, 6, 1_488]],
  ['12590', 9_341.26, 1, 'one_time', [61, 7, 2_620]],
  ['17949', 38_750.84, 18, null, [12, 10, 55]],
];
const OFTEN: readonly Ranked[] = [
  ['12748', 29_072.1, 206, null, [15, 1_980, 1]],
  ['17841', 39_869.05, 124, 'consistent', [11, 1_102, 3]],
  ['13089', 37_385.88, 97, 'consistent', [13, 98, 4]],
  ['15311', 35_419.34, 91, 'consistent', [14, 90, 5]],
  ['14606', 11_713.85, 90, null, [40, 3_010, 6]],
  ['12971', 10_930.26, 86, null, [44, 3_100, 7]],
  ['14527', 7_711.38, 85, null, [77, 3_600, 8]],
  ['13408', 27_487.41, 62, 'consistent', [16, 402, 10]],
];

const pick = (place: (one: RankedCustomer) => number): readonly RankedCustomer[] =>
  [...BIG, ...LARGE, ...OFTEN]
    .map(ranked)
    .filter((one) => place(one) <= 10)
    .toSorted((a, b) => place(a) - place(b));

/** Customers thin out with more orders and more spend. */
const bins: BehaviourView['distribution']['bins'] = Array.from({ length: 15 }, (_, x) =>
  Array.from({ length: 22 }, (__, y) => {
    const orders = x + 1;
    const typical = 1 + orders * 2.6;
    const customers = Math.round((310 / orders ** 1.4) * Math.exp(-(((y - typical) / (1.5 + orders)) ** 2)));
    return {
      orders: [orders, x === 14 ? null : orders] as const,
      spend: [y === 0 ? null : (y - 1) * 100, y === 21 ? null : y * 100] as const,
      customers,
      revenue: (customers * Math.max(-20, y * 100 - 50)).toFixed(2),
    };
  }),
)
  .flat()
  .filter(({ customers }) => customers > 0);

/** Behaviour of the sample shop's customers, made up but for the shape. */
export const sampleBehaviour: BehaviourView = {
  rankings: {
    net_spend: pick(({ places }) => places.net_spend),
    average_order_value: pick(({ places }) => places.average_order_value),
    orders: pick(({ places }) => places.orders),
  },
  oneTimeBuyers: group(19, 151_080.4),
  consistentBuyers: group(338, 4_588_700.77),
  otherBigBuyers: group(69, 402_118.9),
  distribution: {
    bins,
    byOrders: Array.from({ length: 15 }, (_, x) => ({
      orders: [x + 1, x === 14 ? null : x + 1] as const,
      customers: 900 - 55 * x,
      revenue: ((900 - 55 * x) * (310 * x + 290)).toFixed(2),
      medianSpend: (250 * x + 230.5).toFixed(2),
    })),
  },
  densestRegion: { orders: [1, 3], spend: [100, 800], ...group(2_164, 910_444.1) },
  tiers: {
    highAbove: '2003.18',
    lowUpTo: '471.20',
    tiers: [
      { tier: 'high', ...group(799, 5_902_220.19) },
      { tier: 'mid', ...group(1_757, 1_702_132.173) },
      { tier: 'low', ...group(1_704, 382_000) },
    ],
    oneTimeInMid: group(19, 151_080.4),
    highSpendInMid: group(54, 239_905.1),
    nearest: [
      {
        customerId: '13488',
        netSpend: '2001.77',
        orders: 4,
        recencyDays: 12,
        step: { family: 'loyalty_programme', title: 'Loyalty programme' },
        lacksOrders: 0,
        lacksSpend: '1.42',
      },
      {
        customerId: '16422',
        netSpend: '3340.00',
        orders: 2,
        recencyDays: 301,
        step: { family: 'keep_warm', title: 'Low-cost keep-warm' },
        lacksOrders: 1,
        lacksSpend: '0.00',
      },
      {
        customerId: '12590',
        netSpend: '9341.26',
        orders: 1,
        recencyDays: 3,
        step: { family: 'second_order_nudge', title: 'Second-order nudge' },
        lacksOrders: 2,
        lacksSpend: '0.00',
      },
      {
        customerId: '17011',
        netSpend: '1874.30',
        orders: 2,
        recencyDays: 130,
        step: { family: 'win_back', title: 'Win-back' },
        lacksOrders: 1,
        lacksSpend: '128.89',
      },
    ],
  },
  findings: [
    {
      key: 'first_basket_and_return',
      verdict: 'contradicted',
      customers: 1_502,
      effect: {
        value: 0.064,
        low: 0.003,
        high: 0.127,
        level: 0.95,
        kind: 'difference_of_shares',
        method: 'newcombe',
      },
      figures: ([1, 2, 3, 4, 5] as const).map((fifth) => ({
        label: `return_share_of_basket_fifth_${fifth}` as const,
        value: 0.35 + 0.03 * fifth,
        of: 300,
      })),
    },
    {
      key: 'frequent_buyers_order_value',
      verdict: 'contradicted',
      customers: CUSTOMERS,
      effect: {
        value: 0.183,
        low: 0.151,
        high: 0.213,
        level: 0.95,
        kind: 'rank_correlation',
        method: 'bootstrap',
      },
      figures: ([1, 3, 4, 5] as const).map((score) => ({
        label: `order_value_of_frequency_score_${score}` as const,
        value: 220 + 40 * score,
        of: 800,
      })),
    },
    { key: 'frequent_buyers_item_price', verdict: 'undecided', customers: 0, effect: null, figures: [] },
    {
      key: 'stronger_mark_of_value',
      verdict: 'contradicted',
      customers: CUSTOMERS,
      effect: {
        value: -0.141,
        low: -0.162,
        high: -0.12,
        level: 0.95,
        kind: 'difference_of_correlations',
        method: 'bootstrap',
      },
      figures: [
        { label: 'correlation_of_order_value_with_spend', value: 0.65, of: CUSTOMERS },
        { label: 'correlation_of_orders_with_spend', value: 0.791, of: CUSTOMERS },
        { label: 'correlation_of_orders_with_order_value', value: 0.183, of: CUSTOMERS },
      ],
    },
    {
      key: 'most_in_medium_band',
      verdict: 'contradicted',
      customers: CUSTOMERS,
      effect: {
        value: 0.314,
        low: 0.3,
        high: 0.329,
        level: 0.95,
        kind: 'share',
        method: 'clopper_pearson',
      },
      figures: [
        { label: 'share_low', value: 0.337, of: CUSTOMERS },
        { label: 'share_medium', value: 0.314, of: CUSTOMERS },
        { label: 'share_high', value: 0.349, of: CUSTOMERS },
      ],
    },
  ],
};
