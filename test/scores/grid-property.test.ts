import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Failure } from '../../src/failure.js';
import { findMiscovered } from '../../src/scores/find-miscovered.js';
import { parseGrid } from '../../src/scores/parse-grid.js';

const MEASURES = ['recency', 'frequency', 'monetary'] as const;
type Bins = readonly (readonly [measure: string, bins: number])[];
type Cells = Readonly<Record<string, readonly number[] | undefined>>;

/** Any axes, and segments of any boxes, or ones that were made by cutting the grid up, so that partitions occur. */
const grids = fc
  .tuple(
    fc.subarray([...MEASURES], { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([measures, bins]): Bins => measures.map((measure, index) => [measure, bins[index] ?? 1]))
  .chain((axes) => fc.record({ axes: fc.constant(axes), segments: fc.oneof(strewn(axes), cutUp(axes)) }));

function strewn(axes: Bins): fc.Arbitrary<Cells[][]> {
  const box = fc.record(
    Object.fromEntries(
      axes.map(([measure, bins]) => [measure, fc.subarray(countTo(bins), { minLength: 1 })]),
    ),
    { requiredKeys: [] },
  );
  return fc.array(fc.array(box, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
}

/** Each cell a box of its own, dealt to segments; now and then one is lost or dealt twice. */
const cutUp = (axes: Bins): fc.Arbitrary<Cells[][]> =>
  fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 216, maxLength: 216 })
    .chain((owners) =>
      fc.record({
        owners: fc.constant(owners),
        lost: fc.constantFrom(-1, -1, 0, 3),
        twice: fc.constantFrom(-1, -1, 0, 2),
      }),
    )
    .map(({ owners, lost, twice }) => {
      const segments: Cells[][] = [[], [], [], []];
      for (const [index, cell] of allCells(axes).entries()) {
        if (index === lost) continue;
        const owner = owners[index] ?? 0;
        const box = Object.fromEntries(axes.map(([measure], axis) => [measure, [cell[axis] ?? 0]]));
        segments[owner]?.push(box);
        if (index === twice) segments[(owner + 1) % 4]?.push(box);
      }
      return segments.filter((boxes) => boxes.length > 0);
    });

const countTo = (bins: number): number[] => Array.from({ length: bins }, (_, index) => index + 1);

function allCells(axes: Bins): number[][] {
  const cells: number[][] = [];
  const sizes = MEASURES.map((_, index) => axes[index]?.[1] ?? 1);
  const [first = 1, second = 1, third = 1] = sizes;
  for (let a = 1; a <= first; a += 1)
    for (let b = 1; b <= second; b += 1)
      for (let c = 1; c <= third; c += 1) cells.push([a, b, c].slice(0, axes.length));
  return cells;
}

/** In how many segments each cell is, one cell and one segment after the other. */
function countOwners(axes: Bins, segments: readonly Cells[][]): { cell: number[]; owners: string[] }[] {
  return allCells(axes).map((cell) => {
    const owners: string[] = [];
    for (const [number, boxes] of segments.entries()) {
      const isIn = boxes.some((box) =>
        axes.every(([measure], axis) => (box[measure] ?? cell).includes(cell[axis] ?? 0)),
      );
      if (isIn) owners.push(`s${number}`);
    }
    return { cell, owners };
  });
}

const toYaml = (axes: Bins, segments: readonly Cells[][]): string =>
  JSON.stringify({
    over: Object.fromEntries(axes),
    segments: Object.fromEntries(
      segments.map((boxes, number) => [
        `s${number}`,
        { name: `S${number}`, cells: boxes.length === 1 ? boxes[0] : boxes, actions: [{ text: 'Go' }] },
      ]),
    ),
  });

it('every random grid is either a partition or refused with exactly the right cells', () => {
  let partitions = 0;
  const property = fc.property(grids, ({ axes, segments }) => {
    const counted = countOwners(axes, segments);
    const none = counted.filter(({ owners }) => owners.length === 0).map(({ cell }) => cell);
    const several = counted
      .filter(({ owners }) => owners.length > 1)
      .map(({ cell, owners }) => ({ cell, segments: owners }));
    const boxed = segments.map((boxes, number) => ({
      key: `s${number}`,
      boxes: boxes.map((box) => axes.map(([measure, bins]) => box[measure] ?? countTo(bins))),
    }));
    const measured = MEASURES.flatMap((measure) =>
      axes.filter(([name]) => name === measure).map(([, bins]) => ({ measure, bins })),
    );
    expect(findMiscovered(measured, boxed)).toEqual({ none, several });

    const word = (cell: readonly number[]) => axes.map(([name], axis) => `${name} ${cell[axis]}`).join(', ');
    const owned = several.map((one) => `${word(one.cell)} (${one.segments.join(', ').toUpperCase()})`);
    expect(refusalOf(toYaml(axes, segments))).toEqual([shown(none.map(word)), shown(owned)]);
    if (none.length + several.length === 0) partitions += 1;
  });
  // A failure prints its seed, with which it is run again.
  fc.assert(property, { numRuns: 300 });
  expect(partitions).toBeGreaterThan(20);
});

const shown = (cells: readonly string[]): string =>
  [...cells.slice(0, 12), ...(cells.length > 12 ? [`and ${cells.length - 12} more`] : [])].join('; ');

/** Which cells a refusal says are in no segment, and which in several; empty when the grid is accepted. */
function refusalOf(yaml: string): string[] {
  try {
    parseGrid(yaml, 'random.yaml');
    return ['', ''];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const patterns = [/to no segment: (.*?)(?:; and gives|\. Give)/, /to several: (.*?)\. Give/];
    return patterns.map((pattern) => pattern.exec(error.message)?.[1] ?? '');
  }
}
