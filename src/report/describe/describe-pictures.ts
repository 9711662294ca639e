import type { Measure } from '../../segments/segment.js';
import { type Rich, data, prose } from '../../words/rich.js';
import { createScale } from '../create-scale.js';
import type { Figure, RangeRow, Row, Section, Table } from '../document.js';
import type { ReportModel, SegmentSection } from '../report-model.js';
import { segmentsRevenue } from './describe-front.js';
import { describeSpreads } from './describe-spreads.js';
import {
  MEASURES,
  type Wording,
  chipped,
  measureTick,
  measureWord,
  middleHalf,
  numbersTable,
} from './wording.js';

/** Who brings the revenue: shares of customers beside shares of revenue. */
export function describeRevenue(model: ReportModel, words: Wording): Section {
  const { revenue } = words.texts;
  const { format } = words;
  const figure: Figure = {
    kind: 'figure',
    name: 'customers-and-revenue',
    question: revenue.question,
    finding: revenueFinding(model.segments, words),
    chart: {
      kind: 'shares',
      labels: [revenue.ofCustomers, revenue.ofRevenue],
      rows: model.segments.map(({ rank, name, customerShare, revenueShare }) => ({
        rank,
        name,
        shares: [customerShare, revenueShare],
        labels: [format.share(customerShare), format.share(revenueShare)],
      })),
    },
    table: revenueTable(model, words),
  };
  return { id: 'revenue', heading: revenue.heading, short: revenue.short, blocks: [figure] };
}

function revenueFinding(segments: readonly SegmentSection[], { format, texts }: Wording): Rich {
  const by = (key: 'revenueShare' | 'customerShare'): SegmentSection | undefined =>
    segments.reduce<SegmentSection | undefined>(
      (best, s) => (best && best[key] >= s[key] ? best : s),
      undefined,
    );
  const top = by('revenueShare');
  const largest = by('customerShare');
  if (top === undefined || largest === undefined) return [];
  const shares = (segment: SegmentSection) =>
    [data(segment.name), format.share(segment.customerShare), format.share(segment.revenueShare)] as const;
  const finding = texts.revenue.finding(...shares(top));
  return largest === top ? finding : [...finding, ...texts.revenue.largest(...shares(largest))];
}

function revenueTable(model: ReportModel, words: Wording): Table {
  const { revenue } = words.texts;
  const { format } = words;
  const row = (name: Rich, customers: number, share: number, money: string, revenueShare: number): Row => ({
    cells: [
      name,
      [format.count(customers)],
      [format.columnShare(share)],
      [format.exactMoney(money)],
      [format.columnShare(revenueShare)],
      [format.money(Number(money) / customers)],
    ],
  });
  const rows = model.segments.map((s) =>
    row(chipped(s.rank, s.name), s.customers, s.customerShare, s.revenue, s.revenueShare),
  );
  const total = row([revenue.total], model.totals.customers, 1, segmentsRevenue(model), 1);
  return numbersTable(revenue.caption, revenue.columns, [...rows, { ...total, total: true }]);
}

/** Each measure's middle halves by segment, against the whole shop. */
export function describeProfiles(model: ReportModel, words: Wording): Section {
  const { profiles } = words.texts;
  return {
    id: 'profiles',
    heading: profiles.heading,
    short: profiles.short,
    blocks: [
      {
        kind: 'gallery',
        reading: { title: profiles.reading, text: [profiles.intro] },
        figures: MEASURES.map((measure) => profileFigure(model, measure, words)),
      },
      ...describeSpreads(model, words),
    ],
  };
}

const FILE_NAMES: Readonly<Record<Measure, string>> = {
  spend: 'profile-spend',
  orders: 'profile-orders',
  averageOrderValue: 'profile-order-value',
  returnRatio: 'profile-returns',
  recencyDays: 'profile-silence',
};

function profileFigure(model: ReportModel, measure: Measure, words: Wording): Figure {
  const { profiles } = words.texts;
  const tick = measureTick(words, measure);
  const shop = middleHalf(model.profile, measure).centre;
  const rows = model.segments.map((segment): RangeRow => {
    const half = middleHalf(segment.profile, measure);
    return { rank: segment.rank, name: segment.name, ...half, label: tick(half.centre) };
  });
  return {
    kind: 'figure',
    name: FILE_NAMES[measure],
    question: profiles.questions[measure],
    finding: profileFinding(rows, shop, measure, words),
    chart: {
      kind: 'ranges',
      rows,
      shop: { value: shop, label: profiles.shop(tick(shop)) },
      tick,
      across: profiles.units[measure],
    },
    table: profileTable(model, measure, words),
  };
}

function profileFinding(rows: readonly RangeRow[], shop: number, measure: Measure, words: Wording): Rich {
  const { profiles } = words.texts;
  const sorted = rows.toSorted((a, b) => a.centre - b.centre);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  const word = (row: RangeRow): string => measureWord(words, measure, row.centre);
  const finding =
    lowest.centre === highest.centre
      ? profiles.same(word(lowest))
      : profiles.finding(word(lowest), data(lowest.name), word(highest), data(highest.name));
  const values = [shop, ...rows.flatMap(({ q1, centre, q3 }) => [q1, centre, q3])];
  const scale = createScale(values).kind === 'log' ? [' ', profiles.logarithmic] : [];
  return [...finding, ...(measure === 'returnRatio' ? [' ', profiles.meanNote] : []), ...scale];
}

function profileTable(model: ReportModel, measure: Measure, words: Wording): Table {
  const { profiles, measures } = words.texts;
  const mean = measure === 'returnRatio';
  const exact = mean ? words.format.columnShare : measureTick(words, measure);
  const row = (name: Rich, group: Pick<SegmentSection, 'profile'>): Row => {
    const { q1, median, q3 } = group.profile[measure];
    const cells = [q1, median, q3].map((value): Rich => [exact(Number(value))]);
    return { cells: [name, ...cells, ...(mean ? [[exact(group.profile.returnRatio.mean)]] : [])] };
  };
  return numbersTable(
    profiles.caption(measures[measure]),
    mean ? [...profiles.columns, profiles.meanColumn] : profiles.columns,
    [
      ...model.segments.map((segment) => row(chipped(segment.rank, segment.name), segment)),
      { ...row([profiles.total], model), total: true },
    ],
  );
}

/** For alternatives and tables: names of features in words, as configured where we have none. */
export const featureName = ({ texts }: Wording, feature: string): Rich => [
  prose(texts.method.featureNames[feature] ?? feature),
];
