import type { Group } from '../../../scores/views.js';
import type { Rich } from '../../../words/rich.js';
import type { Block, Figure, Row, ShareRow, Table } from '../../document.js';
import { type Wording, amount, numbersTable } from '../wording.js';

export const paragraph = (content: Rich, tone?: 'soft' | 'lead'): Block =>
  tone === undefined ? { kind: 'paragraph', content } : { kind: 'paragraph', content, tone };

export const heading = (level: 3 | 4, content: Rich): Block => ({ kind: 'heading', level, content });

/** Customers, their share, what they brought and its share: four cells. */
export const groupCells = (words: Wording, group: Group): readonly Rich[] => [
  [words.format.count(group.customers)],
  [words.format.columnShare(group.customerShare)],
  [amount(words, group.revenue)],
  [words.format.columnShare(group.revenueShare)],
];

/** A figure of paired bars: the share of customers over the share of revenue. */
export function sharesFigure(
  words: Wording,
  told: Pick<Figure, 'name' | 'question' | 'finding' | 'table'>,
  groups: readonly { readonly name: string; readonly group: Group }[],
): Figure {
  const { revenue } = words.texts;
  const rows = groups.map(({ name, group: { customerShare, revenueShare } }): ShareRow => ({
    rank: null,
    name,
    shares: [drawable(customerShare), drawable(revenueShare)],
    labels: [words.format.share(customerShare), words.format.share(revenueShare)],
  }));
  return {
    kind: 'figure',
    ...told,
    chart: { kind: 'shares', rows, labels: [revenue.ofCustomers, revenue.ofRevenue] },
  };
}

/** A number that a picture can place. */
export const drawable = (value: number): number => (Number.isFinite(value) ? value : 0);

/** A table of which the columns named are words, all others numbers. */
export function mixedTable(
  caption: string,
  labels: readonly string[],
  wordColumns: readonly number[],
  rows: readonly Row[],
): Table {
  const table = numbersTable(caption, labels, rows);
  return {
    ...table,
    columns: table.columns.map((column, i) =>
      wordColumns.includes(i) ? { ...column, align: 'left' } : column,
    ),
  };
}

/** The item with the most of something; the first of equals. */
export const most = <T>(items: readonly T[], measure: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>(
    (best, item) => (best !== undefined && measure(best) >= measure(item) ? best : item),
    undefined,
  );
