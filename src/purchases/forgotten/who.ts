import { list, type Sql, text } from '../../warehouse/sql.js';
import type { ForgottenCustomer } from './forgotten-customers.js';
import { wordPattern } from './word-pattern.js';

/** Customers who are to be forgotten, as conditions. */
export interface Who {
  /** Whether a column of identifiers has one of theirs; false where it has none. */
  isTheirs(column: string): Sql;
  /** Whether the text of a record names one of them. */
  isNamedIn(column: string): Sql;
}

/** A customer whose identifier is known. */
export const whoIs = (customerId: string): Who => ({
  isTheirs: (column) => ({ sql: `coalesce(${column} = ${text(customerId).sql}, false)` }),
  isNamedIn: (column) => ({
    sql: `coalesce(regexp_matches(${column}, ${text(wordPattern(customerId)).sql}, 'i'), false)`,
  }),
});

/** Customers of whom only a salted hash is known; at least one. */
export function whoWere(forgotten: readonly ForgottenCustomer[]): Who {
  const bySalt = new Map<string, string[]>();
  for (const { salt, hash } of forgotten) bySalt.set(salt, [...(bySalt.get(salt) ?? []), hash]);
  const any = (condition: (salt: string, hashes: string) => string): Sql => {
    const each = [...bySalt].map(([salt, hashes]) =>
      condition(text(salt).sql, `[${list(hashes.map(text)).sql}]`),
    );
    return { sql: `coalesce(${each.join(' or ')}, false)` };
  };
  return {
    isTheirs: (column) => any((salt, hashes) => `has_value(${hashes}, sha256_hex(${salt} || ${column}))`),
    isNamedIn: (column) => any((salt, hashes) => `names_hashed(${column}, ${salt}, ${hashes})`),
  };
}
