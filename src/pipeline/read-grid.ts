import path from 'node:path';
import type { Configuration } from '../config/configuration.js';
import { packageRoot } from '../package-root.js';
import type { Grid } from '../scores/grid.js';
import { parseGrid } from '../scores/parse-grid.js';
import type { Playbook } from '../segments/playbook.js';
import { readNamedFile } from './read-named-file.js';

/** Reads the shop's grid of named segments, or the one that comes with Quintet; null where that view is off. */
export async function readGrid(
  { scores, views }: Configuration,
  playbook: Pick<Playbook, 'channels' | 'programmes'>,
): Promise<Grid | null> {
  if (!views.named) return null;
  const file = scores.grid ?? path.join(packageRoot, 'grids', 'default.yaml');
  // The grid that comes with Quintet names channels that a playbook of the shop's own may not have.
  const words = scores.grid === null ? null : playbook;
  return parseGrid(await readNamedFile('scores.grid', file), file, words);
}
