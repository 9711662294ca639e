import { parseCheckedYaml } from '../segments/parse-checked-yaml.js';
import type { ActionWords } from './check-action-words.js';
import { checkGrid } from './check-grid.js';
import { gridSchema } from './grid-schema.js';
import type { Grid } from './grid.js';
import { toGrid } from './to-grid.js';

/**
 * Reads a grid of named segments, and checks that it is complete and disjoint: each cell is in exactly one segment.
 *
 * @param source the file's text, YAML
 * @param file how messages call the file
 * @param words the playbook's, which the grid's actions must keep to; null lets them through, for a grid that is not the
 * shop's own and so may know of more than its playbook does
 * @throws Failure `configuration` that names file, line and what to do; for a grid that is no partition, the cells
 */
export const parseGrid = (source: string, file: string, words: ActionWords | null = null): Grid =>
  toGrid(parseCheckedYaml(source, file, gridSchema, (given) => checkGrid(given, words)));
