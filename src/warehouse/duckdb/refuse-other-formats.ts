import { open } from 'node:fs/promises';
import { Failure } from '../../failure.js';
import { noDatabase } from './explain-duckdb-error.js';

/**
 * Makes sure that what stands at a path, if anything, is a DuckDB database. DuckDB itself opens a CSV or Parquet file
 * as a database in memory, which would forget the run.
 *
 * @throws Failure data when it is something else
 */
export async function refuseOtherFormats(database: string): Promise<void> {
  const file = await open(database, 'r').catch(() => null);
  if (file === null) return;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
    const isDuckDb = buffer.subarray(8, 12).equals(Buffer.from('DUCK'));
    if (bytesRead > 0 && !isDuckDb) throw new Failure('data', noDatabase(database));
  } finally {
    await file.close();
  }
}
