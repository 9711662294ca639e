import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Failure } from '../../failure.js';
import { replaceFile } from '../../replace-file.js';
import type { Engine } from '../../warehouse/engine.js';
import { statement } from '../../warehouse/statements.js';

const customer = z.object({
  salt: z.string(),
  /** sha256 of salt and identifier, hexadecimal. */
  hash: z.string(),
  /** ISO 8601 in UTC. */
  forgottenAt: z.string(),
});

const schema = z.object({ schemaVersion: z.literal('1.0'), customers: z.array(customer) });

/** A customer whom the shop was asked to forget: enough to know an identifier again, and no more. */
export type ForgottenCustomer = z.output<typeof customer>;

/** The file beside a database that says who is forgotten, so that a database which begins anew knows it too. */
export const forgottenFile = (database: string): string => `${database}.forgotten.json`;

/** Who is forgotten, the first ones first; after `preparePurchaseTables`. */
export async function readForgotten(engine: Engine): Promise<readonly ForgottenCustomer[]> {
  const rows = await engine.query(statement('forget/forgotten_customers'));
  return rows.map((row) => ({
    salt: String(row['salt']),
    hash: String(row['hash']),
    forgottenAt: String(row['forgotten_at']),
  }));
}

/** Adds customers to those who are forgotten. */
export const addForgotten = (engine: Engine, customers: readonly ForgottenCustomer[]): Promise<void> =>
  engine.insert(
    'forgotten_customers',
    customers.map(({ salt, hash, forgottenAt }) => ({ salt, hash, forgotten_at: forgottenAt })),
  );

/**
 * What the file beside a database says; nobody where there is none.
 *
 * @throws Failure data when it is damaged: who is in it would come back
 */
export async function readForgottenFile(database: string): Promise<readonly ForgottenCustomer[]> {
  const file = forgottenFile(database);
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8'))).customers;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    const said = `${file}, which says what customers are forgotten, is damaged or can't be read`;
    throw new Failure('data', `${said}; restore it, or remove it when the database is whole`, {
      cause: error,
    });
  }
}

/**
 * Writes the file beside a database.
 *
 * @throws the file system's error
 */
export const writeForgottenFile = (
  database: string,
  customers: readonly ForgottenCustomer[],
): Promise<void> =>
  replaceFile(forgottenFile(database), `${JSON.stringify({ schemaVersion: '1.0', customers }, null, 2)}\n`);
