import { rm } from 'node:fs/promises';
import { replaceFileBy } from '../replace-file.js';
import type { Engine } from '../warehouse/engine.js';
import { timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** Where the lines stand that a run could not use: beside the database, never beside a report. */
export const quarantineFile = (database: string): string => `${database}.quarantine.csv`;

/**
 * Writes the lines that the run can't use to a file, or removes that of the run before when there are none.
 *
 * @param file absolute path
 * @param lines how many there are
 * @param latest local time after which no line can be dated
 */
export async function writeQuarantine(
  engine: Engine,
  file: string,
  lines: number,
  latest: string,
): Promise<void> {
  if (lines === 0) {
    await rm(file, { force: true });
    return;
  }
  const select = statement('exports/quarantine', { latest: timestamp(latest) });
  await replaceFileBy(file, (draft) => engine.exportFile(select, draft, 'csv'));
}
