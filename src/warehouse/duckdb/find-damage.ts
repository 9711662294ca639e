import { Failure, type FailureKind } from '../../failure.js';
import { identifier } from '../sql.js';
import { type DuckDbOptions, openDuckDb } from './open-duckdb.js';

/** What stands in the way of looking, and says nothing about the database. */
const NO_DAMAGE: ReadonlySet<FailureKind> = new Set(['tryLater', 'cannotCreate', 'io']);

/**
 * Reads a database from one end to the other: each block has a checksum, which is only looked at when the block is read.
 *
 * @returns the damage that was found; null when there is none, or no database
 * @throws Failure when it can't be read for another reason: another process has it, the disk is full, the signal's reason
 * when stopped
 */
export async function findDamage(options: DuckDbOptions, signal: AbortSignal): Promise<Error | null> {
  try {
    const engine = await openDuckDb(options);
    const interrupt = () => engine.interrupt();
    signal.addEventListener('abort', interrupt);
    try {
      const tables = await engine.query({
        sql: 'select table_name from duckdb_tables() where not temporary order by table_name',
      });
      for (const row of tables) {
        signal.throwIfAborted();
        const name = identifier(String(row['table_name'])).sql;
        await engine.query({ sql: `select cast(bit_xor(hash(${name})) as varchar) as seen from ${name}` });
      }
    } finally {
      signal.removeEventListener('abort', interrupt);
      engine.close();
    }
    return null;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error) || (error instanceof Failure && NO_DAMAGE.has(error.kind))) throw error;
    return error;
  }
}
