import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../failure.js';
import { showText } from '../words/show-text.js';
import { draftsFolder, LATEST } from './run-folder.js';
import { readRunRecord, type RunRecord } from './run-record.js';

/** A run whose folder is there. */
export interface KeptRun {
  /** Absolute path, without links, so that it stays the same when another run is published. */
  readonly folder: string;
  readonly record: RunRecord;
}

/**
 * Finds a run by its folder and reads what it says of itself. Databases are not touched.
 *
 * @param out absolute path of the folder of the reports
 * @param asked id of a run or a draft, or the absolute path of its folder; null for the last published one
 * @throws Failure noInput when there is none, data when its record is damaged or of a version that is not known
 */
export async function readKeptRun(out: string, asked: string | null): Promise<KeptRun> {
  for (const folder of candidates(out, asked)) {
    const real = await realpath(folder).catch(() => null);
    const text = real === null ? null : await readText(path.join(real, 'run.json'));
    if (real !== null && text !== null) {
      return { folder: real, record: readRunRecord(text, path.join(folder, 'run.json')) };
    }
  }
  throw asked === null
    ? new Failure('noInput', `${out}: no run has been published there yet; run quintet segment first`)
    : new Failure(
        'noInput',
        `there is no run ${showText(asked)} in ${out}; quintet runs lists those there are`,
      );
}

/**
 * The absolute path of a file that a run left for other commands.
 *
 * @throws Failure noInput when the run was made by a Quintet that did not leave it yet
 */
export async function keptFile({ folder, record }: KeptRun, name: string): Promise<string> {
  const file = path.join(folder, name);
  if ((await realpath(file).catch(() => null)) !== null) return file;
  const said = `${file} is missing: run ${record.id} was made by an older Quintet or is not whole`;
  throw new Failure('noInput', `${said}; run quintet segment again`);
}

function candidates(out: string, asked: string | null): readonly string[] {
  if (asked === null) return [path.join(out, LATEST)];
  if (path.isAbsolute(asked)) return [asked];
  return [path.join(out, asked), path.join(draftsFolder(out), asked)];
}

const readText = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Failure('noInput', `${file} can't be read; check its permissions`, { cause: error });
  });
