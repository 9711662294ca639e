import { randomUUID } from 'node:crypto';
import type { Engine } from '../../warehouse/engine.js';
import { type Sql, text } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import { type ForgottenCustomer, readForgotten } from './forgotten-customers.js';
import { type Who, whoWere } from './who.js';

/** What stands in quarantine in place of a text that names a forgotten customer. */
export const REMOVED_TEXT = 'removed: it named a customer who was forgotten';

/** What the SELECTs that load a file become where customers are forgotten. */
export interface Hiding {
  /** Of rows as those of `lines`; in the same order. */
  lines(select: Sql): Sql;
  /** Of rows as those of `quarantine`. */
  records(select: Sql): Sql;
}

/**
 * Keeps those who are forgotten out of what is loaded: their lines come in as a guest's, and texts that name them do not come in.
 * Nothing of them gets into the database, not even for a moment, since it would stay in its file. Where nobody is
 * forgotten the SELECTs stay as they are.
 */
export async function hideForgotten(engine: Engine): Promise<Hiding> {
  const forgotten = await readForgotten(engine);
  if (forgotten.length === 0) return { lines: (select) => select, records: (select) => select };
  const who = whoWere(forgotten);
  return {
    lines: (select) => guestLines(select, who.isTheirs('customer_id'), forgotten),
    records: (select) => clearedRecords(select, who),
  };
}

/**
 * Lines in which those of customers are a guest's.
 *
 * @param isTheirs whether a line is one of those
 * @param forgotten who is forgotten, the first ones first; at least one
 */
export function guestLines(select: Sql, isTheirs: Sql, [first]: readonly ForgottenCustomer[]): Sql {
  return statement('forget/guest_lines', {
    lines: { sql: `(${select.sql}) as loaded` },
    is_theirs: isTheirs,
    // The same in every file and year, or a later file could not have another word on the order.
    salt: text(first?.salt ?? ''),
    // Known to nobody afterwards.
    noise: text(randomUUID()),
  });
}

/** Records without the texts that name customers. */
export const clearedRecords = (select: Sql, who: Who): Sql =>
  statement('forget/cleared_records', {
    records: { sql: `(${select.sql}) as found` },
    is_named: who.isNamedIn('raw_text'),
    removed: text(REMOVED_TEXT),
  });
