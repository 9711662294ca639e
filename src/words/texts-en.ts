import { type Inline, type Rich, code, rich, strong } from './rich.js';
import { movementEn } from './movement-en.js';
import { viewsEn } from './views-en.js';

/** A noun after its number; the number comes already worded. */
const of = (one: string, many: string) => (count: number, shown: string) =>
  `${shown}\u00A0${count === 1 ? one : many}`;

const SMALL_NUMBERS = ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/**
 * Every heading, label and sentence of the report in English. A report in another language is another file of
 * this shape; figures and names come in already worded.
 */
export const textsEn = {
  language: 'en',
  title: 'Customers and next steps',
  skip: 'Skip to what to do this week',
  contents: 'Contents',
  dataTable: 'The figures behind this picture',
  customers: of('customer', 'customers'),
  orders: of('order', 'orders'),
  lines: of('line', 'lines'),
  none: 'none',

  front: {
    yearTo: (last: string) => `Year to ${last}`,
    period: (from: string, last: string) => `${from} to ${last}`,
    through: (date: string) => `data through ${date}`,
    stale: (date: string) => `stale after ${date}`,
    checksPassed: 'Checks passed.',
    checksFailed: (count: number, shown: string, names: string) =>
      `${shown} ${count === 1 ? 'check' : 'checks'} failed: ${names}.`,
    net: (net: Inline, customers: Inline) => rich`Net ${net} from ${customers}.`,
    guests: (amount: Inline) => rich`Guests (${amount}) are not segmented.`,
    noGuests: 'Every purchase has a customer.',
    doThis: 'Do this week',
    doThisShort: 'This week',
    reaches: (customers: string, revenue: Inline) => rich`${customers} who brought ${revenue}`,
    list: 'Customer list',
    noSteps: 'No step reaches anybody tonight.',
    segments: (count: number, shown: string) => `${SMALL_NUMBERS[count] ?? shown} segments`,
    overview: 'The segments by net revenue, each with its next step',
    columns: {
      segment: 'Segment',
      customers: 'Customers',
      revenue: 'Net revenue',
      share: 'Share',
      step: 'Next step',
    },
  },

  cards: {
    heading: 'The segments, one by one',
    short: 'Segments',
    intro:
      'Each bar is the middle half of the segment’s customers: a quarter lie below it, a quarter above. The tick in it is the customer in the middle, the thin upright line the customer in the middle of the whole shop. Where the bar lies right of the line, the segment is above the shop.',
    figures: (name: string) => `${name}: figures against the whole shop`,
    columns: {
      measure: 'Measure',
      value: 'Segment',
      half: 'Middle half',
      mark: 'Against the shop',
      shop: 'Level · shop',
    },
    total: {
      customers: 'Customers',
      revenue: 'Net revenue',
      shareOfCustomers: (share: string) => `${share} of customers`,
      shareOfRevenue: (share: string) => `${share} of all segments`,
    },
    range: (from: string, to: string) => `${from} to ${to}`,
    levels: {
      1: 'lowest',
      2: 'low',
      3: 'middle',
      4: 'high',
      5: 'highest',
    } as Readonly<Record<number, string>>,
    oneOrder: (share: string, shop: string) =>
      `${share} have ordered only once as far as the data go back; in the whole shop ${shop}.`,
    step: 'Next step',
    nearest: 'Nearest fit',
    forWhom: 'For whom',
    forWhomText: (eligibility: Inline, reached: string, all: string, revenue: Inline) =>
      rich`${eligibility} – ${reached} of ${all}, who brought ${revenue}`,
    why: 'Why',
    offer: 'Offer',
    channel: 'Channel',
    measure: 'Measure',
    avoid: 'Avoid',
    others: 'The others',
    othersText: (customers: string, title: Inline, revenue: Inline) =>
      rich`${customers} (${revenue}): ${title}`,
    othersAnd: '; ',
    fallbacks: {
      heading: 'For whom the segment’s step is not meant',
      intro:
        'These steps belong to no segment: they are for customers whom their segment’s own step does not suit.',
      caption: 'Steps beside those of the segments',
      columns: ['Step', 'For whom', 'Reaches', 'Offer', 'Channel', 'Measure'],
    },
    typical: 'Three typical customers',
    typicalCaption: (name: string) => `${name}: customers nearest to the segment’s centre`,
    typicalColumns: ['Customer', 'Net spend', 'Orders', 'Order value', 'Returned', 'Days silent'],
    kept: 'Name and number carried over from the previous run.',
    rule: (rule: Inline, precision: string, coverage: string) =>
      rich`In short: customers who ${rule}. Of those, ${precision} are in this segment, and they are ${coverage} of it.`,
    noRule: 'No short rule tells this segment from the others.',
    trusted: {
      stable: (overlap: string) =>
        `with other customers like these it would come out much the same (overlap ${overlap}).`,
      fair: (overlap: string) =>
        `with other customers like these something like it would come out (overlap ${overlap}), but just who is in it is doubtful.`,
      dissolves: (overlap: string) =>
        `with other customers like these it may well not come out again (overlap ${overlap}), so don’t build plans on it alone.`,
    },
  },

  measures: {
    spend: 'Spend each',
    orders: 'Orders',
    averageOrderValue: 'Order value',
    returnRatio: 'Returned (mean)',
    recencyDays: 'Days silent',
  },

  movement: movementEn,
  alerts: { heading: 'Look at this first', short: 'Alerts' },

  revenue: {
    heading: 'Customers beside revenue',
    short: 'Revenue',
    question: 'Who brings the revenue?',
    finding: (top: Inline, customers: string, revenue: string) =>
      rich`${top} are ${customers} of the customers and bring ${revenue} of the net revenue.`,
    largest: (name: Inline, customers: string, revenue: string) =>
      rich` The largest group, ${name}, is ${customers} of the customers and brings ${revenue}.`,
    ofCustomers: 'of customers',
    ofRevenue: 'of net revenue',
    caption: 'Customers and net revenue by segment',
    columns: ['Segment', 'Customers', 'Share', 'Net revenue', 'Share', 'Revenue a customer'],
    total: 'All segments',
  },

  profiles: {
    heading: 'Each segment against the whole shop',
    short: 'Profiles',
    reading: 'How to read these pictures',
    intro:
      'The bar is the middle half of a segment’s customers, the dot and its figure the customer in the middle, the upright line the customer in the middle of the whole shop.',
    questions: {
      spend: 'How much does a customer bring?',
      orders: 'How often do they order?',
      averageOrderValue: 'How large is an order?',
      returnRatio: 'How much do they send back?',
      recencyDays: 'How long have they been silent?',
    },
    finding: (low: string, lowest: Inline, high: string, highest: Inline) =>
      rich`The segments run from ${low} (${lowest}) to ${high} (${highest}).`,
    same: (value: string) => rich`All segments are alike: ${value}.`,
    meanNote: 'Dot and line are means here: where most customers return nothing, the middle says nothing.',
    shop: (value: string) => `Whole shop ${value}`,
    logarithmic: 'The scale is logarithmic: each step to the right multiplies.',
    caption: (measure: string) => `${measure} by segment`,
    columns: ['Segment', 'A quarter lie below', 'In the middle', 'A quarter lie above'],
    meanColumn: 'Mean',
    total: 'Whole shop',
  },

  map: {
    heading: 'The map of customers',
    short: 'Map',
    question: 'How far apart are the segments?',
    finding: (near: Inline, nearer: Inline, far: Inline, farther: Inline) =>
      rich`${far} and ${farther} differ most; ${near} and ${nearer} are the nearest neighbours.`,
    two: (one: Inline, other: Inline) => rich`There are two segments: ${one} and ${other}.`,
    reading: (shown: string, all: string, explained: string) =>
      `Each dot is a customer, ${shown} of ${all}; the nearer two dots, the more alike the customers. An arrow points to where its measure grows. The picture shows ${explained} of the variance; what it cannot show, it flattens.`,
    arrows: {
      spend: 'more spend',
      net_spend: 'more net spend',
      orders: 'more orders',
      return_ratio: 'more returned',
      average_order_value: 'larger orders',
      recency_days: 'longer silent',
      tenure_days: 'longer a customer',
    } as Readonly<Record<string, string>>,
    caption: 'Centres of the segments and arrows of the measures on the map',
    columns: ['Centre or arrow', 'Across', 'Up'],
    arrow: (name: string) => `arrow: ${name}`,
    numbers: 'The numbers are the segments’ ranks by net revenue.',
  },

  views: viewsEn,

  trust: {
    heading: 'How far to trust this',
    short: 'Trust',
    more: 'How far to trust this',
    notJudged: 'Whether the segments would come out again with other customers was not judged.',
    allStable: (all: number, shown: string) =>
      `All ${SMALL_NUMBERS[all]?.toLowerCase() ?? shown} segments would come out much the same with other customers like these`,
    someStable: (stable: number, shown: string, all: number, shownAll: string) =>
      `${stable === 0 ? 'None' : (SMALL_NUMBERS[stable] ?? shown)} of the ${SMALL_NUMBERS[all]?.toLowerCase() ?? shownAll} segments would come out much the same with other customers like these`,
    roughly: (names: Rich) => rich`${names} only roughly`,
    wouldNot: (names: Rich) => rich`${names} would not`,
    between: '; ',
    comma: ', ',
    and: ' and ',
    others: (count: number, shown: string) => SMALL_NUMBERS[count]?.toLowerCase() ?? shown,
    number: (count: number, shown: string) => `Why ${SMALL_NUMBERS[count]?.toLowerCase() ?? shown}?`,
    numberText: (count: string, silhouette: string) =>
      rich`The number of segments, ${count}, is a choice in the configuration, not a discovery: customers shade into each other, and a line between them has to be drawn somewhere. How clearly these are apart is said by their silhouette, ${silhouette} (1: worlds apart, 0: no gap at all). ${code('quintet explore')} shows what other numbers would give.`,
    stability: 'Would they come out again?',
    resampled: (resamples: string) =>
      `To see what another year with customers like these might give, as many customers were drawn from them by lot, some twice, some not at all, and put into segments anew, ${resamples} times. The overlap of a segment with the most similar of the new ones is the share of customers in both among those in either.`,
    fromEarlier:
      'This run did not find the segments: what is compared with the fresh ones of the resamples are the segments of the earlier model, so that what has changed since then lowers the overlap too.',
    bounds: (stable: string, fair: string) =>
      `A mean overlap of ${stable} or more is called stable; from ${fair} up fair: a pattern is there, but its members are doubtful; less than that, the segment dissolves.`,
    words: { stable: 'Stable', fair: 'Fair', dissolves: 'Dissolves' },
    question: 'How much of each segment is found again?',
    finding: (least: Inline, low: string, most: Inline, high: string) =>
      rich`From ${low} (${least}) to ${high} (${most}). The dot is the mean, the bar the middle half of the resamples.`,
    stableFrom: (share: string) => `stable from ${share}`,
    caption: 'Overlap of each segment with the most similar one of the resamples',
    columns: ['Segment', 'Verdict', 'Mean overlap', 'A quarter lie below', 'A quarter lie above'],
    citation:
      'The method and its bounds are Hennig’s (2007, 2008), the overlap is Jaccard’s index of the customers drawn.',
    agreement: (ari: string) =>
      `Over all segments the two ways of putting customers together agree to ${ari} (adjusted Rand index: 1 is the same, 0 no more than chance).`,
    skipped: (count: number, shown: string) =>
      `${shown} of the resamples ${count === 1 ? 'was' : 'were'} passed over: too few different customers were drawn.`,
    rules: 'What tells a segment from the others?',
    rulesIntro:
      'The segments are not made by these rules, but the rules come near: each is the shortest that a small decision tree finds, with figures rounded. How near, the two columns on the right say.',
    rulesCaption: 'The shortest rules that describe each segment',
    rulesColumns: ['Segment', 'Customers who …', 'Of those, in the segment', 'Of the segment, covered'],
    noRule: 'No short rule tells it from the others.',
    sensitivity: 'Do a few big spenders make the picture?',
    without: {
      same: (leftOut: string, share: string) =>
        `Without the top 1% of spenders (${leftOut}) the segments would be nearly the same: ${share} of the others would stay in theirs.`,
      alike: (leftOut: string, share: string) =>
        `Without the top 1% of spenders (${leftOut}) the segments would be alike, but not the same: ${share} of the others would stay in theirs.`,
      different: (leftOut: string, share: string) =>
        `Without the top 1% of spenders (${leftOut}) the segments would be quite different: only ${share} of the others would stay in theirs.`,
    },
    resized: (name: Inline, before: string, after: string) =>
      rich` ${name} would change most in size: ${after} customers instead of ${before}.`,
    moved: (name: Inline, shift: string) =>
      rich` The centre of ${name} would move farthest, by ${shift} standard deviations.`,
    resizedAndMoved: (name: Inline, before: string, after: string, shift: string) =>
      rich` ${name} would change most: ${after} customers instead of ${before}, with a centre ${shift} standard deviations away.`,
    nearlyAll: (share: string) => `over ${share}`,
    noSensitivity:
      'Without the top 1% of spenders, too few different customers would be left to make as many segments.',
    sample: (customers: string) => `All this was judged on ${customers}, chosen by lot.`,
  },

  quality: {
    heading: 'How good are the data?',
    short: 'Data',
    checks: 'Checks',
    checksCaption: 'What was checked before anything was published',
    checksColumns: ['Check', 'Result', 'Detail'],
    passed: 'passed',
    failed: 'failed',
    linesQuestion: 'Where did every line go?',
    linesFinding: (used: string, share: string, read: string) =>
      `${used} (${share} of the ${read} that were read) are sales or returns of known customers.`,
    largestAside: (kind: string, lines: string) => ` The largest part set aside: ${kind}, ${lines}.`,
    linesCaption: 'Every line that was read, each in one place',
    linesColumns: ['Lines', 'Number', 'Share'],
    kinds: {
      read: 'Read',
      unreadable: 'Quarantined',
      superseded: 'Superseded',
      excluded: 'Left out by a rule',
      outsideWindow: 'Outside the window',
      guests: 'Guests',
      adjustments: 'Adjustments',
      voids: 'Voids',
      zero: 'Zero lines',
      returns: 'Returns',
      sales: 'Sales',
    },
    files: 'Where the lines of each file went',
    file: 'File',
    moreFiles: (files: string) => `${files} other files`,
    allFiles: 'All files',
    bridgeQuestion: 'Does the money add up?',
    bridgeFinding: (segments: Inline, total: Inline) =>
      rich`From the segments’ ${segments} to ${total}, the amount of every line in the window, with nothing left over.`,
    bridgeCaption: 'The bridge from the segments to every line in the window, to the last digit',
    bridgeColumns: ['Lines of', 'Lines', 'Customers', 'Amount'],
    bridge: {
      segments: 'The segments',
      'returns-only': 'Customers with returns only',
      guests: 'Guests',
      adjustments: 'Adjustments (no products)',
      voids: 'Voids (sales and what undid them)',
      zero: 'Zero lines',
      total: 'Every line in the window',
    },
    unreadable: 'Why lines could not be read',
    unreadableColumns: ['Reason', 'Lines'],
    notes: 'Worth knowing',
    span: (from: string, through: string) =>
      `The lines of the window run from ${from} to ${through}. First orders and the rhythm of the shop look at all lines before the snapshot.`,
    older: (customers: string, lapsing: string) =>
      `Up to ${customers} may be older than the data, for their first sale falls in its first ${lapsing}: what is said of first and only orders may be wrong for them.`,
    gross: (gross: Inline, returned: Inline, net: Inline) =>
      rich`All known customers, those with returns only included, bought for ${gross} and returned ${returned}: ${net} net.`,
    returnsOnly: (customers: string, amount: Inline) =>
      rich`${customers} had a return and no sale in the window (${amount}): they are in no segment.`,
    voids: (lines: string, value: Inline) =>
      rich`${lines} cancel each other out: sales worth ${value} and the cancellations that undid them.`,
    duplicates: (lines: string) =>
      `${lines} of all that were read repeat another line of their file exactly.`,
    adjusted: (net: Inline) =>
      rich`Adjustments (${net}) are not taken off any customer’s spend, even where one corrects an order by hand.`,
  },

  method: {
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
          : `a cancellation and the sale it undoes: same customer, product, price and quantity, the sale at most ${within} before; one to one, the latest free sale first`,
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
      ['Returned', 'return ratio: returned value ÷ gross spend, kept between 0 and 1'],
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
    lloydSteps: of('step', 'steps'),
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
  },

  glossary: {
    heading: 'Words used here',
    short: 'Words',
    terms: [
      ['Median', 'the customer in the middle: half lie below, half above'],
      [
        'Middle half',
        'from the customer a quarter of the way up to the one three quarters up (the quartiles)',
      ],
      ['Segment', 'a group of customers alike in the features under Method, with a name'],
      ['Snapshot', 'the moment as of which everything holds'],
      ['Window', 'the time before the snapshot whose purchases count'],
      ['Guest', 'a line without a customer'],
      [
        'Quarantined',
        'can’t be used: a line with, for instance, a number that is none. All are kept with file, line, text and reason beside the database',
      ],
      ['Superseded', 'of an order that a newer file of the same source tells of: only the newer one counts'],
      ['Void', 'a sale and the cancellation that undid it within the time that Method states'],
      [
        'Stale',
        'from then on a newer report should be there: the next run is expected a day after this one, and may be a day late',
      ],
      ['Feature', 'a measure that the segments are made from'],
      ['z-score', 'how many standard deviations above or below the shop’s mean'],
      ['Centre', 'the mean of a segment’s customers in z-scores, also called centroid'],
      ['Inertia', 'how far customers lie from their centres, squared and summed: lower is tighter'],
      ['Silhouette', 'how clearly a customer belongs to its own segment, from −1 to 1'],
      [
        'Resample',
        'as many customers as there are, drawn from them by lot with replacement: some come twice, some not at all (bootstrap)',
      ],
      ['Overlap', 'the customers in both of two groups as a share of those in either (Jaccard index)'],
      [
        'Adjusted Rand index',
        'how far two ways of putting customers into groups agree: 1 is the same, 0 no more than chance',
      ],
      ['Decision tree', 'questions of the kind “more than 6 orders?” one after another, here at most three'],
      ['Principal component', 'the direction in which customers differ most; the map’s two axes'],
      ['Loading', 'how much a feature counts for an axis of the map; an arrow shows both of its loadings'],
    ] as readonly (readonly [string, string])[],
  },
};

export type Texts = typeof textsEn;
