import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { countFiles, sumPlaces } from '../../src/accounts/count-files.js';
import { Failure } from '../../src/failure.js';
import { placePurchases } from '../../src/purchases/place-purchases.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment, timestamp } from '../../src/warehouse/sql.js';
import { statement } from '../../src/warehouse/statements.js';
import type { BrokenFile } from './broken-files.js';
import { loadSources, plainSource } from './load.js';

const LATEST = '2012-01-01T00:00:00';
const RULES = {
  voidWithin: null,
  voidWithinSeconds: 86_400,
  adjustments: ['POST'],
  duplicates: 'drop' as const,
};
const PERIOD = { from: '2011-03-05T00:00:00', to: '2011-03-25T00:00:00' };

/** What became of a broken file: how many lines it had, or why it was refused. */
export type Outcome = { readonly read: number } | { readonly refused: string };

/**
 * Loads a broken file twice into a database that others were loaded into before, and checks that each of its lines is in
 * exactly one place, that as many were read as the file has (where that can be told without a CSV reader), and that
 * the second time changes nothing. A file may be refused, with a Failure that a person can act upon.
 */
export async function expectConserved(engine: Engine, folder: string, file: BrokenFile): Promise<Outcome> {
  const source = path.join(folder, file.name);
  await writeFile(source, file.bytes);
  const first = await load(engine, source, folder);
  if ('refused' in first) return first;
  const counted = countPlainLines(file);
  if (counted !== null) expect(first.read).toBe(counted);
  expect(await load(engine, source, folder)).toEqual({ ...first, isNew: false });
  return { read: first.read };
}

async function load(engine: Engine, source: string, folder: string) {
  try {
    const { contents, files, ...loaded } = await loadSources(engine, [plainSource(source)], folder, {
      latest: LATEST,
    });
    await placePurchases(engine, RULES, PERIOD, LATEST);
    const counts = await engine.query(statement('checks/file_counts', { latest: timestamp(LATEST) }));
    for (const counted of countFiles(files, counts)) expect(sumPlaces(counted)).toBe(counted.read);
    const lines = await engine.query(fragment('select * exclude (file_id) from purchases order by all'));
    const quarantine = await engine.query(
      fragment('select * exclude (file_id) from quarantine order by all'),
    );
    return {
      read: loaded.linesRead,
      isNew: contents.some(({ isNew }) => isNew),
      files,
      loaded,
      lines,
      quarantine,
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(['data', 'noInput']).toContain(error.kind);
    expect(error.message).toContain(path.basename(source));
    return { refused: error.message };
  }
}

/** Lines after the header of a text in which no field can span lines; null for others. */
function countPlainLines({ name, bytes }: BrokenFile): number | null {
  if (
    name !== 'o.csv' ||
    bytes.includes('"') ||
    bytes.includes("'") ||
    bytes.includes(0) ||
    bytes[0] === 0xff
  )
    return null;
  const lines = bytes
    .toString('latin1')
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '');
  return lines.length - 1;
}
