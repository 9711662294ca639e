import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../package-root.js';
import { fill, type Sql } from './sql.js';

const cache = new Map<string, string>();

/**
 * The statement of `sql/<name>.sql` with its placeholders filled.
 *
 * @param name path below `sql/` without the ending, e.g. `features/features`
 * @param pieces what the statement's placeholders stand for
 * @throws RangeError when placeholders and pieces do not match
 */
export function statement(name: string, pieces: Readonly<Record<string, Sql>> = {}): Sql {
  let source = cache.get(name);
  if (source === undefined) {
    source = readFileSync(path.join(packageRoot, 'sql', `${name}.sql`), 'utf8');
    cache.set(name, source);
  }
  return fill(source, pieces);
}
