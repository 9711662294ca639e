import type { DuckDbOptions } from './open-duckdb.js';

/** What bounds the engine, as DuckDB's own settings. */
export function engineSettings({
  memory,
  threads,
  spillFolder,
}: Omit<DuckDbOptions, 'database'>): Record<string, string> {
  return {
    ...(memory !== null && { memory_limit: memory }),
    ...(threads !== null && { threads: String(threads) }),
    ...(spillFolder !== undefined && { temp_directory: spillFolder }),
  };
}
