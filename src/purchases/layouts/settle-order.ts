import type { Question } from '../../config/question.js';
import { majority, STRAY_SHARE } from './majority.js';
import { Unsettled } from './unsettled.js';
import { type ShapeCount, sumRecords } from './value-shapes.js';

const ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type Order = (typeof ORDERS)[number];

const WORDS = { dmy: 'day first', mdy: 'month first', ymd: 'year first' };

/** What comes first in dates of three numbers. */
export interface SettledOrder {
  readonly order: Order | null;
  /** Whether the dates themselves leave no other; where every order gives the same days, none is proved. */
  readonly isProven: boolean;
}

/** Dates of one shape, and the days that they may mean. */
interface Dates extends ShapeCount {
  /** Equal ones are the same day. */
  readonly days: ReadonlyMap<Order, string>;
  /** Readings that make them days to come. */
  readonly coming: ReadonlySet<Order>;
}

/**
 * What comes first in dates such as 01/02/11: what the numbers themselves leave, each against each, lines that go
 * against at least 99 % of the proofs aside. Whether two digits at the beginning are a year may also be seen from days
 * that would still be to come.
 *
 * @param shapes dates of three numbers, with the evidence of `value_shapes.sql`
 * @param dates how many dates of any kind there are
 * @param where the file and the column, as messages name them
 * @returns the order null where so few dates are open that they are better set aside
 * @throws Failure data when more than one order is left, or none
 */
export function settleOrder(shapes: readonly ShapeCount[], dates: number, where: string): SettledOrder {
  const all = shapes.map(readEvidence);
  const fitting = ORDERS.filter((order) => ORDERS.every((other) => !isBeaten(all, order, other)));
  if (fitting.length === 0) throw conflict(all, where);
  const left = fitting.filter((order) => fitting.every((other) => !isToCome(all, order, other)));
  const [first] = left;
  if (first === undefined || left.length === 1) return { order: first ?? null, isProven: true };
  const open = all.filter(({ days }) => new Set(left.flatMap((order) => days.get(order) ?? [])).size > 1);
  if (open.length === 0) return { order: first, isProven: false };
  if (sumRecords(open) <= STRAY_SHARE * dates) return { order: null, isProven: false };
  const ways = left.map((order) => WORDS[order]).join(' or ');
  throw new Unsettled(
    `${where}: dates such as ${JSON.stringify(open[0]?.example)} can be read ${ways}, and no line settles it; say ` +
      `which in quintet.yaml: ${wordChoices(left)}`,
    [askOrder(left, open)],
  );
}

const orders = (name: string | undefined) => ORDERS.filter((order) => order === name);

function readEvidence(row: ShapeCount): Dates {
  const readings = [...row.evidence.matchAll(/(dmy|mdy|ymd)(\d)(!?)/g)];
  return {
    ...row,
    days: new Map(
      readings.flatMap(([, name, day = '']) => orders(name).map((order) => [order, day] as const)),
    ),
    coming: new Set(readings.flatMap(([, name, , mark]) => (mark === '!' ? orders(name) : []))),
  };
}

/** Lines that are a day in one order and none in another. */
const proofs = (all: readonly Dates[], order: Order, other: Order) =>
  all.filter(({ days }) => days.has(order) && !days.has(other));

const compare = (all: readonly Dates[], order: Order, other: Order) =>
  majority(sumRecords(proofs(all, order, other)), sumRecords(proofs(all, other, order)));

/** Whether another order explains more than stray lines that this one does not. */
function isBeaten(all: readonly Dates[], order: Order, other: Order): boolean {
  return ['second', 'both'].includes(compare(all, order, other) ?? '');
}

/** Whether more than stray dates are still to come in one order and past in another, and hardly any the other way. */
function isToCome(all: readonly Dates[], order: Order, other: Order): boolean {
  if (order !== 'ymd' && other !== 'ymd') return false;
  const comesOnlyIn = (one: Order, two: Order) =>
    sumRecords(all.filter(({ days, coming }) => days.has(two) && coming.has(one) && !coming.has(two)));
  const lines = comesOnlyIn(order, other);
  return lines > STRAY_SHARE * sumRecords(all) && majority(lines, comesOnlyIn(other, order)) === 'first';
}

function conflict(all: readonly Dates[], where: string): Unsettled {
  const choices = ORDERS.filter((order) => ORDERS.every((other) => compare(all, order, other) !== 'second'));
  const [one = 'dmy', two = 'mdy'] = choices;
  const [ones, twos] = [proofs(all, one, two), proofs(all, two, one)];
  return new Unsettled(
    `${where}: some dates can only be read ${WORDS[one]} (${describe(ones)}), others only ${WORDS[two]} ` +
      `(${describe(twos)}); export the two apart, or say in quintet.yaml which to read, ${wordChoices(choices)}: ` +
      'the others are then set aside',
    [askOrder(choices, ones)],
  );
}

const askOrder = (choices: readonly Order[], [first]: readonly ShapeCount[]): Question => {
  return { key: 'dates', choices, example: first?.example ?? null };
};

const wordChoices = (choices: readonly Order[]): string =>
  choices.map((order) => `dates: ${order}`).join(' or ');

const describe = (rows: readonly ShapeCount[]): string =>
  `${sumRecords(rows)} lines such as ${JSON.stringify(rows[0]?.example)}`;
