import { randomUUID } from 'node:crypto';
import { link, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.js';

/** What file systems without hard links answer. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EXDEV',
]);

/**
 * Writes a text to a file that is not there yet: all of it appears at once, or nothing does.
 *
 * @param file absolute path in a folder that exists
 * @throws Failure cannotCreate when the file is there or can't be written, io when the disk is full
 */
export async function writeNewFile(file: string, text: string): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}-${randomUUID()}`);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await appear(draft, file);
  } catch (error) {
    throw explain(error, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** A link never replaces anything, as a renaming would. */
async function appear(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    await (await open(file, 'wx')).close();
    await rename(draft, file);
  }
}

function explain(error: unknown, file: string): unknown {
  const code = codeOf(error);
  const failure = (kind: 'cannotCreate' | 'io', what: string) => new Failure(kind, what, { cause: error });
  switch (code) {
    case '':
      return error;
    case 'EEXIST':
      return failure(
        'cannotCreate',
        `${file} is there already and is left as it is; move it away or name another file`,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return failure('cannotCreate', `${file} can't be written: there is no such folder; make it first`);
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('io', `${file} can't be written: the disk is full; free some room`);
    default:
      return failure(
        'cannotCreate',
        `${file} can't be written (${code}); check the permissions of its folder`,
      );
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : '';
