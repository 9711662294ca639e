import { compareMadeEn } from './compare-made-en.js';
import { countedEn } from './counted-en.js';
import { movementEn } from './movement-en.js';
import { type Inline, type Rich, code, rich, strong } from './rich.js';

/** Every heading, label and sentence of a comparison in English; figures and names come in already worded. */
export const compareEn = {
  title: 'Two runs side by side',
  skip: 'Skip to what changed',
  segments: countedEn('segment', 'segments'),
  run: (id: Inline, date: string, segments: string, isDraft: boolean): Rich =>
    rich`${isDraft ? 'draft' : 'run'} ${id}, as of ${date}, ${segments}`,
  headline: (
    first: string,
    revenue: Inline,
    customers: string,
    second: string,
    laterRevenue: Inline,
    later: string,
  ): Rich =>
    rich`${strong(first)}: net ${revenue} from ${customers}. ${strong(second)}: net ${laterRevenue} from ${later}.`,

  front: {
    heading: 'What changed',
    short: 'What changed',
    revenue: {
      same: (shown: Inline): Rich => rich`Net revenue is the same: ${shown}.`,
      more: (by: Inline, now: Inline, then: Inline): Rich =>
        rich`Net revenue is ${by} higher: ${now} instead of ${then}.`,
      less: (by: Inline, now: Inline, then: Inline): Rich =>
        rich`Net revenue is ${by} lower: ${now} instead of ${then}.`,
    },
    customers: {
      same: (shown: string) => `The customers are as many: ${shown}.`,
      more: (by: string, now: string, then: string) => `There are ${by} more: ${now} instead of ${then}.`,
      less: (by: string, now: string, then: string) => `There are ${by} fewer: ${now} instead of ${then}.`,
      joined: (joined: string, left: string) =>
        ` Only in the second run: ${joined}; only in the first: ${left}.`,
    },
    segments: {
      all: (shown: string) => `All ${shown} segments have a counterpart in the other run.`,
      some: (paired: string, first: string, second: string): Rich =>
        rich`${paired} of ${first} have a counterpart among ${second}.`,
      onlySecond: (names: Rich): Rich => rich` Only in the second run: ${names}.`,
      onlyFirst: (names: Rich): Rich => rich` Only in the first: ${names}.`,
      largest: (name: Inline, now: string, then: string): Rich =>
        rich`The largest change of size: ${name}, ${now} instead of ${then}.`,
      unchanged: 'No segment changed its size.',
    },
    moved: {
      nobody: (shared: string) =>
        `All ${shared} that both runs know are in the same segment or in its counterpart.`,
      some: (moved: string, share: string, shared: string, revenue: Inline): Rich =>
        rich`In another segment than the counterpart of theirs: ${strong(moved)} of the ${shared} that both runs know (${share}), who brought ${revenue}.`,
      nobodyShared: 'The two runs have no customer in common.',
    },
    made: (what: string, link: Inline): Rich => rich`The runs were made differently: ${what}. ${link}`,
    madeMore: 'How they were made',
    madeOthers: (more: string) => `${more} more`,
    madeSame: 'The runs were made the same way.',
  },

  overview: {
    heading: 'The segments side by side',
    short: 'Segments',
    caption: (first: string, second: string) => `Segments and their counterparts: ${first}, then ${second}`,
    columns: (first: string, second: string) => [
      `Segment, ${second}`,
      `Segment, ${first}`,
      'Overlap',
      `Customers, ${first}`,
      second,
      'Change',
      `Net revenue, ${first}`,
      second,
      'Change',
    ],
    none: '–',
    sameName: 'same name',
    note: 'Counterparts are the segments that share the most customers: the overlap is the share of customers in both among those in either, counted among the customers that both runs know. From half on it is the same segment; with less, most customers of one are in the other.',
    ids: {
      agree: 'Where segments are counterparts, their permanent ids say the same.',
      otherSeries:
        'The runs are of different series, so that their permanent ids (s1, s2 and so on) have nothing to do with each other.',
      differ: (second: Inline, secondId: string, first: Inline, firstId: string): Rich =>
        rich`${second} (${code(secondId)}) is the counterpart of ${first}, which has another id (${code(firstId)}).`,
      reused: (id: string, first: Inline, second: Inline): Rich =>
        rich`The id ${code(id)} is ${first} in the first run and ${second} in the second, which are no counterparts.`,
    },
    namesake: (name: Inline): Rich =>
      rich`Both runs have a segment called ${name}, but these are no counterparts.`,
    onlyFirst: 'Segments of the first run without a counterpart',
    onlySecond: 'Segments of the second run without a counterpart',
    from: (name: Inline, customers: string, revenue: Inline, parts: Rich): Rich =>
      rich`${name}: ${customers} with ${revenue}. They are ${parts}.`,
    cameFrom: (name: Inline, customers: string, revenue: Inline, parts: Rich): Rich =>
      rich`${name}: ${customers} with ${revenue}. They were ${parts}.`,
    part: (customers: string, name: Inline): Rich => rich`${customers} in ${name}`,
    nowhere: (customers: string): string => `${customers} not in the other run`,
  },

  figures: {
    heading: 'The shop in both runs',
    short: 'Figures',
    caption: 'The main figures of both runs',
    corner: 'Figure',
    difference: 'Difference',
    measures: {
      customers: 'Customers',
      customerShare: 'Share of customers',
      orders: 'Orders',
      revenue: 'Net revenue',
      revenueShare: 'Share of net revenue',
      grossSpend: 'Gross spend',
      returnedValue: 'Returned',
      guestRevenue: 'Guests’ revenue (not segmented)',
      lines: 'Lines read',
      unreadable: 'Lines in quarantine',
      spend: 'Spend each (middle)',
      averageOrderValue: 'Order value (middle)',
      returnRatio: 'Returned (mean)',
      recencyDays: 'Days silent (middle)',
    } as Readonly<Record<string, string>>,
    /** The same of a segment's customer in the middle. */
    orders: 'Orders (middle)',
    centre: (feature: string) => `Centre: ${feature.toLowerCase()}`,
    same: '±0',
    points: (shown: string) => `${shown} points`,
    underPoints: (shown: string) => `under ${shown} points`,
    plus: '+',
  },

  pairs: {
    heading: 'Each segment in both runs',
    short: 'One by one',
    intro:
      'The middle is the customer in the middle of the segment; the centre is where k-means put it, in the feature’s own unit. Differences of shares are in percentage points.',
    caption: (second: string) => `${second}: figures in both runs`,
    title: (second: Inline, run: string, first: Inline): Rich => rich`${second} (${run}: ${first})`,
  },

  made: compareMadeEn,

  moves: {
    heading: 'Who is elsewhere',
    short: 'Moves',
    movers: 'The biggest customers who are elsewhere',
    moversColumns: (first: string, second: string) => [
      'Customer',
      `Segment, ${first}`,
      `Segment, ${second}`,
      `Net spend, ${first}`,
      second,
    ],
    moversNone: 'Nobody is elsewhere.',
    agreement: {
      same: (ari: string): Rich =>
        rich`Both runs put nearly the same customers together (adjusted Rand index ${ari}).`,
      alike: (ari: string): Rich =>
        rich`The two runs put customers together alike, but not the same (adjusted Rand index ${ari}).`,
      different: (ari: string): Rich =>
        rich`The two runs put customers together quite differently (adjusted Rand index ${ari}).`,
    },
    index:
      ' The index is 1 when both share out the customers in the same way and 0 when they agree no more than chance would; names play no part in it.',
    named: {
      heading: 'By named segments',
      intro: 'These are scored by fifths of the customers of each run, whatever the number of segments.',
      notKept: 'Named segments and lifecycle can only be compared where both runs have them.',
    },
    lifecycle: { heading: 'By lifecycle' },
  },

  method: {
    heading: 'How runs are compared',
    short: 'Method',
    items: [
      rich`Counterparts are found by the customers that both runs know: one to one, with the highest sum of overlaps (Jaccard 1912; assignment: Kuhn 1955, Munkres 1957). From an overlap above half on, two are the same segment; else they are counterparts when most customers of one are in the other.`,
      rich`The adjusted Rand index is that of Hubert and Arabie (1985), over the customers that both runs know.`,
      rich`Everything is read from the folders of the two runs: ${code('report.json')}, ${code('run.json')} and ${code('customers.parquet')}.`,
    ] as readonly Rich[],
  },

  /** Words of matrices and flows, which are those of the report with other names for the two sides. */
  movement: (first: string, second: string): typeof movementEn => ({
    ...movementEn,
    flow: {
      ...movementEn.flow,
      questions: {
        clusters: () => `Where do the customers go, from ${first} to ${second}?`,
        named: () => `Where do the named segments go, from ${first} to ${second}?`,
      },
      tonight: second,
      caption: (_first, rows) =>
        rows === null
          ? `Customers from ${first} to ${second}, the most first`
          : `The ${rows} largest flows of customers from ${first} to ${second}`,
      columns: () => [first, second, 'Customers', `Net spend, ${second}`, `Net spend, ${first}`],
    },
    matrix: {
      ...movementEn.matrix,
      caption: () => `Customers by segment: ${first} (rows), ${second} (columns)`,
      namedCaption: () => `Customers by group: ${first} (rows), ${second} (columns)`,
      corner: () => first,
      all: `All, ${first}`,
      total: `All, ${second}`,
    },
  }),

  terminal: {
    columns: (first: string, second: string) => [
      '',
      `Segment, ${second}`,
      first,
      'Customers',
      'Change',
      'Net revenue',
      'Change',
      'Overlap',
    ],
    sameName: 'same name',
    none: '–',
    gone: 'gone:',
    agreement: (moved: string, shared: string, share: string, ari: string) =>
      `Elsewhere: ${moved} of the ${shared} in both runs (${share}); adjusted Rand index ${ari}`,
    joined: (joined: string, left: string) => `Only in the second run: ${joined}; only in the first: ${left}`,
    pages: { html: 'Page', markdown: 'Markdown', json: 'Data' },
  },
};
