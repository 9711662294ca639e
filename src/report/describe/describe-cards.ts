import type { Measure } from '../../segments/segment.js';
import { type Rich, data, id, prose, strong } from '../../words/rich.js';
import { type Scale, createScale } from '../create-scale.js';
import type { Block, Card, Definition, Row, Section, Table } from '../document.js';
import type { ReportModel, SegmentSection } from '../report-model.js';
import { describeFallbacks } from './describe-fallbacks.js';
import { segmentsRevenue } from './describe-front.js';
import { describeProducts } from './views/describe-products.js';
import { describeCardTrust } from './describe-trust.js';
import {
  MEASURES,
  type Wording,
  amount,
  customersOf,
  listLink,
  measureTick,
  middleHalf,
  nameOf,
  numbersTable,
} from './wording.js';

/** Of a segment's net revenue, from which on one customer's part of it is told. */
const LARGE_SHARE = 0.25;

type Scales = Readonly<Record<Measure, Scale>>;

/** A card for each segment: who they are, what to do, and three of them. */
export function describeCards(model: ReportModel, words: Wording): Section {
  const { cards } = words.texts;
  const scales = Object.fromEntries(MEASURES.map((measure) => [measure, scaleOf(model, measure)])) as Record<
    Measure,
    Scale
  >;
  return {
    id: 'cards',
    heading: cards.heading,
    short: cards.short,
    blocks: [
      { kind: 'paragraph', content: [cards.intro], tone: 'key' },
      ...model.segments.map((segment) => describeCard(segment, model, scales, words)),
      ...describeFallbacks(model, words),
    ],
  };
}

/** All segments and the shop on one scale, so that marks on different cards can be compared. */
function scaleOf(model: ReportModel, measure: Measure): Scale {
  const profiles = [model, ...model.segments].map((group) => middleHalf(group.profile, measure));
  return createScale(profiles.flatMap(({ q1, centre, q3 }) => [q1, centre, q3]));
}

function describeCard(segment: SegmentSection, model: ReportModel, scales: Scales, words: Wording): Card {
  const { cards } = words.texts;
  const { format } = words;
  const once = cards.oneOrder(
    segment.profile.oneOrderShare === 0 ? null : format.share(segment.profile.oneOrderShare),
    model.profile.oneOrderShare === 0 ? null : format.share(model.profile.oneOrderShare),
  );
  return {
    kind: 'card',
    id: `segment-${segment.rank}`,
    rank: segment.rank,
    title: [data(segment.name)],
    blocks: [
      { kind: 'paragraph', content: [prose(segment.sentence)], tone: 'lead' },
      figuresTable(segment, model, scales, words),
      { kind: 'paragraph', content: [once], tone: 'soft' },
      ...describeLargest(segment, words),
      ...describeCardTrust(segment, words),
      ...describeProducts(segment, model, words),
      { kind: 'heading', level: 4, content: [cards.typical] },
      typicalTable(segment, words),
    ],
    aside: describeStep(segment, model, words),
  };
}

/** That a segment's money is to a great part one customer's, where it is. */
function describeLargest({ largestNetSpend, revenue }: SegmentSection, words: Wording): readonly Block[] {
  const share = Number(largestNetSpend) / Number(revenue);
  if (largestNetSpend === null || !(Number(revenue) > 0) || share <= LARGE_SHARE) return [];
  const content = words.texts.cards.largest(amount(words, largestNetSpend), words.format.share(share));
  return [{ kind: 'paragraph', content, tone: 'soft' }];
}

function figuresTable(segment: SegmentSection, model: ReportModel, scales: Scales, words: Wording): Table {
  const { cards } = words.texts;
  const { columns } = cards;
  return {
    kind: 'table',
    caption: cards.figures(nameOf(segment)),
    layout: 'measures',
    columns: [
      { label: columns.measure, align: 'left' },
      { label: columns.value, align: 'right' },
      { label: columns.half, align: 'right' },
      { label: columns.mark, align: 'left', picture: true },
      { label: columns.shop, align: 'right' },
    ],
    rows: [
      ...totalRows(segment, model, words),
      ...MEASURES.map((measure) => measureRow(segment, model, measure, scales[measure], words)),
    ],
  };
}

function totalRows(segment: SegmentSection, model: ReportModel, words: Wording): readonly Row[] {
  const { total } = words.texts.cards;
  const { rank, customerShare, revenueShare } = segment;
  const bar = (share: number): Rich => [{ kind: 'mark', mark: { kind: 'bar', rank, share } }];
  const { format } = words;
  return [
    {
      cells: [
        [total.customers],
        [strong(format.count(segment.customers))],
        [],
        bar(customerShare),
        total.share(format.share(customerShare), format.count(model.totals.customers)),
      ],
    },
    {
      cells: [
        [total.revenue],
        [strong(amount(words, segment.revenue))],
        [],
        bar(revenueShare),
        total.share(format.share(revenueShare), amount(words, segmentsRevenue(model))),
      ],
    },
  ];
}

function measureRow(
  segment: SegmentSection,
  model: ReportModel,
  measure: Measure,
  scale: Scale,
  words: Wording,
): Row {
  const { cards, measures } = words.texts;
  const own = middleHalf(segment.profile, measure);
  const shop = middleHalf(model.profile, measure);
  const tick = measureTick(words, measure);
  const level = cards.levels[segment.standings[measure].level] ?? '';
  const against = cards.shop(tick(shop.centre));
  const strip = {
    kind: 'strip',
    rank: segment.rank,
    from: scale.position(own.q1),
    centre: scale.position(own.centre),
    to: scale.position(own.q3),
    shop: scale.position(shop.centre),
  } as const;
  return {
    cells: [
      [measures[measure]],
      [strong(tick(own.centre))],
      [cards.range(tick(own.q1), tick(own.q3))],
      [{ kind: 'mark', mark: strip }],
      [measure === 'returnRatio' ? against : `${level} · ${against}`],
    ],
  };
}

function describeStep(segment: SegmentSection, model: ReportModel, words: Wording): readonly Block[] {
  const { cards } = words.texts;
  const step = segment.nextStep;
  const forWhom = cards.forWhomText(
    prose(step.eligibility),
    words.format.count(step.eligibleCustomers),
    customersOf(words, segment.customers),
    amount(words, step.eligibleRevenue),
  );
  const place = model.steps.findIndex((candidate) => candidate.family === step.family);
  const list = model.steps[place]?.list;
  const items: Definition[] = [
    { term: [cards.why], text: [prose(step.reason)] },
    { term: [cards.forWhom], text: forWhom },
    { term: [cards.offer], text: [prose(step.offer)] },
    { term: [cards.channel], text: [prose(step.channel)] },
    { term: [cards.measure], text: [prose(step.measure)] },
  ];
  if (step.avoid !== '') items.push({ term: [cards.avoid], text: [prose(step.avoid)] });
  if (segment.others.length > 0) {
    const others = segment.others.map(({ customers, title, revenue }) =>
      cards.othersText(customersOf(words, customers), prose(title), amount(words, revenue)),
    );
    items.push({
      term: [cards.others],
      text: others.flatMap((text, i) => (i === 0 ? text : [cards.othersAnd, ...text])),
    });
  }
  return [
    {
      kind: 'paragraph',
      content: [step.fits ? cards.step : `${cards.step} · ${cards.nearest}`],
      tone: 'label',
    },
    { kind: 'heading', level: 4, content: [prose(step.title)] },
    { kind: 'definitions', items },
    ...(list === undefined
      ? []
      : [{ kind: 'paragraph', content: [listLink(list, place + 1, words)] } as const]),
  ];
}

function typicalTable(segment: SegmentSection, words: Wording): Table {
  const { cards } = words.texts;
  const { format } = words;
  const rows = segment.typicalCustomers.map((customer) => ({
    cells: [
      [id(customer.customerId)],
      [amount(words, customer.netSpend)],
      [format.count(customer.orders)],
      [amount(words, customer.averageOrderValue)],
      [format.columnShare(customer.returnRatio)],
      [format.count(customer.recencyDays)],
    ],
  }));
  return numbersTable(cards.typicalCaption(nameOf(segment)), cards.typicalColumns, rows);
}
