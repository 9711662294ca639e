import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignFamilies } from '../../src/segments/assign-families.js';

test('a segment gives way where it has another choice', () => {
  // The first fits the first family best, but it is the only one that the second fits.
  expect(
    assignFamilies([
      [1, 0.7],
      [0.8, null],
    ]),
  ).toEqual([1, 0]);
});

test('more different families go before a higher total', () => {
  expect(
    assignFamilies([
      [1, 0.6, null],
      [1, null, null],
      [1, 0.6, 0.6],
    ]),
  ).toEqual([1, 0, 2]);
});

test('then the highest total fit counts', () => {
  expect(
    assignFamilies([
      [0.9, 0.8],
      [0.9, 0.6],
    ]),
  ).toEqual([1, 0]);
});

test('ties go to the earlier family for the earlier segment', () => {
  expect(
    assignFamilies([
      [0.8, 0.8, 0.8],
      [0.8, 0.8, 0.8],
    ]),
  ).toEqual([0, 1]);
});

test('more segments than families: the rest are spread again, none fitting is null', () => {
  expect(
    assignFamilies([
      [0.8, 0.8],
      [0.8, 0.8],
      [0.8, 0.8],
      [null, null],
      [0.8, 0.8],
      [null, 0.7],
    ]),
  ).toEqual([0, 1, 0, null, 1, 1]);
});

test('a family that is taken already is given only where nothing else fits', () => {
  expect(
    assignFamilies(
      [
        [1, 0.7],
        [1, null],
      ],
      new Set([0]),
    ),
  ).toEqual([1, 0]);
});

test('nothing to assign', () => {
  expect(assignFamilies([])).toEqual([]);
  expect(assignFamilies([[null], [null]])).toEqual([null, null]);
});

/** Every way to give the rows different columns, by trying them all. */
function best(
  fits: readonly (readonly (number | null)[])[],
  row = 0,
  taken: number[] = [],
): [number, number] {
  const current = fits[row];
  if (current === undefined) return [0, 0];
  const results = [best(fits, row + 1, taken)];
  current.forEach((fit, column) => {
    if (fit === null || taken.includes(column)) return;
    const [count, total] = best(fits, row + 1, [...taken, column]);
    results.push([count + 1, total + fit]);
  });
  const [first] = results.toSorted((one, other) => other[0] - one[0] || other[1] - one[1]);
  return first ?? [0, 0];
}

test('no other assignment has more different families, or a higher total with as many', () => {
  const fit = fc.option(fc.integer({ min: 60, max: 100 }), { nil: null });
  const fits = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(fit, { minLength: columns, maxLength: columns }), { maxLength: 5 }),
    );
  fc.assert(
    fc.property(fits, (rows) => {
      const assigned = assignFamilies(
        rows.map((row) => row.map((value) => (value === null ? null : value / 100))),
      );
      const given = assigned.filter((column) => column !== null);
      const [count, total] = best(rows);
      expect(new Set(given).size).toBe(count);
      // Where somebody has to share, the first round's total can't be told from the sum.
      fc.pre(given.length === count);
      expect(rows.reduce((sum, row, index) => sum + (row[assigned[index] ?? -1] ?? 0), 0)).toBe(total);
    }),
    { seed: 5 },
  );
});
