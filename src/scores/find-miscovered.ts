import type { Axis, GridSegment } from './grid.js';

/** One score of each axis. */
export type Cell = readonly number[];

/** Cells of a grid that are not in exactly one segment, the lowest scores first. */
export interface Miscovered {
  /** Cells in no segment. */
  readonly none: readonly Cell[];
  /** Cells in more than one, with these segments' keys in the grid's order. */
  readonly several: readonly { readonly cell: Cell; readonly segments: readonly string[] }[];
}

/** Checks that segments share out all cells of a grid, each to exactly one. */
export function findMiscovered(
  axes: readonly Axis[],
  segments: readonly Pick<GridSegment, 'key' | 'boxes'>[],
): Miscovered {
  const owned = listCells(axes).map((cell) => ({
    cell,
    segments: segments.filter(({ boxes }) => boxes.some((box) => holds(box, cell))).map(({ key }) => key),
  }));
  return {
    none: owned.filter(({ segments: owners }) => owners.length === 0).map(({ cell }) => cell),
    several: owned.filter(({ segments: owners }) => owners.length > 1),
  };
}

const listCells = (axes: readonly Axis[]): Cell[] =>
  axes.reduce<Cell[]>(
    (cells, { bins }) =>
      cells.flatMap((cell) => Array.from({ length: bins }, (_, index) => [...cell, index + 1])),
    [[]],
  );

const holds = (box: readonly (readonly number[])[], cell: Cell): boolean =>
  box.every((scores, axis) => scores.includes(cell[axis] ?? 0));
