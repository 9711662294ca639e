/** A piece of SQL text that is safe to place into a statement: only the functions here make one. */
export interface Sql {
  readonly sql: string;
}

/** Text as a string literal; a NUL, which would end the statement, as a character by its number. */
export function text(value: string): Sql {
  const literals = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return { sql: literals.length === 1 ? literals.join('') : `(${literals.join(' || chr(0) || ')})` };
}

/** A finite number as a literal; doubles carry an exponent, so that no engine reads them as decimals. */
export function number(value: number): Sql {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no SQL literal`);
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return { sql: String(value) };
  return { sql: value.toExponential() };
}

/** A double even where the value is whole. */
export function double(value: number): Sql {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no SQL literal`);
  return { sql: value.toExponential() };
}

/** An ISO 8601 local time, e.g. `2011-12-10T00:00:00`, as a timestamp literal. */
export function timestamp(iso: string): Sql {
  if (!/^[+-]?\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?$/.test(iso)) {
    throw new RangeError(`${iso} is no ISO 8601 local time`);
  }
  return { sql: `timestamp '${iso.replace('T', ' ')}'` };
}

/**
 * A name as a quoted identifier.
 *
 * @throws RangeError for a name with a NUL, which no engine takes
 */
export function identifier(name: string): Sql {
  if (name.includes('\0')) throw new RangeError('a name with a NUL');
  return { sql: `"${name.replaceAll('"', '""')}"` };
}

/** Text that the program wrote itself: a fragment of a statement, never data. */
export const fragment = (trusted: string): Sql => ({ sql: trusted });

/** Pieces in a row with commas between; null when a value is missing is written by `nothing`. */
export const list = (parts: readonly Sql[]): Sql => ({ sql: parts.map((part) => part.sql).join(', ') });

/** SQL's null. */
export const nothing: Sql = { sql: 'null' };

/**
 * Fills the placeholders of a statement: `:name` takes the piece of that name.
 * Placeholders inside comments and string literals are left alone.
 *
 * @throws RangeError when a placeholder has no piece, or a piece no placeholder
 */
export function fill(statement: string, pieces: Readonly<Record<string, Sql>>): Sql {
  const used = new Set<string>();
  const filled = statement.replaceAll(
    /--[^\n]*|'(?:[^']|'')*'|:([a-z_]+)/g,
    (match: string, name: string | undefined) => {
      if (name === undefined) return match;
      const piece = pieces[name];
      if (piece === undefined) throw new RangeError(`nothing given for :${name}`);
      used.add(name);
      return piece.sql;
    },
  );
  const spare = Object.keys(pieces).filter((name) => !used.has(name));
  if (spare.length > 0) throw new RangeError(`no placeholder for ${spare.join(', ')}`);
  return { sql: filled };
}
