import type { Question } from '../../config/question.js';
import { currencyOf } from './currencies.js';
import type { Layout } from './layout.js';
import { majority, STRAY_SHARE } from './majority.js';
import { type NumberShape, readNumberShape } from './number-shape.js';
import type { NumberStyle, Told } from './value-style.js';
import { Unsettled } from './unsettled.js';
import { type ShapeCount, sumRecords } from './value-shapes.js';

type Read = ShapeCount & { readonly read: NumberShape };

/** Whether the numbers of a sample are written in a way that only the whole file can settle. */
export function areNumbersLocal(shapes: readonly ShapeCount[], told: Told): boolean {
  const known = readShapes(shapes);
  const isProved = told.decimalMark !== null || known.some(({ read }) => read.proves === '.');
  return known.some(({ read }) => !read.isPlain || (read.proves === 'open' && !isProved));
}

/**
 * How a file writes numbers, from all of its values. The decimal mark is proved by numbers such as 1,5 or 1.234,50 that
 * make sense in one way only; it is never guessed. Numbers that go against at least 99 % of such proofs are unreadable;
 * so are numbers such as 1.234 that nothing proves, where they are at most 1 % of all.
 *
 * @param layout a known program's numbers such as 1.234 have a decimal point
 * @throws Failure data when the decimal mark is not settled
 */
export function settleNumbers(
  shapes: readonly ShapeCount[],
  told: Told,
  layout: Pick<Layout, 'file' | 'usualMark'>,
): NumberStyle {
  const known = readShapes(shapes);
  const proofs = (proves: NumberShape['proves']) => known.filter(({ read }) => read.proves === proves);
  const decimalMark =
    told.decimalMark ?? settleMark(proofs('.'), proofs(','), proofs('open'), sumRecords(known), layout);
  const signs = known
    .map(({ read }) => read.sign)
    .filter((sign) => currencyOf(sign, told.onlyCurrency) !== null);
  return {
    decimalMark: decimalMark ?? '.',
    isPlain: decimalMark !== ',' && known.every(({ read }) => read.isPlain),
    isUnproven: decimalMark === null,
    signs: [...new Set(signs)].toSorted(),
  };
}

function settleMark(
  points: readonly Read[],
  commas: readonly Read[],
  open: readonly Read[],
  numbers: number,
  { file: where, usualMark }: Pick<Layout, 'file' | 'usualMark'>,
): '.' | ',' | null {
  const choice = majority(sumRecords(points), sumRecords(commas));
  if (choice === 'both') {
    throw new Unsettled(
      `${where}: some numbers have a decimal point (${describe(points)}), others a decimal comma (${describe(commas)}); ` +
        'export the two apart, or say in quintet.yaml which to read, decimalMark: "." or decimalMark: ",": ' +
        'the others are then set aside',
      [askMark(points)],
    );
  }
  if (choice !== null) return choice === 'first' ? '.' : ',';
  if (sumRecords(open) <= STRAY_SHARE * numbers) return null;
  if (usualMark !== null && open.every(({ example }) => !example.includes(','))) return usualMark;
  throw new Unsettled(
    `${where}: the mark in numbers such as ${JSON.stringify(open[0]?.example)} may part decimals or thousands, and no ` +
      'line settles it; say which mark parts decimals in quintet.yaml: decimalMark: "." or decimalMark: ","',
    [askMark(open)],
  );
}

const askMark = ([first]: readonly ShapeCount[]): Question => {
  return { key: 'decimalMark', choices: ['.', ','], example: first?.example ?? null };
};

const describe = (rows: readonly ShapeCount[]): string =>
  `${sumRecords(rows)} values such as ${JSON.stringify(rows[0]?.example)}`;

function readShapes(shapes: readonly ShapeCount[]): readonly Read[] {
  return shapes.flatMap((row) => {
    const read = readNumberShape(row.shape, row.evidence === 'zero');
    return read === null || (read.sign !== '' && currencyOf(read.sign, null) === null)
      ? []
      : [{ ...row, read }];
  });
}
