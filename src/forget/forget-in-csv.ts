import { readCells, readRecords, rewriteRecords } from './csv-records.js';
import type { Person } from './person.js';

const COLUMN = 'customer_id';

/**
 * How many records of a CSV file that a run left are a customer's; 0 too where it has no customers.
 *
 * @param file absolute path
 */
export async function countInCsv(file: string, person: Person): Promise<number> {
  let isTheirs: ((record: string) => boolean) | null = null;
  let found = 0;
  for await (const record of readRecords(file)) {
    isTheirs ??= recogniser(record, person);
    if (isTheirs === null) return 0;
    if (isTheirs(record)) found += 1;
  }
  return found;
}

/** Writes the file again without a customer's records. */
export async function forgetInCsv(file: string, person: Person): Promise<void> {
  let isTheirs: ((record: string) => boolean) | null = null;
  await rewriteRecords(file, (record) => {
    isTheirs ??= recogniser(record, person);
    return isTheirs?.(record) === true ? null : record;
  });
}

/** Tells a customer's records from the others by the file's header; null where no column has customers. */
function recogniser(header: string, { cell }: Person): ((record: string) => boolean) | null {
  const at = readCells(header).indexOf(COLUMN);
  if (at === -1) return null;
  // Most records need no closer look.
  const written = cell.replaceAll('"', '""');
  return (record) => record.includes(written) && readCells(record)[at] === cell;
}
