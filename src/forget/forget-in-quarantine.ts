import { readCells, readRecords, rewriteRecords } from './csv-records.js';
import { REMOVED_TEXT } from '../purchases/forgotten/hide-forgotten.js';
import { wordPattern } from '../purchases/forgotten/word-pattern.js';

/**
 * How many records of the quarantine's file name a customer; 0 too where there is no such file.
 *
 * @param file absolute path
 */
export async function countInQuarantine(file: string, customerId: string): Promise<number> {
  const isNamed = recogniser(customerId);
  let found = 0;
  try {
    for await (const record of readRecords(file)) if (isNamed(record)) found += 1;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return found;
}

/** Writes the file again without the texts that name a customer; what was wrong with them stays. */
export async function forgetInQuarantine(file: string, customerId: string): Promise<void> {
  const isNamed = recogniser(customerId);
  await rewriteRecords(file, (record) => (isNamed(record) ? clear(record) : record));
}

/** The text is the last cell. */
function recogniser(customerId: string): (record: string) => boolean {
  const word = new RegExp(wordPattern(customerId), 'iu');
  return (record) => word.test(readCells(record).at(-1) ?? '');
}

function clear(record: string): string {
  const cells = readCells(record).slice(0, -1).map(writeCell);
  return `${[...cells, REMOVED_TEXT].join(',')}\n`;
}

const writeCell = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
