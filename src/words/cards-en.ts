import { type Inline, type Rich, rich } from './rich.js';

/** Words of the segments’ cards. */
export const cardsEn = {
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
    /** A segment's share of what all segments have. */
    share: (share: string, all: Inline): Rich => rich`${share} of ${all}`,
  },
  shop: (value: string) => `shop ${value}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  levels: {
    1: 'lowest',
    2: 'low',
    3: 'middle',
    4: 'high',
    5: 'highest',
  } as Readonly<Record<number, string>>,
  /** @param share of the segment, and of the shop; null for none */
  oneOrder: (share: string | null, shop: string | null) =>
    share === null
      ? `Nobody here has ordered only once as far as the data go back; in the whole shop ${shop === null ? 'nobody has' : `${shop} have`}.`
      : `${share} have ordered only once as far as the data go back; in the whole shop ${shop ?? 'nobody'}.`,
  /** Where much of a segment’s money is one customer’s. */
  largest: (spend: Inline, share: string): Rich =>
    rich`One customer alone brought ${spend}, ${share} of the segment’s net revenue.`,
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
    /** What a step asks in some segments beside its rule. */
    also: (segments: Rich, rule: Inline): Rich => rich`; in ${segments} also: ${rule}`,
    order: 'Each of these customers gets the first step that suits, in the order of the segment:',
    inOrder: (segment: Inline, steps: Rich): Rich => rich`${segment}: ${steps}.`,
    next: ', then ',
    hereOnly: (title: Inline, rule: Inline): Rich => rich`${title} (here only: ${rule})`,
    allOthers: (title: Inline): Rich => rich`${title} for all others`,
  },
  typical: 'Three typical customers',
  typicalCaption: (name: string) => `${name}: customers nearest to the segment’s centre`,
  typicalColumns: ['Customer', 'Net spend', 'Orders', 'Order value', 'Returned', 'Days silent'],
  /** @param precision null for all, as `coverage` */
  rule: (rule: Inline, precision: string | null, coverage: string | null) =>
    rich`In short: customers who ${rule}. ${precision === null ? 'All of those' : `Of those, ${precision}`} are in this segment, and they are ${coverage === null ? 'all' : coverage} of it.`,
  noRule: 'No short rule tells this segment from the others.',
  trusted: {
    stable: (overlap: string) => `overlap ${overlap}.`,
    fair: (overlap: string) =>
      `with other customers like these something like it would come out (overlap ${overlap}), but just who is in it is doubtful.`,
    dissolves: (overlap: string) =>
      `with other customers like these it may well not come out again (overlap ${overlap}), so don’t build plans on it alone.`,
  },
};
