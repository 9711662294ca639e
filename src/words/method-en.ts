import { type Inline, code, rich, strong } from './rich.js';
import { countedEn } from './counted-en.js';

/** Words of the report’s section on method. */
export const methodEn = {
  heading: 'Method',
  short: 'Method',
  line: 'What a line is',
  lineIntro: 'Each line in the window has exactly one kind: the first of these rules that holds.',
  lineCaption: 'Kinds of lines, in the order of the rules',
  lineColumns: ['Kind', 'Rule', 'Counts as'],
  lineRules: (within: string | null, codes: string): readonly (readonly [string, string, string])[] => [
    ['Guest', 'no customer on the line, fees and write-offs included', 'shown, never segmented'],
    ['Adjustment', `product code that is no product: ${codes}`, 'set aside, its net shown'],
    [
      'Void',
      within === null
        ? 'not looked for in this run'
        : `a cancellation and the sale it undoes: same customer, product, price, quantity and net amount, the sale at most ${within} before; one to one, the latest free sale first`,
      'both set aside',
    ],
    ['Return', 'a cancellation that is no void', 'returned value'],
    ['Sale', 'quantity and price above zero', 'gross spend, orders'],
    ['Zero', 'anything else with a customer', 'set aside, counted'],
  ],
  measures: 'What is measured',
  measuresText: [
    ['Orders', 'different invoices with a sale in the window'],
    ['Gross spend', 'sum of the sales'],
    ['Net spend', 'gross spend − returned value; “revenue” always means this'],
    ['Order value', 'net spend ÷ orders'],
    [
      'Returned',
      'return ratio: returned value ÷ gross spend, kept between 0 and 1; a mean of it counts every customer alike, whatever they bought for',
    ],
    ['Days silent', 'recency: whole days from the last sale to the snapshot'],
    ['One order ever', 'looks at everything before the snapshot, not just the window'],
  ] as readonly (readonly [string, string])[],
  features: 'From customers to distances',
  featuresIntro: rich`Each feature x is transformed, then made comparable: ${code('z = (t(x) − mean) ÷ standard deviation')}, the deviation taken over all customers (population). Two customers are as far apart as the straight line between their z.`,
  featuresCaption: 'Features that the segments are made from',
  featuresColumns: ['Feature', 'Transform t', 'Mean of t(x)', 'Standard deviation'],
  featureNames: {
    spend: 'Gross spend',
    net_spend: 'Net spend',
    orders: 'Orders',
    return_ratio: 'Return ratio',
    average_order_value: 'Order value',
    recency_days: 'Days silent',
    tenure_days: 'Days since the first sale',
  } as Readonly<Record<string, string>>,
  transforms: { none: 'x', log1p: 'ln(1 + x)', sqrt: '√x' } as Readonly<Record<string, string>>,
  constant: 'same for all, plays no part',
  kmeans: 'How segments are found',
  kmeansText: (
    f: Readonly<Record<'k' | 'starts' | 'sample' | 'steps' | 'seed', string>>,
    converged: boolean,
  ) =>
    rich`k-means puts every customer with the nearest of ${strong(f.k)} centres and each centre in the middle of its customers. It was started ${f.starts} times (k-means++, seed ${f.seed}) on ${f.sample}; the best different starts were carried on over all customers, and the one with the lowest inertia was kept, after ${f.steps}, ${converged ? 'until nobody moved any more' : 'and was stopped before everybody had come to rest'}.`,
  lloydSteps: countedEn('step', 'steps'),
  assignedText: (k: string, run: Inline, date: string) =>
    rich`k-means puts every customer with the nearest of ${strong(k)} centres. Tonight these were not looked for anew: they, and the means and deviations above, are those of the model that run ${run} made as of ${date}, and every customer, new ones too, is with the nearest of them.`,
  refitReasons: {
    first: () => 'The segments were found anew, for there was no earlier model.',
    always: () => 'The segments were found anew, as the configuration asks for each run.',
    never: () => 'The configuration keeps the model once there is one.',
    drifted: (bound: string) =>
      `The segments were found anew, for customers have drifted from the earlier model: an index is above ${bound}.`,
    steady: (bound: string) =>
      `The configuration keeps the model until customers drift from it, and no index is above ${bound}.`,
    due: () => 'The segments were found anew, for the earlier model is as old as the configuration allows.',
    recent: () => 'The configuration keeps the model until it is older.',
    emptied: () => 'The segments were found anew, for by the earlier model one of them would have nobody.',
  },
  driftCaption: (date: string) => `Tonight’s customers against those of the earlier model, as of ${date}`,
  driftColumns: ['Feature', 'Population stability index', 'Drift above'],
  driftText: rich`The index adds up ${code('(now − then) · ln(now ÷ then)')} over the tenths of the earlier customers, now and then being the shares in each. By convention less than 0.1 is no change to speak of, more than 0.25 a large one.`,
  inertia: (value: string, isFitted: boolean) =>
    rich`Inertia ${code('Σ ‖z − centre‖²')}, the sum over customers of the squared distance to their own centre: ${strong(value)}.${isFitted ? ' The start with the lowest is kept.' : ''}`,
  silhouette: (value: string, customers: string) =>
    rich`Silhouette ${code('(b − a) ÷ max(a, b)')}, a being the mean distance to the own segment and b to the nearest other: ${strong(value)} on average over ${customers}. At 1 the segments stand apart, at 0 a customer stands between two, below 0 nearer to another.`,
  centresCaption: 'Centres of the segments, back in the features’ own units',
  ranks: 'Ranks, levels and rhythm',
  rankText: 'Segments are numbered by falling net revenue.',
  previousText: (id: Inline, date: string) =>
    rich`Numbers and names were carried over from run ${id} of ${date} where enough customers stayed.`,
  noPrevious: 'This is the first run of its kind, so no name was carried over.',
  levelText:
    'Where a segment stands among all customers is the share of customers below its median (mean, for returns) plus half of those equal to it; “lowest” to “highest” are the fifths of that.',
  rhythmText: (lapsing: string, lapsed: string) =>
    `A customer is lapsing after ${lapsing} without an order and lapsed after ${lapsed}.`,
  rhythmSource: {
    data: (gaps: string) =>
      `These are the 90th and the 95th percentile of ${gaps} gaps between a customer’s consecutive order days, in all data before the snapshot.`,
    configured: () => 'Both were set in the configuration.',
    default: (gaps: string) =>
      `There are only ${gaps} gaps between orders in the data, fewer than 100, so these are general defaults rather than this shop’s own rhythm.`,
  },
  steps: 'How a step is chosen',
  stepsText:
    'Steps are shared out so that as many segments as possible get a different step that fits, then so that the fits add up to the most. A customer for whom the step is not meant gets one other step instead, so everybody counts once. Steps are listed by the net revenue of the customers they reach.',
  minimumText:
    'Where no step fits well enough, the card says so and gives the nearest one whose claims are true.',
  without: (items: string) => `This shop does without: ${items}.`,
  mapText: (axes: string) =>
    `The map shows the first two principal components of the z; they carry ${axes} of the variance.`,
  run: 'This run',
  runItems: {
    id: 'Run',
    started: 'Started',
    snapshot: 'Snapshot',
    window: 'Window',
    seed: 'Seed',
    schema: 'Schema of report.json',
    versions: 'Versions',
  },
  windowText: (from: string, to: string) => `from ${from}, before ${to}`,
  files: 'Files beside this report',
  filesIntro: 'Lists are ready for a mailing tool or a spreadsheet.',
  wholeFiles: [
    ['customers.csv', 'every customer with measures, segment and step'],
    ['customers.parquet', 'the same for a warehouse'],
    ['model.json', 'the model of the segments, to assign customers by without finding them anew'],
    ['report.json', 'all figures of this report, exact'],
    ['run.json', 'what was read, how it was set up, how long it took'],
  ] as readonly (readonly [string, string])[],
  fileText: (title: Inline, customers: string, segments: Inline) =>
    rich`${title}: ${customers} (${segments})`,
};
