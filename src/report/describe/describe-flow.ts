import type { Flow, Matrix, MatrixGroup } from '../../migration/migration.js';
import { type Rich, data } from '../../words/rich.js';
import type { Figure, FlowBand, FlowChart, FlowNode, Table } from '../document.js';
import { type Wording, amount, customersOf, numbersTable } from './wording.js';

/** Thinner bands than these many are left out, longer tables are cut. */
const MOST_BANDS = 80;
const MOST_ROWS = 40;
/** Moves that stand out among the others. */
const LARGEST = 5;

/** What a matrix is of, and which colours its groups wear. */
export interface MatrixKind {
  readonly kind: 'clusters' | 'named';
  /** Rank of tonight's segment of an id; null for a group without a colour. */
  readonly rankOf: (id: string) => number | null;
}

/**
 * Where the customers of an earlier run went, as a picture with its figures.
 *
 * @param date what the earlier run is called, e.g. the date that it looked from
 */
export function describeFlow(
  date: string,
  matrix: Matrix,
  { kind, rankOf }: MatrixKind,
  words: Wording,
): Figure {
  const { format, texts } = words;
  const { flow } = texts.movement;
  const largest = matrix.flows.toSorted((a, b) => b.customers - a.customers);
  const drawn = largest.slice(0, MOST_BANDS);
  const dark = drawn.filter(({ from, to }) => from !== to).length > LARGEST ? [flow.dark] : [];
  const thin = drawn.length < largest.length ? [flow.thin(format.count(drawn.length))] : [];
  return {
    kind: 'figure',
    name: `moves-${kind}`,
    question: flow.questions[kind](date),
    finding: [...wordFinding(largest, matrix, words), ...dark, ...thin],
    chart: { kind: 'flow', titles: [date, flow.tonight], ...layOut(matrix, drawn, rankOf, words) },
    table: flowTable(largest, matrix, date, words),
  };
}

/** The columns of the picture, groups of nobody left out, and the bands between their places. */
function layOut(
  { before, tonight, flows }: Matrix,
  drawn: readonly Flow[],
  rankOf: MatrixKind['rankOf'],
  { format, texts }: Wording,
): Pick<FlowChart, 'left' | 'right' | 'bands'> {
  const { joined, left: gone } = texts.movement.flow;
  const left = withOthers(before, joined, countOf(flows.filter(({ from }) => from === null)));
  const right = withOthers(tonight, gone, countOf(flows.filter(({ to }) => to === null)));
  const toNode = ({ id, name, customers }: SideGroup): FlowNode => ({
    name,
    customers,
    label: format.count(customers),
    rank: id === null ? null : rankOf(id),
  });
  const largest = new Set(drawn.filter(({ from, to }) => from !== to).slice(0, LARGEST));
  const bands = drawn.map((flow): FlowBand => ({
    from: left.findIndex(({ id }) => id === flow.from),
    to: right.findIndex(({ id }) => id === flow.to),
    customers: flow.customers,
    label: format.count(flow.customers),
    role: largest.has(flow) ? 'stands out' : flow.from === flow.to ? 'stays' : 'moves',
  }));
  return { left: left.map(toNode), right: right.map(toNode), bands };
}

/** A group, or those who joined or left. */
interface SideGroup {
  readonly id: string | null;
  readonly name: string;
  readonly customers: number;
}

const withOthers = (
  groups: readonly MatrixGroup[],
  name: string,
  customers: number,
): readonly SideGroup[] => [
  ...groups.filter((group) => group.customers > 0),
  ...(customers === 0 ? [] : [{ id: null, name, customers }]),
];

const countOf = (flows: readonly Flow[]): number => flows.reduce((sum, { customers }) => sum + customers, 0);

type Groups = Pick<Matrix, 'before' | 'tonight'>;

const nameIn = (groups: readonly MatrixGroup[], id: string | null, other: string) =>
  id === null ? other : data(groups.find((group) => group.id === id)?.name ?? id);

/** @param largest all flows, the one of most customers first */
function wordFinding(largest: readonly Flow[], { before, tonight }: Groups, words: Wording): Rich {
  const { flow } = words.texts.movement;
  const nowhere = (end: 'from' | 'to') =>
    customersOf(words, countOf(largest.filter((one) => one[end] === null)));
  const coming = flow.joinedAndLeft(nowhere('from'), nowhere('to'));
  const move = largest.find(({ from, to }) => from !== null && to !== null && from !== to);
  if (move === undefined) return [flow.nobody, coming];
  const told = flow.largest(
    customersOf(words, move.customers),
    nameIn(before, move.from, flow.joined),
    nameIn(tonight, move.to, flow.left),
    amount(words, move.netSpend ?? '0.00'),
  );
  return [...told, coming];
}

function flowTable(
  largest: readonly Flow[],
  { before, tonight }: Groups,
  date: string,
  words: Wording,
): Table {
  const { format, texts } = words;
  const { flow, matrix } = texts.movement;
  const rows = largest.slice(0, MOST_ROWS).map(({ from, to, customers, netSpend, netSpendBefore }) => ({
    cells: [
      [nameIn(before, from, flow.joined)],
      [nameIn(tonight, to, flow.left)],
      [format.count(customers)],
      [netSpend === null ? matrix.none : amount(words, netSpend)],
      [netSpendBefore !== null ? amount(words, netSpendBefore) : from === null ? matrix.none : flow.unknown],
    ],
  }));
  const shown = rows.length < largest.length ? format.count(rows.length) : null;
  const table = numbersTable(flow.caption(date, shown), flow.columns(date), rows);
  return {
    ...table,
    columns: table.columns.map((column, i) => (i === 1 ? { ...column, align: 'left' } : column)),
  };
}
