import type { Measure, Money, Profile } from '../../segments/segment.js';
import { type Inline, type Rich, data, plainText } from '../../words/rich.js';
import type { Wording } from '../../words/wording.js';
import type { Column, Row, Table } from '../document.js';

export type { Wording };

export const MEASURES = ['spend', 'orders', 'averageOrderValue', 'returnRatio', 'recencyDays'] as const;

/** A rounded amount that knows its exact value. */
export const amount = ({ format }: Wording, value: Money): Extract<Inline, { kind: 'figure' }> => ({
  kind: 'figure',
  text: format.money(value),
  exact: format.fullMoney(value),
});

export const customersOf = ({ format, texts }: Wording, count: number): string =>
  texts.customers(count, format.count(count));

export const linesOf = ({ format, texts }: Wording, count: number): string =>
  texts.lines(count, format.count(count));

/** Middle half and centre of one measure as numbers to draw; the centre is the median, the mean for returns. */
export function middleHalf(profile: Profile, measure: Measure): { q1: number; centre: number; q3: number } {
  const { q1, median, q3 } = profile[measure];
  const centre = measure === 'returnRatio' ? profile.returnRatio.mean : Number(median);
  return { q1: Number(q1), centre, q3: Number(q3) };
}

/** A value of the measure for people, e.g. `£3,887`, `10 orders`, `2%`, `36 days`. */
export function measureWord({ format, texts }: Wording, measure: Measure, value: number): string {
  if (measure === 'orders') return texts.orders(value, format.count(value));
  if (measure === 'returnRatio') return format.share(value);
  return measure === 'recencyDays' ? format.days(value) : format.money(value);
}

/** The same without its noun, for scales and ranges. */
export function measureTick({ format }: Wording, measure: Measure): (value: number) => string {
  if (measure === 'returnRatio') return (value) => format.share(value);
  return measure === 'spend' || measure === 'averageOrderValue' ? format.money : format.count;
}

/** A name with the segment's colour beside it. */
export const chipped = (rank: number, name: string): Rich => [
  { kind: 'mark', mark: { kind: 'chip', rank } },
  data(name),
];

/** A table whose first column is text and whose others are numbers. */
export function numbersTable(caption: string, labels: readonly string[], rows: readonly Row[]): Table {
  const columns = labels.map((label, i): Column => ({ label, align: i === 0 ? 'left' : 'right' }));
  return { kind: 'table', caption, layout: 'plain', columns, rows };
}

/** The table, with those columns to be sorted as they are listed, not by their words. */
export const inOrder = (table: Table, places: readonly number[]): Table => ({
  ...table,
  columns: table.columns.map((column, i) => (places.includes(i) ? { ...column, ordered: true } : column)),
});

/** A table of words only. */
export function wordsTable(caption: string, labels: readonly string[], rows: readonly Row[]): Table {
  const columns = labels.map((label): Column => ({ label, align: 'left' }));
  return { kind: 'table', caption, layout: 'plain', columns, rows };
}

/** A segment's name for captions, as cleaned as everywhere. */
export const nameOf = ({ name }: { readonly name: string }): string => plainText([data(name)]);

/** The address of a file beside the report: always below it, whatever its name looks like. */
export const fileHref = (path: string): string =>
  `./${path
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/')}`;

/** A step's list; `note` is its number among the files, by which print names it. */
export const listLink = (list: string, note: number, { texts }: Wording): Inline => ({
  kind: 'link',
  href: fileHref(list),
  content: [texts.front.list],
  note,
});
