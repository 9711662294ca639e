import { access } from 'node:fs/promises';
import { Failure } from '../failure.js';

/**
 * Makes sure that a database is there: opening one that is not would make it.
 *
 * @throws Failure noInput when it is not
 */
export async function requireDatabase(database: string): Promise<void> {
  try {
    await access(database);
  } catch (error) {
    const said = `${database}: there is no such database; name the one of the runs with --database`;
    throw new Failure('noInput', said, { cause: error });
  }
}
