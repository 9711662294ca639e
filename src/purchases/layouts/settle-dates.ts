import type { Question } from '../../config/question.js';
import { type DateShape, readDateShape } from './date-shape.js';
import { majority, STRAY_SHARE } from './majority.js';
import type { DateStyle, Told } from './value-style.js';
import { Unsettled } from './unsettled.js';
import { type ShapeCount, sumRecords } from './value-shapes.js';

type Order = 'dmy' | 'mdy' | 'ymd';
type Read = ShapeCount & { readonly read: DateShape };
type Ambiguous = ShapeCount & { readonly read: Extract<DateShape, { kind: 'ambiguous' }> };

/** Whether the dates of a sample are written in a way that only the whole file can settle. */
export function areDatesLocal(shapes: readonly ShapeCount[]): boolean {
  return shapes.some(({ shape }) => !['iso', 'unknown'].includes(readDateShape(shape).kind));
}

/**
 * How a file writes dates, from all of its values. Whether the day or the month comes first is proved by values whose
 * first or second number is above 12; it is never guessed. Lines that go against at least 99 % of such proofs are
 * unreadable; so are dates that nothing proves, where they are at most 1 % of all.
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
  const ambiguous = known.filter((row): row is Ambiguous => row.read.kind === 'ambiguous');
  const order = settleOrder(ambiguous, sumRecords(known), told, where);
  return {
    isIso: known.length === 0 || has(({ kind }) => kind === 'iso'),
    hasOffsets: has((shape) => shape.kind === 'iso' && shape.hasOffset),
    formats: listFormats(known, order),
    order,
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

function settleOrder(
  ambiguous: readonly Ambiguous[],
  dates: number,
  told: Told,
  where: string,
): Order | null {
  if (ambiguous.length === 0) return null;
  if (told.dates !== null && told.dates !== 'unix') return told.dates;
  const proofs = (evidence: string) => ambiguous.filter((row) => row.evidence === evidence);
  const dayFirst = proofs('first');
  const monthFirst = proofs('second');
  const open = proofs('open');
  const choice = majority(sumRecords(dayFirst), sumRecords(monthFirst));
  if (choice === 'both') {
    throw new Unsettled(
      `${where}: some dates have the day first (${describe(dayFirst)}), others the month (${describe(monthFirst)}); ` +
        'export the two apart, or say in quintet.yaml which to read, dates: dmy or dates: mdy: the others are then set aside',
      [askOrder(dayFirst)],
    );
  }
  if (choice !== null) return choice === 'first' ? 'dmy' : 'mdy';
  if (open.length === 0) return 'dmy';
  if (sumRecords(open) <= STRAY_SHARE * dates) return null;
  throw new Unsettled(
    `${where}: dates such as ${JSON.stringify(open[0]?.example)} can be read day first or month first, and no line settles ` +
      'it; say which in quintet.yaml: dates: dmy or dates: mdy',
    [askOrder(open)],
  );
}

const askOrder = ([first]: readonly ShapeCount[]): Question => {
  return { key: 'dates', choices: ['dmy', 'mdy'], example: first?.example ?? null };
};

const describe = (rows: readonly ShapeCount[]): string =>
  `${sumRecords(rows)} lines such as ${JSON.stringify(rows[0]?.example)}`;

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
