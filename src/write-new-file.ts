import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, link, lstat, open, rename, rm, writeFile } from 'node:fs/promises';
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
  await makeNewFile(file, (draft) => writeFile(draft, text));
}

/**
 * The same with whatever writes the file.
 *
 * @param write fills the file, which is there and empty, under another name in the same folder
 * @throws Failure cannotCreate when the file is there or can't be written, io when the disk is full; what `write` throws
 */
export async function makeNewFile(file: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}-${randomUUID()}`);
  try {
    await (await open(draft, 'wx')).close();
    await write(draft);
    await appear(draft, file);
  } catch (error) {
    throw explain(error, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Says before any work is done what `makeNewFile` would say after it, as far as it can be known.
 *
 * @param file absolute path
 * @throws Failure cannotCreate when the file is there, or its folder is not
 */
export async function requireNewFile(file: string): Promise<void> {
  const found = await lstat(file).catch(() => null);
  if (found !== null) throw alreadyThere(file);
  try {
    await access(path.dirname(file), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw explain(error, file);
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
      return alreadyThere(file, error);
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

const alreadyThere = (file: string, cause?: unknown) =>
  new Failure(
    'cannotCreate',
    `${file} is there already and is left as it is; move it away or name another file`,
    { cause },
  );

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : '';
