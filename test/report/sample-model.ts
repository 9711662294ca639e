import type { ReportModel, SegmentSection, StepSection } from '../../src/report/report-model.js';
import type { NextStep, OtherStep, Profile } from '../../src/segments/segment.js';
import { sampleDistributions } from './sample-distributions.js';
import { sampleFiles } from './sample-files.js';
import { sampleMap } from './sample-map.js';
import { sampleTrust, trustOf } from './sample-trust.js';
import { insteadOf, keyAccounts, newcomers, quietReturners, regulars, returners } from './sample-steps.js';

type Three = readonly [number, number, number];

const quartiles = ([q1, median, q3]: Three) => ({ q1, median, q3 });
const moneyQuartiles = (three: Three) => {
  const [q1, median, q3] = three;
  return { q1: q1.toFixed(2), median: median.toFixed(2), q3: q3.toFixed(2) };
};

function profile(
  spend: Three,
  orders: Three,
  value: Three,
  returned: Three & { 3?: never },
  mean: number,
  recency: Three,
  shares: readonly [number, number],
): Profile {
  return {
    spend: moneyQuartiles(spend),
    orders: quartiles(orders),
    averageOrderValue: moneyQuartiles(value),
    returnRatio: { ...quartiles(returned), mean },
    recencyDays: quartiles(recency),
    oneOrderShare: shares[0],
    returnerShare: shares[1],
  };
}

const whole = profile(
  [303, 662, 1651],
  [1, 2, 5],
  [178, 292, 431],
  [0, 0, 0.003],
  0.021,
  [17, 51, 142],
  [0.31, 0.34],
);

interface Sketch {
  readonly name: string;
  readonly sentence: string;
  readonly customers: number;
  readonly revenue: string;
  readonly profile: Profile;
  readonly standings: readonly [number, number, number, number, number];
  readonly silence: SegmentSection['silence'];
  readonly nextStep: NextStep;
  readonly others: readonly OtherStep[];
  readonly ids: readonly [string, string, string];
  readonly centre: Three;
}

const sketches: readonly Sketch[] = [
  {
    name: 'Key accounts',
    sentence: 'They come back nearly every month, buy for thousands in a year and send almost nothing back.',
    customers: 623,
    revenue: '5111732.104',
    profile: profile(
      [2678, 3887, 6529],
      [8, 10, 15],
      [260, 377, 535],
      [0.001, 0.007, 0.019],
      0.0155,
      [3, 10, 25],
      [0, 0.83],
    ),
    standings: [0.92, 0.94, 0.67, 0.78, 0.13],
    silence: 'recent',
    nextStep: keyAccounts,
    others: [{ family: 'win_back', title: 'Win-back', customers: 14, revenue: '61204.550' }],
    ids: ['14911', '13089', '17841'],
    centre: [4301.2, 10.8, 0.0091],
  },
  {
    name: 'Steady regulars',
    sentence: 'They order every few months for a good sum and keep what they buy.',
    customers: 1380,
    revenue: '1899796.012',
    profile: profile(
      [745, 1114, 1681],
      [2, 3, 5],
      [225, 335, 480],
      [0, 0, 0.001],
      0.002,
      [15, 36, 81],
      [0.04, 0.18],
    ),
    standings: [0.64, 0.61, 0.58, 0.36, 0.41],
    silence: 'recent',
    nextStep: regulars,
    others: [{ family: 'win_back', title: 'Win-back', customers: 201, revenue: '233910.120' }],
    ids: ['12347', '16019', '15062'],
    centre: [1131.8, 3.4, 0.0006],
  },
  {
    name: 'One-time tryers',
    sentence:
      'They bought once, seldom twice, for a small sum, and we have not heard from many of them since.',
    customers: 1705,
    revenue: '500463.207',
    profile: profile(
      [159, 261, 383],
      [1, 1, 1],
      [132, 203, 326],
      [0, 0, 0],
      0.0003,
      [37, 92, 225],
      [0.71, 0.04],
    ),
    standings: [0.21, 0.16, 0.31, 0.31, 0.66],
    silence: 'recent',
    nextStep: newcomers,
    others: [
      { family: 'keep_warm', title: 'Low-cost keep-warm', customers: 612, revenue: '171822.900' },
      { family: 'win_back', title: 'Win-back', customers: 118, revenue: '39660.030' },
    ],
    ids: ['12821', '17968', '13747'],
    centre: [251.3, 1.2, 0.0001],
  },
  {
    name: 'Mid-range buyers with some returns',
    sentence: 'They buy once or twice a year and return a noticeable part of it.',
    customers: 483,
    revenue: '428653.020',
    profile: profile(
      [379, 672, 1134],
      [1, 2, 4],
      [185, 294, 407],
      [0.021, 0.041, 0.076],
      0.0589,
      [22, 57, 138],
      [0.27, 1],
    ),
    standings: [0.5, 0.48, 0.5, 0.9, 0.52],
    silence: 'recent',
    nextStep: returners,
    others: [{ family: 'win_back', title: 'Win-back', customers: 71, revenue: '50112.700' }],
    ids: ['15311', '12471', '14680'],
    centre: [702.4, 2.3, 0.0487],
  },
  {
    name: 'Mostly returned',
    sentence: 'More than half of what they buy comes back.',
    customers: 69,
    revenue: '45708.020',
    profile: profile(
      [41, 190, 480],
      [1, 2, 3],
      [29, 96, 197],
      [0.31, 0.48, 0.71],
      0.52,
      [30, 122, 220],
      [0.33, 1],
    ),
    standings: [0.16, 0.45, 0.08, 0.99, 0.74],
    silence: 'lapsing',
    nextStep: quietReturners,
    others: [{ family: 'keep_warm', title: 'Low-cost keep-warm', customers: 38, revenue: '9417.110' }],
    ids: ['12666', '16742', '13352'],
    centre: [288.9, 1.9, 0.4831],
  },
];

const CUSTOMERS = 4260;
const REVENUE = 7986352.363;

function section(sketch: Sketch, index: number): SegmentSection {
  const [spend, orders, value, returned, recency] = sketch.standings.map((standing) => ({
    standing,
    level: Math.min(5, Math.floor(standing * 5) + 1) as 1 | 2 | 3 | 4 | 5,
  })) as [SegmentStanding, SegmentStanding, SegmentStanding, SegmentStanding, SegmentStanding];
  const { q1, median, q3 } = sketch.profile.spend;
  return {
    id: `s${index + 1}`,
    rank: index + 1,
    name: sketch.name,
    sentence: sketch.sentence,
    customers: sketch.customers,
    customerShare: sketch.customers / CUSTOMERS,
    revenue: sketch.revenue,
    revenueShare: Number(sketch.revenue) / REVENUE,
    // One customer who brought much is in the smallest segment only.
    largestNetSpend: index === 4 ? '21535.90' : sketch.profile.spend.q3,
    profile: sketch.profile,
    standings: { spend, orders, averageOrderValue: value, returnRatio: returned, recencyDays: recency },
    silence: sketch.silence,
    nextStep: sketch.nextStep,
    others: sketch.others,
    instead: insteadOf(sketch.nextStep.family),
    typicalCustomers: sketch.ids.map((customerId, i) => ({
      customerId,
      netSpend: [median, q1, q3][i] ?? median,
      orders: sketch.profile.orders.median,
      averageOrderValue: sketch.profile.averageOrderValue.median,
      returnRatio: sketch.profile.returnRatio.median,
      recencyDays: sketch.profile.recencyDays.median + i * 3,
    })),
    centre: sketch.centre,
    kept: false,
    formerName: null,
    origin: { fate: 'born', from: [] },
    centreMoved: null,
    ...trustOf(index),
  };
}

type SegmentStanding = SegmentSection['standings']['spend'];

const steps: readonly StepSection[] = [
  [keyAccounts, 609, '5050527.554', ['Key accounts']],
  [regulars, 1179, '1665885.892', ['Steady regulars']],
  [
    {
      family: 'win_back',
      title: 'Win-back',
      call: 'Write in person to good customers who have gone quiet',
      eligibility: 'silent for more than 110 days',
      offer: 'A personal reason to come back.',
      channel: 'E-mail',
      measure: 'Share who order again within 110 days',
      avoid: '',
    },
    404,
    '384887.400',
    ['Steady regulars', 'Mid-range buyers with some returns', 'One-time tryers', 'Key accounts'],
  ],
  [returners, 412, '378540.320', ['Mid-range buyers with some returns']],
  [newcomers, 975, '288980.277', ['One-time tryers']],
  [
    {
      family: 'keep_warm',
      title: 'Low-cost keep-warm',
      call: 'Keep one-time customers warm with the seasonal newsletter',
      eligibility: 'silent for more than 155 days',
      offer: 'The seasonal newsletter.',
      channel: 'E-mail',
      measure: 'Cost for each who orders again',
      avoid: '',
    },
    650,
    '181240.010',
    ['One-time tryers', 'Mostly returned'],
  ],
  [quietReturners, 31, '36290.910', ['Mostly returned']],
].map((entry) => {
  const [step, customers, revenue, segments] = entry as [NextStep, number, string, string[]];
  const { family, title, call, eligibility, offer, channel, measure, avoid } = step;
  const words = { title, call, eligibility, offer, channel, measure, avoid };
  return { family, ...words, customers, revenue, segments, list: `lists/${family}.csv` };
});

/** The bundled year as it came out of an early run, with names and steps made up; every sum adds up. */
export const sampleModel: ReportModel = {
  schemaVersion: '1.0',
  run: {
    id: '2011-12-10-5-1a2b3c',
    startedAt: '2026-01-15T02:10:07Z',
    snapshot: '2011-12-10T00:00:00',
    window: { from: '2010-12-10T00:00:00', to: '2011-12-10T00:00:00' },
    clusters: 5,
    seed: 1,
    previous: null,
  },
  shop: { currency: 'GBP', locale: 'en-GB' },
  customerIds: { are: 'shown', saltMark: null },
  freshness: {
    dataFrom: '2010-12-10',
    dataThrough: '2011-12-09',
    staleAfter: '2011-12-11',
    possiblyOlderCustomers: 1012,
  },
  coverage: { dataBegin: '2010-12-01', windowDays: 365, coveredDays: 365 },
  checks: [
    { name: 'Every line is in one place', passed: true, detail: '541,909 read = 541,909 placed' },
    { name: 'Revenue adds up', passed: true, detail: 'segments to all lines, difference £0.000' },
    { name: 'Every customer has one segment and one step', passed: true, detail: '4,260 of 4,260' },
    { name: 'Enough lines could be read', passed: true, detail: '0 of 541,909 unreadable, at most 5%' },
  ],
  totals: {
    rows: 519_386,
    customers: CUSTOMERS,
    orders: 17_570,
    grossSpend: '8159679.693',
    returnedValue: '175896.790',
    netSpend: '7983782.903',
    guestRevenue: '1374817.020',
    returnsOnlyCustomers: 24,
    returnsOnlyValue: '-2569.460',
    voids: { lines: 1254, value: '318402.880' },
    adjustments: { lines: 1851, net: '11659.561' },
  },
  bridge: [
    { kind: 'segments', lines: 388_849, customers: CUSTOMERS, amount: '7986352.363' },
    { kind: 'returns-only', lines: 39, customers: 24, amount: '-2569.460' },
    { kind: 'guests', lines: 127_360, customers: null, amount: '1374817.020' },
    { kind: 'adjustments', lines: 1851, customers: null, amount: '11659.561' },
    { kind: 'voids', lines: 1254, customers: null, amount: '0.000' },
    { kind: 'zero', lines: 33, customers: null, amount: '0.000' },
    { kind: 'total', lines: 519_386, customers: null, amount: '9370259.484' },
  ],
  lines: {
    read: 541_909,
    unreadable: 0,
    superseded: 0,
    excluded: 0,
    outsideWindow: 22_523,
    guests: 127_360,
    adjustments: 1851,
    voids: 1254,
    returns: 7004,
    sales: 381_884,
    zero: 33,
    duplicates: 5268,
    unreadableReasons: [],
  },
  files: sampleFiles,
  rhythm: { lapsingDays: 110, lapsedDays: 155, gaps: 12_418, source: 'data' },
  profile: whole,
  alerts: [],
  segments: sketches.map(section),
  distributions: sampleDistributions,
  movement: null,
  steps,
  clustering: {
    inertia: 3912.418,
    silhouette: 0.4127,
    silhouetteCustomers: CUSTOMERS,
    features: [
      { name: 'spend', transform: 'log1p', mean: 6.5941, standardDeviation: 1.2513, constant: false },
      { name: 'orders', transform: 'log1p', mean: 1.3402, standardDeviation: 0.6851, constant: false },
      { name: 'return_ratio', transform: 'sqrt', mean: 0.0612, standardDeviation: 0.1294, constant: false },
    ],
    sizes: sketches.map((sketch) => sketch.customers),
    restarts: 100,
    sampleCustomers: CUSTOMERS,
    lloydSteps: 4,
    converged: true,
  },
  model: {
    refitted: true,
    reason: 'first',
    earlier: null,
    bound: 0.25,
    drift: [],
  },
  map: sampleMap(),
  scores: null,
  trust: sampleTrust,
  method: {
    voidWithin: 'PT24H',
    adjustmentCodes: ['POST', 'DOT', 'C2', 'D', 'M', 'm', 'S', 'B', 'CRUK', 'BANK CHARGES', 'AMAZONFEE'],
    window: 'P1Y',
    without: [],
    versions: { quintet: '0.1.0', node: '20.20.2', duckdb: '1.5.6' },
  },
};
