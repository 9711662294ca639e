import { preparePurchaseTables } from '../tables.js';
import type { Engine } from '../../warehouse/engine.js';
import { eraseCustomers } from './erase-customers.js';
import {
  addForgotten,
  type ForgottenCustomer,
  readForgotten,
  readForgottenFile,
  writeForgottenFile,
} from './forgotten-customers.js';
import { whoWere } from './who.js';

/**
 * Brings a database and the file beside it to the same mind on who is forgotten: a database that began anew learns it from the
 * file; in one that was restored from a copy of earlier, customers of the file are erased again; a file that was lost is
 * written again.
 *
 * @param engine the database, or one in memory that stands in for it
 * @param database its absolute path
 * @throws Failure data when the file is damaged; the file system's error when it can't be written
 */
export async function recallForgotten(engine: Engine, database: string): Promise<void> {
  await preparePurchaseTables(engine);
  const inFile = await readForgottenFile(database);
  const inDatabase = await readForgotten(engine);
  const unknown = without(inFile, inDatabase);
  if (unknown.length > 0) {
    await engine.transaction(async () => {
      await addForgotten(engine, unknown);
      await eraseCustomers(engine, whoWere(unknown));
    });
  }
  if (without(inDatabase, inFile).length > 0) {
    await writeForgottenFile(database, await readForgotten(engine));
  }
}

function without(
  customers: readonly ForgottenCustomer[],
  others: readonly ForgottenCustomer[],
): readonly ForgottenCustomer[] {
  const hashes = new Set(others.map(({ hash }) => hash));
  return customers.filter(({ hash }) => !hashes.has(hash));
}
