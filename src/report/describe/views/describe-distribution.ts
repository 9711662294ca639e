import type { BehaviourView } from '../../../scores/views.js';
import type { Rich } from '../../../words/rich.js';
import { createScale } from '../../create-scale.js';
import type { Block, Figure, HeatChart, Table } from '../../document.js';
import { type Wording, amount, customersOf, inOrder, numbersTable } from '../wording.js';
import { type Axis, axisOf, placeOf } from './bin-axis.js';
import { paragraph } from './parts.js';

type Bin = BehaviourView['distribution']['bins'][number];
type Region = NonNullable<BehaviourView['densestRegion']>;

/** Customers by orders and net spend, the densest region framed, and how much of the revenue comes from there. */
export function describeDistribution(view: BehaviourView, words: Wording): readonly Block[] {
  const { distribution: texts } = words.texts.views.behaviour;
  const { densestRegion: region } = view;
  const { bins, byOrders } = view.distribution;
  if (bins.length === 0) return [paragraph([texts.nobody])];
  const scale = createScale(bins.map(({ customers }) => customers));
  const finding = region === null ? [texts.nobody] : wordFinding(region, words);
  const figure: Figure = {
    kind: 'figure',
    name: 'distribution',
    question: texts.question,
    finding: [...finding, ...(scale.kind === 'log' ? [texts.logarithmic] : [])],
    chart: distributionChart(bins, region, scale.position, words),
    table: ordersTable(byOrders, words),
  };
  return [figure, paragraph([texts.explained], 'soft')];
}

function wordFinding(region: Region, words: Wording): Rich {
  const { distribution: texts } = words.texts.views.behaviour;
  const { share, money } = words.format;
  const said = texts.finding(
    wordRegionOrders(region, words),
    money(region.spend[0]),
    money(region.spend[1]),
    customersOf(words, region.customers),
    share(region.customerShare),
    share(region.revenueShare),
    amount(words, region.revenue),
  );
  if (region.revenueShare === 0.5) return said;
  return [...said, region.revenueShare < 0.5 ? texts.elsewhere : texts.most];
}

function wordRegionOrders({ orders: [from, to] }: Region, { format, texts }: Wording): string {
  if (from === to) return texts.orders(from, format.count(from));
  return texts.views.behaviour.distribution.orders(format.count(from), format.count(to));
}

function distributionChart(
  bins: readonly Bin[],
  region: Region | null,
  strength: (customers: number) => number,
  words: Wording,
): HeatChart {
  const { distribution: texts } = words.texts.views.behaviour;
  const { count, money, share } = words.format;
  const across = axisOf(bins.map(({ orders: [from, to] }) => [from, to === null ? null : to + 1]));
  const up = axisOf(bins.map(({ spend }) => spend));
  const highest = bins.reduce((best, { customers }) => Math.max(best, customers), 0);
  return {
    kind: 'heat',
    columns: across.map(([from, to]) =>
      to === null ? texts.open(count(from ?? 1)) : orderRange(from ?? 1, to - 1, words),
    ),
    rows: up.map(([from, to]) => (from === null ? '' : to === null ? texts.open(money(from)) : money(from))),
    across: texts.across,
    up: texts.up,
    bounds: true,
    cells: bins.map(({ orders, spend, customers }) => ({
      column: across.findIndex(([from]) => from === orders[0]),
      row: up.findIndex(([from]) => from === spend[0]),
      strength: strength(customers),
      lines: [],
    })),
    outline:
      region === null
        ? null
        : { ...frame(region, across, up), label: texts.outline(share(region.customerShare)) },
    key: texts.key(count(1), count(highest)),
  };
}

function orderRange(from: number, to: number, { format }: Wording): string {
  return from === to ? format.count(from) : `${format.count(from)}–${format.count(to)}`;
}

function frame({ orders, spend }: Region, across: Axis, up: Axis) {
  return {
    left: placeOf(orders[0], across),
    right: placeOf(orders[1] + 1, across),
    bottom: placeOf(spend[0], up),
    top: placeOf(spend[1], up),
  };
}

/** By number of orders: all bins would be hundreds of rows. */
function ordersTable(byOrders: BehaviourView['distribution']['byOrders'], words: Wording): Table {
  const { caption, columns, open } = words.texts.views.behaviour.distribution;
  const { count } = words.format;
  const rows = byOrders.map(({ orders: [from, to], customers, revenue, medianSpend }) => ({
    cells: [
      [to === null ? open(count(from)) : orderRange(from, to, words)],
      [count(customers)],
      [amount(words, revenue)],
      [amount(words, medianSpend)],
    ],
  }));
  return inOrder(numbersTable(caption, columns, rows), [0]);
}
