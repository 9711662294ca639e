import type { Problem } from '../segments/parse-checked-yaml.js';
import { checkActionWords, type ActionWords } from './check-action-words.js';
import { findMiscovered, type Cell } from './find-miscovered.js';
import type { Axis } from './grid.js';
import type { CellsFile, GridFile } from './grid-schema.js';
import { gridScores } from './grid-scores.js';
import { listAxes, listBoxes } from './to-grid.js';

/** More cells than these are counted, not listed. */
const MOST_LISTED = 12;

/**
 * What the parts of a grid say of each other: axes and scores that there are not, names twice, words that the playbook does
 * not know, cells not given once.
 */
export function checkGrid(file: GridFile, words: ActionWords | null): Problem[] {
  const axes = listAxes(file);
  const problems = [...checkNames(file), ...checkCells(file, axes), ...checkActionWords(file, words)];
  return problems.length > 0 ? problems : checkPartition(file, axes);
}

function checkNames({ segments }: GridFile): Problem[] {
  const named = Object.entries(segments).map(([key, { name }]) => ({ key, name: name.toLowerCase() }));
  return named.flatMap(({ key, name }, index) => {
    const first = named.findIndex((other) => other.name === name);
    if (first === index) return [];
    const text = `is the name of ${named[first]?.key} too; each segment needs a name of its own`;
    return [{ path: ['segments', key, 'name'], text }];
  });
}

function checkCells({ segments }: GridFile, axes: readonly Axis[]): Problem[] {
  return Object.entries(segments).flatMap(([key, { cells }]) => {
    const path = ['segments', key, 'cells'];
    if (!isList(cells)) return checkBox(cells, axes, path);
    return cells.flatMap((box, index) => checkBox(box, axes, [...path, index]));
  });
}

const isList = (cells: CellsFile | readonly CellsFile[]): cells is readonly CellsFile[] =>
  Array.isArray(cells);

function checkBox(box: CellsFile, axes: readonly Axis[], path: readonly PropertyKey[]): Problem[] {
  return Object.entries(box).flatMap(([measure, scores]) => {
    const axis = axes.find((one) => one.measure === measure);
    const text =
      axis === undefined
        ? `is no axis of this grid; over has ${axes.map((one) => one.measure).join(', ')}`
        : gridScores(scores, axis.bins);
    return typeof text === 'string' ? [{ path: [...path, measure], text }] : [];
  });
}

function checkPartition({ segments }: GridFile, axes: readonly Axis[]): Problem[] {
  const boxed = Object.entries(segments).map(([key, { cells }]) => ({ key, boxes: listBoxes(cells, axes) }));
  const { none, several } = findMiscovered(axes, boxed);
  const [overlap] = several;
  if (none.length === 0 && overlap === undefined) return [];
  const all = axes.reduce((product, { bins }) => product * bins, 1);
  const parts = [
    wordList(`leaves ${none.length} of ${all} cells to no segment`, none, (cell) => wordCell(cell, axes)),
    wordList(`gives ${several.length} of ${all} cells to several`, several, ({ cell, segments: owners }) => {
      const names = owners.map((owner) => segments[owner]?.name ?? owner);
      return `${wordCell(cell, axes)} (${names.join(', ')})`;
    }),
  ].filter((part) => part !== '');
  // Where cells are only given twice, the block to mend is one of those that share them.
  const [owner = ''] = overlap?.segments.slice(1) ?? [];
  const path = none.length === 0 ? ['segments', owner, 'cells'] : ['segments'];
  return [{ path, text: `${parts.join('; and ')}. Give each cell to exactly one segment` }];
}

function wordList<T>(claim: string, items: readonly T[], word: (item: T) => string): string {
  if (items.length === 0) return '';
  const more = items.length > MOST_LISTED ? `; and ${items.length - MOST_LISTED} more` : '';
  return `${claim}: ${items.slice(0, MOST_LISTED).map(word).join('; ')}${more}`;
}

const wordCell = (cell: Cell, axes: readonly Axis[]): string =>
  axes.map(({ measure }, index) => `${measure} ${cell[index]}`).join(', ');
