import { type DateShape, readDateShape } from './date-shape.js';
import { type Order, type SettledOrder, settleOrder } from './settle-order.js';
import type { DateStyle, Told } from './value-style.js';
import { Unsettled } from './unsettled.js';
import { type ShapeCount, sumRecords } from './value-shapes.js';

type Read = ShapeCount & { readonly read: DateShape };

/** Whether the dates of a sample are written in a way that only the whole file can settle. */
export function areDatesLocal(shapes: readonly ShapeCount[]): boolean {
  return shapes.some(({ shape }) => !['iso', 'unknown'].includes(readDateShape(shape).kind));
}

/**
 * How a file writes dates, from all of its values. What comes first is proved by numbers that can be no day or no
 * month; it is never guessed. Lines that go against at least 99 % of such proofs are unreadable; so are dates that
 * nothing proves, where they are at most 1 % of all.
 *
 * @param where the file and the column, as messages name them
 * @throws Failure data when the order is not settled, or when no known way of writing dates fits
 */
export function settleDates(shapes: readonly ShapeCount[], told: Told, where: string): DateStyle {
  const known = shapes
    .map((row): Read => ({ ...row, read: readDateShape(row.shape) }))
    .filter(({ read }) => read.kind !== 'unknown' && (read.kind !== 'unix' || told.dates === 'unix'));
  refuseUnknown(shapes, known, where);
  const has = (test: (shape: DateShape) => boolean) => known.some(({ read }) => test(read));
  const ambiguous = known.filter(({ read }) => read.kind === 'ambiguous');
  const { order, isProven } = orderOf(ambiguous, sumRecords(known), told, where);
  return {
    isIso: known.length === 0 || has(({ kind }) => kind === 'iso'),
    hasOffsets: has((shape) => shape.kind === 'iso' && shape.hasOffset),
    formats: listFormats(known, order),
    order,
    isOrderProven: isProven,
    isSerial: has(({ kind }) => kind === 'serial'),
    isUnix: has(({ kind }) => kind === 'unix'),
    timeZone: told.timeZone,
  };
}

function refuseUnknown(all: readonly ShapeCount[], known: readonly Read[], where: string): void {
  const [first] = all;
  if (known.length > 0 || first === undefined) return;
  const example = JSON.stringify(first.example);
  const isUnix = readDateShape(first.shape).kind === 'unix';
  throw new Unsettled(
    isUnix
      ? `${where}: dates such as ${example} may be seconds since 1970; if so, say it in quintet.yaml: dates: unix`
      : `${where}: dates such as ${example} are written in no way that is known; export them like 2011-12-09 12:50`,
    isUnix ? [{ key: 'dates', choices: ['unix'], example: first.example }] : [],
  );
}

function orderOf(ambiguous: readonly Read[], dates: number, told: Told, where: string): SettledOrder {
  if (ambiguous.length === 0) return { order: null, isProven: false };
  if (told.dates !== null && told.dates !== 'unix') return { order: told.dates, isProven: false };
  return settleOrder(ambiguous, dates, where);
}

/** Two-digit years first: a pattern with four would take `10` for the year 10. */
function listFormats(known: readonly Read[], order: Order | null): string[] {
  const counts = new Map<string, number>();
  for (const { read, records } of known) {
    const pattern = patternOf(read, order);
    if (pattern !== null) counts.set(pattern, (counts.get(pattern) ?? 0) + records);
  }
  return [...counts]
    .toSorted(([a, many], [b, few]) => isShort(b) - isShort(a) || few - many || (a < b ? -1 : 1))
    .map(([pattern]) => pattern);
}

function patternOf(read: DateShape, order: Order | null): string | null {
  if (read.kind === 'pattern') return read.pattern;
  return read.kind === 'ambiguous' && order !== null ? read.pattern(order) : null;
}

const isShort = (pattern: string): number => Number(pattern.includes('%y'));
