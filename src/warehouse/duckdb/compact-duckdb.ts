import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { text } from '../sql.js';
import { engineSettings } from './engine-settings.js';
import { explainDuckDbError } from './explain-duckdb-error.js';
import type { DuckDbOptions } from './open-duckdb.js';

/** How many bytes a database had, and has. */
export interface Compaction {
  readonly before: number;
  readonly after: number;
}

/**
 * Copies a database into a new file that takes the old one's place, when much of it is free: DuckDB gives no space back of
 * itself. To be called by the process that alone uses the database, while it is closed.
 *
 * @param leastFree part of its blocks that must be free before it is worth the copying, 0 to 1
 * @returns null when it was not worth it
 * @throws Failure tryLater when another process uses it, io when the copy can't be written; the database is then as it was
 */
export async function compactDuckDb(
  options: Required<DuckDbOptions>,
  leastFree: number,
  signal: AbortSignal,
): Promise<Compaction | null> {
  const file = options.database;
  const copy = `${file}.compacting`;
  await removeCopy(copy);
  try {
    if (!(await copyDatabase(options, copy, leastFree, signal))) return null;
    const [before, after] = [(await stat(file)).size, (await stat(copy)).size];
    await sync(copy);
    await rename(copy, file);
    await sync(path.dirname(file));
    return { before, after };
  } catch (error) {
    throw explainDuckDbError(error, file, 'compacting');
  } finally {
    await removeCopy(copy);
  }
}

/** Whether there was enough to gain; what is there is attached for writing, so that nobody else has it meanwhile. */
async function copyDatabase(
  options: Required<DuckDbOptions>,
  copy: string,
  leastFree: number,
  signal: AbortSignal,
): Promise<boolean> {
  const instance = await DuckDBInstance.create(':memory:', engineSettings(options));
  const connection = await instance.connect();
  const interrupt = () => connection.interrupt();
  signal.addEventListener('abort', interrupt);
  try {
    await connection.run(`attach ${text(options.database).sql} as compacted_from`);
    await connection.run('checkpoint compacted_from');
    const reader = await connection.runAndReadAll(
      "select total_blocks, free_blocks from pragma_database_size() where database_name = 'compacted_from'",
    );
    const [total = 0, free = 0] = (reader.getRows()[0] ?? []).map(Number);
    if (total === 0 || free / total < leastFree) return false;
    await connection.run(`attach ${text(copy).sql} as compacted_to`);
    await connection.run('copy from database compacted_from to compacted_to');
    await connection.run('checkpoint compacted_to');
    await connection.run('detach compacted_to');
    await connection.run('detach compacted_from');
    return true;
  } finally {
    signal.removeEventListener('abort', interrupt);
    connection.closeSync();
    instance.closeSync();
  }
}

async function removeCopy(copy: string): Promise<void> {
  for (const file of [copy, `${copy}.wal`]) await rm(file, { force: true });
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
