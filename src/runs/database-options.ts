import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Configuration } from '../config/configuration.js';
import type { DuckDbOptions } from '../warehouse/duckdb/open-duckdb.js';

/** What the engine may use for a configuration's database; its spill folder is the database's own, and its holder's to remove. */
export function databaseOptions({
  database,
  memory,
  threads,
  spill,
}: Pick<Configuration, 'database' | 'memory' | 'threads' | 'spill'>): Required<DuckDbOptions> {
  const spillFolder = spill === null ? `${database}.tmp` : path.join(spill, `quintet-${shorten(database)}`);
  return { database, memory, threads, spillFolder };
}

/** Several databases may spill into one folder. */
const shorten = (database: string): string =>
  createHash('sha256').update(database).digest('hex').slice(0, 12);
