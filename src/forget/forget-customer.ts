import { access } from 'node:fs/promises';
import type { Configuration } from '../config/configuration.js';
import { explainWriteError } from '../explain-write-error.js';
import { Failure } from '../failure.js';
import { preparePurchaseTables } from '../purchases/tables.js';
import { compactDatabase } from '../runs/compact-database.js';
import { type HoldHost, holdDatabase, holdReports } from '../runs/hold-places.js';
import { renewIndex } from '../runs/renew-index.js';
import { requireDatabase } from '../runs/require-database.js';
import { withDatabase } from '../runs/with-database.js';
import type { Engine } from '../warehouse/engine.js';
import { showText } from '../words/show-text.js';
import { eraseCustomers } from '../purchases/forgotten/erase-customers.js';
import { findEverywhere, type Found } from './find-everywhere.js';
import {
  addForgotten,
  readForgotten,
  writeForgottenFile,
} from '../purchases/forgotten/forgotten-customers.js';
import { forgetComparisons } from './forget-comparisons.js';
import { forgetInQuarantine } from './forget-in-quarantine.js';
import { forgetInRun } from './forget-in-files.js';
import { identifyPerson, saltedHash } from './identify-person.js';
import type { Person } from './person.js';
import { settleRuns } from './settle-runs.js';
import { whoIs } from '../purchases/forgotten/who.js';

/** What forgetting needs of the world. */
export interface ForgetHost extends HoldHost {
  /** A text that nobody can guess, another each time. */
  readonly makeSalt: () => string;
}

/** Where a customer was, or would be removed from. */
export interface Forgetting extends Found {
  readonly customerId: string;
  /** Whether it had been forgotten before, and this only completed it. */
  readonly wasForgotten: boolean;
}

/**
 * Removes a customer from the database and from all runs and drafts in the folder of the reports, and keeps it from coming back
 * with a later file. Done in an order in which whatever is cut off is completed by asking again: the database first, in
 * one transaction, then files, and at last the database's free space, in which the customer would still be found.
 *
 * @param asked the customer's identifier
 * @param dryRun only says where the customer is
 * @throws Failure noInput when there is no database, or nobody knows the customer; tryLater when a run is going on; data when the
 * database or a file of its runs is damaged; io when something can't be written
 */
export async function forgetCustomer(
  configuration: Configuration,
  asked: string,
  dryRun: boolean,
  host: ForgetHost,
): Promise<Forgetting> {
  const { database, out } = configuration;
  await requireDatabase(database);
  return holdDatabase(configuration, host, () =>
    holdWhatIsThere(configuration, host, async () => {
      const forgetting = await withDatabase(configuration, false, host, async (engine) => {
        if (!dryRun) await settleRuns(engine, configuration, host);
        await preparePurchaseTables(engine);
        const person = await identifyPerson(engine, asked, configuration.salt);
        const found = await findEverywhere(engine, configuration, person).catch(explained(out));
        const wasForgotten = await isForgotten(engine, person);
        refuseUnknown(person, found, wasForgotten, configuration);
        const told = { ...found, customerId: person.customerId, wasForgotten };
        if (dryRun) return told;
        const failed = await forget(engine, configuration, { person, found }, host).catch(explained(out));
        return { ...told, unreadable: [...told.unreadable, ...failed] };
      });
      if (!dryRun) {
        await compact(configuration, host);
        await renewIndex(configuration, host.progress);
      }
      return forgetting;
    }),
  );
}

/** What the file system throws below the folder of the reports, as a Failure. */
const explained =
  (out: string) =>
  (error: unknown): never => {
    throw error instanceof Error && 'syscall' in error ? explainWriteError(error, out, 'io') : error;
  };

/** A folder of reports that is not there need not be held, and is not made for this. */
async function holdWhatIsThere<T>(
  configuration: Configuration,
  host: HoldHost,
  work: () => Promise<T>,
): Promise<T> {
  const isThere = await access(configuration.out).then(
    () => true,
    () => false,
  );
  return isThere ? holdReports(configuration, host, work) : work();
}

async function isForgotten(engine: Engine, { customerId }: Person): Promise<boolean> {
  const forgotten = await readForgotten(engine);
  return forgotten.some(({ salt, hash }) => saltedHash(salt, customerId) === hash);
}

function refuseUnknown(
  { customerId }: Person,
  { tables, files, unreadable }: Found,
  wasForgotten: boolean,
  { database, out }: Configuration,
): void {
  if (wasForgotten || tables.length + files.length > 0) return;
  const damaged = unreadable.length === 0 ? '' : `, though ${unreadable.length} of their files can't be read`;
  throw new Failure(
    'noInput',
    `nothing to forget: there is no customer ${showText(customerId, 60)} in ${database} nor in the runs in ${out}${damaged}; ` +
      'write the identifier as customers.csv does, and name other places with --database and --out',
  );
}

/** Answers the files that could not be written again. */
async function forget(
  engine: Engine,
  { database, out }: Configuration,
  { person, found }: { readonly person: Person; readonly found: Found },
  { now, signal, makeSalt }: ForgetHost,
): Promise<readonly string[]> {
  const at = now().toISOString();
  await engine.transaction(async () => {
    if (!(await isForgotten(engine, person))) {
      const salt = (await readForgotten(engine))[0]?.salt ?? makeSalt();
      const hash = saltedHash(salt, person.customerId);
      await addForgotten(engine, [{ salt, hash, forgottenAt: at }]);
    }
    await eraseCustomers(engine, whoIs(person.customerId));
  });
  await writeForgottenFile(database, await readForgotten(engine));
  if (found.quarantine !== null) await forgetInQuarantine(found.quarantine.file, person.customerId);
  await forgetComparisons(out, found.comparisons);
  const failed: string[] = [];
  for (const { folder, traces } of found.runs) {
    signal.throwIfAborted();
    failed.push(...(await forgetInRun(engine, folder, traces, { person, at, signal })));
  }
  return failed;
}

/** Removed rows stay in the file of the database until it is written anew, also where the command was cut off before. */
async function compact(configuration: Configuration, { signal }: ForgetHost): Promise<void> {
  try {
    await compactDatabase(configuration, 0, signal);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const left = 'the customer is in no table any more, but may be found in the free space of the file';
    throw new Failure(error.kind, `${error.message}; ${left}: run the same command again`, { cause: error });
  }
}
