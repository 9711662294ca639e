import type { BehaviourView, Group, RankedCustomer, Ranking } from '../../../scores/views.js';
import { type Inline, type Rich, id } from '../../../words/rich.js';
import type { Block, Figure, RankedEntry, RankingsChart, Table } from '../../document.js';
import { type Wording, amount, customersOf } from '../wording.js';
import { mixedTable, paragraph } from './parts.js';

/** Net spend in the middle, so that lines to either side show what it comes from. */
const ORDER = ['average_order_value', 'net_spend', 'orders'] as const satisfies readonly Ranking[];

const MARKS = { consistent: 'full', one_time: 'ring', other: 'diamond', none: 'none' } as const;

/** The three rankings side by side with the same customers joined, and the three kinds of big buyers. */
export function describeRankings(view: BehaviourView, words: Wording): readonly Block[] {
  const { rankings: texts } = words.texts.views.behaviour;
  if (view.rankings.net_spend.length === 0) return [paragraph([texts.nobody])];
  const figure: Figure = {
    kind: 'figure',
    name: 'rankings',
    question: texts.question,
    finding: wordFinding(view.rankings, words),
    chart: rankingsChart(view.rankings, words),
    table: rankingsTable(view.rankings, words),
  };
  return [
    figure,
    paragraph([texts.buyers]),
    { kind: 'list', ordered: false, items: wordBuyers(view, words) },
  ];
}

function wordBuyers(view: BehaviourView, words: Wording): readonly Rich[] {
  const { consistent, other, oneTime } = words.texts.views.behaviour.rankings;
  const told = ({ customers, revenue, revenueShare }: Group): [string, Inline, string] => [
    customersOf(words, customers),
    amount(words, revenue),
    words.format.share(revenueShare),
  ];
  return [
    consistent(...told(view.consistentBuyers)),
    other(...told(view.otherBigBuyers)),
    oneTime(...told(view.oneTimeBuyers)),
  ];
}

const kindOf = ({ mark, isBigBuyer }: RankedCustomer): keyof typeof MARKS =>
  mark ?? (isBigBuyer ? 'other' : 'none');

type Rankings = BehaviourView['rankings'];

function wordFinding(rankings: Rankings, { format, texts }: Wording): Rich {
  const first = rankings.net_spend;
  const also = (ranking: Ranking) => {
    const others = new Set(rankings[ranking].map(({ customerId }) => customerId));
    return format.count(first.filter(({ customerId }) => others.has(customerId)).length);
  };
  const { finding } = texts.views.behaviour.rankings;
  return [finding(format.count(first.length), also('orders'), also('average_order_value'))];
}

function rankingsChart(rankings: Rankings, { format, texts }: Wording): RankingsChart {
  const { names, legend } = texts.views.behaviour.rankings;
  const label: Readonly<Record<Ranking, (customer: RankedCustomer) => string>> = {
    average_order_value: ({ averageOrderValue }) => format.money(averageOrderValue),
    net_spend: ({ netSpend }) => format.money(netSpend),
    orders: ({ orders }) => format.count(orders),
  };
  const columns = ORDER.map((ranking) => ({
    title: names[ranking],
    entries: rankings[ranking].map((customer): RankedEntry => ({
      name: customer.customerId,
      label: label[ranking](customer),
      mark: MARKS[kindOf(customer)],
    })),
  }));
  const shown = new Set(columns.flatMap(({ entries }) => entries.map(({ mark }) => mark)));
  return {
    kind: 'rankings',
    columns,
    legend: Object.values(MARKS)
      .filter((mark) => shown.has(mark))
      .map((mark) => ({ mark, text: legend[mark] })),
  };
}

/** Everybody in one of the rankings, by net spend. */
function rankingsTable(rankings: Rankings, words: Wording): Table {
  const { caption, columns } = words.texts.views.behaviour.rankings;
  const { count } = words.format;
  const all = new Map(ORDER.flatMap((ranking) => rankings[ranking]).map((one) => [one.customerId, one]));
  const rows = [...all.values()].toSorted((a, b) => a.places.net_spend - b.places.net_spend || byId(a, b));
  return mixedTable(
    caption,
    columns,
    [0, 7],
    rows.map((customer) => ({
      cells: [
        [id(customer.customerId)],
        [amount(words, customer.netSpend)],
        [count(customer.places.net_spend)],
        [amount(words, customer.averageOrderValue)],
        [count(customer.places.average_order_value)],
        [count(customer.orders)],
        [count(customer.places.orders)],
        [wordMark(customer, words)],
      ],
    })),
  );
}

function wordMark(customer: RankedCustomer, { texts }: Wording): string {
  const kind = kindOf(customer);
  return kind === 'none' ? '' : texts.views.behaviour.rankings.marks[kind];
}

const byId = (a: RankedCustomer, b: RankedCustomer): number => (a.customerId < b.customerId ? -1 : 1);
