import type { Configuration } from '../config/configuration.js';
import { compactDatabase } from './compact-database.js';
import type { HoldHost } from './hold-places.js';

/** Part of a database that must be free before a night copies it: what a night frees, the next one uses again. */
const LEAST_FREE = 0.5;

/**
 * Gives the free space of a closed database back where earlier runs are removed from it, once it is most of it. A run that has
 * published does not fail because of this.
 */
export async function shrinkDatabase(
  configuration: Configuration,
  { progress, signal }: HoldHost,
): Promise<void> {
  const { keep, draft } = configuration;
  if (draft || (keep.runs === 'all' && keep.drafts === 'all')) return;
  try {
    await compactDatabase(configuration, LEAST_FREE, signal);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    progress.warn(`the database could not be compacted (${message})`);
  }
}
