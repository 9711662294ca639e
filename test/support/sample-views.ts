import type { LifecycleView, NamedView, ProductsView, RfmView, Views } from '../../src/scores/views.js';
import { SAMPLE_NAMED, sampleAgreement } from './sample-agreement.js';
import { sampleBehaviour } from './sample-behaviour.js';
import { group } from './sample-group.js';

const SUMS = [252, 380, 379, 424, 401, 334, 318, 286, 323, 289, 280, 270, 324];
/** Revenue of each sum; they add up to that of the shop. */
const SUM_REVENUES = [
  46_000, 92_000, 131_000, 180_500, 232_000, 270_000, 349_000, 425_500, 601_000, 733_000, 992_000, 1_303_000,
  2_631_352.363,
];

const sums = SUMS.map((customers, i) => ({ sum: i + 3, ...group(customers, SUM_REVENUES[i] ?? 0) }));

const band = (name: 'low' | 'medium' | 'high', from: number, to: number, averageOrderValue: string) => {
  const those = sums.filter(({ sum }) => sum >= from && sum <= to);
  const customers = those.reduce((all, one) => all + one.customers, 0);
  const revenue = those.reduce((all, one) => all + Number(one.revenue), 0);
  return { band: name, from, to, averageOrderValue, ...group(customers, revenue) };
};

/** Customers of each frequency score, by recency score; those of frequency 2 are missing: nobody can have it. */
const CELLS = [
  [460, 0, 233, 120, 14],
  [320, 0, 260, 214, 48],
  [241, 0, 262, 250, 118],
  [162, 0, 231, 261, 190],
  [98, 0, 170, 248, 360],
];

const cells: RfmView['cells'] = CELLS.flatMap((row, recency) =>
  row.map((customers, frequency) => {
    const mean = 180 * 2.1 ** frequency * (1 + recency / 5);
    const place = { recency: recency + 1, frequency: frequency + 1, customers };
    return customers === 0
      ? { ...place, revenue: '0.00', meanSpend: null }
      : { ...place, revenue: (customers * mean).toFixed(2), meanSpend: mean.toFixed(2) };
  }),
);

const rfm: RfmView = {
  monetary: 'net',
  thresholds: 'fitted',
  frozenSince: null,
  cutPoints: {
    recency: [12.8, 32, 71, 179],
    frequency: [1, 1, 3, 6],
    monetary: [250.194, 490.096, 942.276, 2058.426],
  },
  scoreCustomers: {
    recency: [827, 842, 871, 844, 876],
    frequency: [1_281, 0, 1_156, 1_093, 730],
    monetary: [852, 852, 852, 852, 852],
  },
  emptyScores: [{ measure: 'frequency', scores: [2] }],
  sums,
  bands: [band('low', 3, 6, '241.18'), band('medium', 7, 10, '312.40'), band('high', 11, 15, '428.77')],
  cells,
  strategies: [
    {
      key: 'vip_rewards',
      orderValueAbove: '478.12',
      ...group(301, 289_115.5),
      active: group(204, 201_340.5),
    },
    {
      key: 'balanced_incentives',
      threshold: '290.44',
      ...group(1_470, 6_611_004.11),
      above: group(880, 5_560_121.01),
      below: group(590, 1_050_883.1),
      medianShortfall: '84.19',
      notFor: 511,
    },
    {
      key: 'reactivation',
      threshold: '290.44',
      ...group(1_012, 199_480.2),
      orderValueTrack: group(640, 132_400.2),
      frequencyTrack: group(372, 67_080),
      tied: group(120, 22_080),
    },
  ],
};

const named: NamedView = {
  grid: null,
  axes: [
    { measure: 'recency', bins: 5 },
    { measure: 'frequency', bins: 5 },
  ],
  segments: SAMPLE_NAMED.map(([key, name, cellsText, customers, revenue], i) => ({
    key,
    name,
    cells: cellsText,
    ...group(customers, revenue),
    recencyDays: 6 + 27 * i,
    orders: Math.max(1, 11 - 2 * i),
    netSpend: (revenue / customers).toFixed(2),
    steps: [
      { family: 'win_back', title: 'Win-back', customers: customers - i },
      ...(i === 0 ? [] : [{ family: 'returns_care', title: 'Returns care', customers: i }]),
    ],
    actions: [
      { text: 'Early access to the new range', isDiscount: false, notFor: 0 },
      { text: 'Free delivery on the next order', isDiscount: true, notFor: i === 3 ? 1 : i * 7 },
    ],
    leftOut: i === 5 ? [{ lacks: 'app notification' }] : [],
  })),
};

const lifecycle: LifecycleView = {
  bigSpenderAbove: '690.15',
  backtest: { asOf: '2011-07-08T00:00:00', daysAgo: 155, customers: 411, returned: 186 },
  groups: [
    {
      group: 'churned',
      actionGroup: 'at_risk',
      ...group(961, 402_881.2),
      meanOrders: 1.52,
      meanOrderValue: '262.10',
      meanFrequencyScore: 1.9,
      meanMonetaryScore: 2.04,
      bigSpenders: 71,
    },
    {
      group: 'potential_churner',
      actionGroup: 'at_risk',
      ...group(389, 331_904.1),
      meanOrders: 2.31,
      meanOrderValue: '301.77',
      meanFrequencyScore: 2.4,
      meanMonetaryScore: 2.6,
      bigSpenders: 38,
    },
    {
      group: 'new',
      actionGroup: 'potential',
      ...group(622, 211_440),
      meanOrders: 1,
      meanOrderValue: '339.94',
      meanFrequencyScore: 1,
      meanMonetaryScore: 1.9,
      bigSpenders: 55,
    },
    {
      group: 'loyal',
      actionGroup: 'top',
      ...group(1_354, 6_280_127.063),
      meanOrders: 9.8,
      meanOrderValue: '422.32',
      meanFrequencyScore: 4.6,
      meanMonetaryScore: 4.4,
      bigSpenders: 190,
    },
    {
      group: 'active',
      actionGroup: 'top',
      ...group(934, 760_000),
      meanOrders: 2.4,
      meanOrderValue: '330.20',
      meanFrequencyScore: 2.9,
      meanMonetaryScore: 3.1,
      bigSpenders: 72,
    },
  ],
  actionGroups: [
    { actionGroup: 'top', ...group(2_288, 7_040_127.063) },
    { actionGroup: 'potential', ...group(622, 211_440) },
    { actionGroup: 'at_risk', ...group(1_350, 734_785.3) },
  ],
};

/** Of 9,000 choices in the segment and 64,000 in the shop. */
const bought = (product: string, name: string, buyers: number, buyersInShop: number) => ({
  product,
  name,
  buyers,
  buyersInShop,
  choices: 9_000,
  choicesInShop: 64_000,
  lift: buyers / 9_000 / (buyersInShop / 64_000),
});

const products: ProductsView = {
  fewestBuyers: 5,
  segments: [
    {
      segmentId: 's1',
      fewestBuyers: 13,
      products: [
        bought('23084', 'RABBIT NIGHT LIGHT', 301, 900),
        bought('85099B', 'JUMBO BAG RED RETROSPOT', 311, 1_610),
        bought('X1', 'X1', 144, 1_000),
      ],
    },
    { segmentId: 's2', fewestBuyers: 28, products: [] },
  ],
};

/** All views of the sample shop as they might come out; the shares of every view add up. */
export const sampleViews: Views = {
  rfm,
  named,
  lifecycle,
  behaviour: sampleBehaviour,
  products,
  agreement: sampleAgreement,
  sharedNames: [
    {
      key: 'loyal',
      name: 'Loyal Customers',
      lifecycle: 'loyal',
      customers: 819,
      lifecycleCustomers: 1_354,
      both: 760,
    },
    { key: 'new', name: 'New Customers', lifecycle: 'new', customers: 98, lifecycleCustomers: 622, both: 91 },
    {
      key: 'at_risk',
      name: 'At Risk',
      lifecycle: 'at_risk',
      customers: 827,
      lifecycleCustomers: 1_350,
      both: 460,
    },
  ],
};
