import type { Axis, Box, Grid, GridAction } from './grid.js';
import type { CellsFile, GridFile, ScoresFile } from './grid-schema.js';
import { gridScores } from './grid-scores.js';
import { RFM_MEASURES } from './views.js';

/** A checked file in the shape that the rest works with. */
export function toGrid(file: GridFile): Grid {
  const axes = listAxes(file);
  return {
    axes,
    segments: Object.entries(file.segments).map(([key, { name, cells, actions }]) => ({
      key,
      name,
      boxes: listBoxes(cells, axes),
      actions: actions.map(toAction),
    })),
  };
}

/** The axes that a file names, recency before frequency before monetary. */
export const listAxes = ({ over }: GridFile): Axis[] =>
  RFM_MEASURES.flatMap((measure) => {
    const bins = over[measure];
    return bins === undefined ? [] : [{ measure, bins }];
  });

/** What a segment's cells are, an axis that is left out being all of its scores. */
export const listBoxes = (cells: CellsFile | readonly CellsFile[], axes: readonly Axis[]): Box[] =>
  [cells].flat().map((box) => axes.map(({ measure, bins }) => listScores(box[measure] ?? `1-${bins}`, bins)));

function listScores(given: ScoresFile, bins: number): readonly number[] {
  const scores = gridScores(given, bins);
  if (typeof scores === 'string') throw new RangeError(`a checked grid whose cell ${scores}`);
  return scores;
}

const toAction = (file: GridFile['segments'][string]['actions'][number]): GridAction => ({
  text: file.text,
  needsProducts: file.needs?.includes('products') ?? false,
  channels: file.channels ?? [],
  requires: file.requires ?? [],
  isDiscount: file.discount ?? false,
});
