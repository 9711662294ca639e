import { Failure } from '../../failure.js';
import { type Field, FIELDS } from './field.js';
import type { Mapping } from './layout.js';

/** A product's name may be all that tells it from others. */
const MAY_SHARE: ReadonlySet<Field> = new Set(['product', 'description']);

/**
 * Refuses a mapping by which one column is two things: an order number that is the customer's would make one order of all
 * that somebody ever bought.
 *
 * @param file the file, as messages name it
 * @param columns the column of each field, recognised or told
 * @throws Failure configuration that names the column and both fields
 */
export function refuseSharedColumns(
  file: string,
  columns: Readonly<Record<Field, string | null>>,
  told: Mapping,
): void {
  const named = FIELDS.filter((field) => columns[field] !== null);
  for (const field of named.filter((name) => typeof told[name] === 'string')) {
    const other = named.find((name) => name !== field && columns[name] === columns[field]);
    if (other === undefined || (MAY_SHARE.has(field) && MAY_SHARE.has(other))) continue;
    throw new Failure(
      'configuration',
      `${file}: the column ${JSON.stringify(columns[field])} can't be both mapping.${field} and mapping.${other}; ` +
        'name another column for one of them',
    );
  }
}
