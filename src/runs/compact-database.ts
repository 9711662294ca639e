import { rm } from 'node:fs/promises';
import type { Configuration } from '../config/configuration.js';
import { type Compaction, compactDuckDb } from '../warehouse/duckdb/compact-duckdb.js';
import { databaseOptions } from './database-options.js';

/**
 * Gives the free space of a configuration's database back, within the memory and threads that its runs have. This process
 * must hold the database, and have closed it.
 *
 * @param leastFree part of its blocks that must be free before it is worth the copying, 0 to 1
 * @returns null when it was not worth it
 * @throws Failure as `compactDuckDb`
 */
export async function compactDatabase(
  configuration: Configuration,
  leastFree: number,
  signal: AbortSignal,
): Promise<Compaction | null> {
  const options = databaseOptions(configuration);
  try {
    return await compactDuckDb(options, leastFree, signal);
  } finally {
    // What can't be removed is in nobody's way but the disk's.
    await rm(options.spillFolder, { recursive: true, force: true }).catch(() => {});
  }
}
