import { Failure } from '../failure.js';
import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';

/** Raised when tables change in a way that adding the columns which are missing does not make up for. */
const SCHEMA_VERSION = 1;

/**
 * Makes sure that a database is one whose tables this Quintet knows: a new one, one of the same version, or one of a Quintet
 * that did not count versions yet, whose tables only lack columns.
 *
 * @throws Failure data when a newer Quintet made it
 */
export async function checkSchema(engine: Engine): Promise<void> {
  await engine.createEmptyTable('database_version', { schema_version: 'integer' });
  const [row] = await engine.query(statement('runs/schema_version'));
  if (row === undefined) {
    await engine.insert('database_version', [{ schema_version: SCHEMA_VERSION }]);
    return;
  }
  const version = Number(row['schema_version']);
  if (version <= SCHEMA_VERSION) return;
  throw new Failure(
    'data',
    `the database has tables of version ${version}, and this Quintet knows ${SCHEMA_VERSION}; use the Quintet that made it, or name another with --database`,
  );
}
