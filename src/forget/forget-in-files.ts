import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../failure.js';
import { isDraft, replaceFile } from '../replace-file.js';
import type { Engine } from '../warehouse/engine.js';
import { countInCsv, forgetInCsv } from './forget-in-csv.js';
import { countInParquet, forgetInParquet } from './forget-in-parquet.js';
import { type Counted, countInReport, forgetInReport } from './forget-in-report.js';
import type { Person } from './person.js';

/** A file, and in how many of its rows, or places of a report, a customer is, or was. */
export interface FileTraces {
  /** Absolute path. */
  readonly file: string;
  readonly rows: number;
  /** It is not known in which of these places: a report with hashes whose salt is not known, of a run that has the customer. */
  readonly isUnsure?: true;
}

export interface FoundInRun {
  readonly traces: readonly FileTraces[];
  /** Absolute paths of files that should be looked at and can't be read. */
  readonly unreadable: readonly string[];
}

/** Where a customer may be in a kind of file, and how to take it out of there. */
interface Kind {
  count(engine: Engine, file: string, person: Person): Promise<Counted>;
  forget(engine: Engine, file: string, person: Person): Promise<void>;
}

const sure = (places: number): Counted => ({ places, isUnsure: false });

const csv: Kind = {
  count: async (_engine, file, person) => sure(await countInCsv(file, person)),
  forget: (_engine, file, person) => forgetInCsv(file, person),
};
const parquet: Kind = {
  count: async (engine, file, person) => sure(await countInParquet(engine, file, person)),
  forget: forgetInParquet,
};
const report: Kind = {
  count: (_engine, file, person) => countInReport(file, person),
  forget: (_engine, file, person) => forgetInReport(file, person),
};

/** What a run's folder holds beside these is made of the report, or has no customers. */
function kindOf(file: string): Kind | null {
  if (path.basename(file) === 'report.json') return report;
  const ending = path.extname(file);
  return ending === '.csv' ? csv : ending === '.parquet' ? parquet : null;
}

/**
 * In which files of a run a customer is.
 *
 * @param folder absolute path
 */
export async function findInRun(engine: Engine, folder: string, person: Person): Promise<FoundInRun> {
  const traces: FileTraces[] = [];
  const unsure: FileTraces[] = [];
  const unreadable: string[] = [];
  for (const file of await filesBelow(folder)) {
    const kind = kindOf(file);
    if (kind === null) continue;
    try {
      const { places: rows, isUnsure } = await kind.count(engine, file, person);
      if (rows === 0) continue;
      if (isUnsure) unsure.push({ file, rows, isUnsure });
      else traces.push({ file, rows });
    } catch (error) {
      if (!isDamage(error)) throw error;
      unreadable.push(file);
    }
  }
  // What is unsure comes first: that the customer is in the run is only known as long as it is in the others.
  return { traces: traces.length === 0 ? [] : [...unsure, ...traces], unreadable };
}

/**
 * Takes a customer out of the files of a run in which it is, each replaced in one step, after noting in `run.json` when
 * somebody was forgotten. What is cut off is completed by doing it again.
 *
 * @param folder absolute path
 * @param at ISO 8601
 * @returns the files that could not be written again because they are damaged, as absolute paths
 */
export async function forgetInRun(
  engine: Engine,
  folder: string,
  traces: readonly FileTraces[],
  { person, at, signal }: { readonly person: Person; readonly at: string; readonly signal: AbortSignal },
): Promise<readonly string[]> {
  for (const file of await filesBelow(folder)) if (isDraft(path.basename(file))) await rm(file);
  if (traces.length > 0) await note(path.join(folder, 'run.json'), at);
  const failed: string[] = [];
  for (const { file } of traces) {
    signal.throwIfAborted();
    try {
      await kindOf(file)?.forget(engine, file, person);
    } catch (error) {
      if (!isDamage(error)) throw error;
      failed.push(file);
    }
  }
  return failed;
}

/** A record that is damaged is left as it is: nobody reads it. */
async function note(file: string, at: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    const content: unknown = JSON.parse(text);
    const record: Readonly<Record<string, unknown>> = { ...Object(content) };
    const before = Array.isArray(record['forgotten']) ? record['forgotten'] : [];
    await replaceFile(file, `${JSON.stringify({ ...record, forgotten: [...before, at] }, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

const isDamage = (error: unknown): boolean =>
  error instanceof SyntaxError || (error instanceof Failure && error.kind === 'data');
