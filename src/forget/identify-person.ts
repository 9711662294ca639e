import { createHash } from 'node:crypto';
import { Failure } from '../failure.js';
import { customerPiece } from '../purchases/layouts/identifier-pieces.js';
import type { Engine } from '../warehouse/engine.js';
import { text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { showText } from '../words/show-text.js';
import type { Person } from './person.js';

/**
 * Reads an identifier that somebody wrote as loading a file would read it.
 *
 * @param salt of the configuration
 * @throws Failure usage when it is a word for nobody, such as `null`
 */
export async function identifyPerson(engine: Engine, asked: string, salt: string | null): Promise<Person> {
  const pieces = { identifier: customerPiece('asked', []), asked: text(asked.trim()) };
  const [row] = await engine.query(statement('forget/identifier', pieces));
  const customerId = row?.['customer_id'];
  if (typeof customerId === 'string') return { customerId, cell: String(row?.['cell']), salt };
  throw new Failure(
    'usage',
    `${showText(JSON.stringify(asked), 60)} is what files write where there is no customer`,
  );
}

/** By what a forgotten customer is known again; as `sha256_hex(salt || identifier)` in SQL. */
export const saltedHash = (salt: string, customerId: string): string =>
  createHash('sha256').update(`${salt}${customerId}`).digest('hex');
