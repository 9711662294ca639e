import { stat } from 'node:fs/promises';
import type { Configuration } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { Engine } from '../warehouse/engine.js';
import { identifier } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { type MemoryHost, withMemoryEngine } from '../with-memory-engine.js';
import type { Check } from './check.js';
import { wordBytes } from './word-bytes.js';

/** Tables without which a database is not one of Quintet's. */
const EXPECTED = ['runs', 'lines', 'loaded_files'];

/**
 * Whether the database opens and every value in it can be read. It is opened for reading only; one that a run holds is
 * left in peace.
 *
 * @throws the signal's reason when stopped
 */
export async function checkDatabase(configuration: Configuration, host: MemoryHost): Promise<Check> {
  const name = 'database';
  const { database } = configuration;
  const found = await stat(database).catch(() => null);
  if (found === null) return { name, state: 'ok', says: `none yet; the first run makes ${database}` };
  try {
    const tables = await withMemoryEngine(configuration, host, (engine) => readAll(engine, database, host));
    const missing = EXPECTED.filter((table) => !tables.includes(table));
    if (missing.length > 0) {
      const says = `${database} has no table ${missing.join(', ')}: no run has ended well in it, or it is not Quintet's`;
      return { name, state: 'attention', says };
    }
    const says = `opens, and all ${tables.length} tables can be read whole (${wordBytes(found.size)})`;
    return { name, state: 'ok', says };
  } catch (error) {
    host.signal.throwIfAborted();
    return { name, ...explain(error, database) };
  }
}

async function readAll(engine: Engine, database: string, { signal }: MemoryHost): Promise<readonly string[]> {
  return engine.readingDatabase(database, 'kept', async () => {
    const rows = await engine.query(statement('doctor/tables'));
    const tables = rows.map((row) => String(row['table_name']));
    for (const table of tables) {
      signal.throwIfAborted();
      await engine.query(statement('doctor/fingerprint', { table: identifier(table) }));
    }
    return tables;
  });
}

function explain(error: unknown, database: string): Pick<Check, 'state' | 'says'> {
  if (error instanceof Failure && error.kind === 'tryLater') {
    return { state: 'ok', says: 'a run is at work in it, so it was not looked at' };
  }
  if (error instanceof Failure && error.kind === 'data') {
    const says = `${database} is damaged or no database: quintet segment --rebuild sets it aside and loads the sources again`;
    return { state: 'problem', says };
  }
  return { state: 'problem', says: error instanceof Error ? error.message : String(error) };
}
