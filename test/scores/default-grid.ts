import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Grid } from '../../src/scores/grid.js';
import { parseGrid } from '../../src/scores/parse-grid.js';

const file = fileURLToPath(new URL('../../grids/default.yaml', import.meta.url));

/** The grid that comes with Quintet. */
export const defaultGrid: Grid = parseGrid(readFileSync(file, 'utf8'), 'default.yaml');
