import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { explainWriteError } from './explain-write-error.js';
import { Failure } from './failure.js';
import { replaceFile } from './replace-file.js';

/** What became of the files of a folder, by their paths in it. */
export interface WrittenPages {
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Pictures that the pages no longer have. */
  readonly removed: readonly string[];
}

const CHARTS = 'charts';

/**
 * Writes pages and their pictures into a folder that is theirs: each file that would be another is replaced in one step, in
 * the order in which they are given, and pictures that are not among them are removed last. Files elsewhere in the
 * folder are left alone.
 *
 * @param folder absolute path, created where it is missing
 * @param pages texts by path in the folder
 * @throws Failure cannotCreate when the folder can't be written, io when the disk is full
 */
export async function writePages(
  folder: string,
  pages: Readonly<Record<string, string>>,
): Promise<WrittenPages> {
  try {
    const [changed, unchanged]: [string[], string[]] = [[], []];
    for (const [name, text] of Object.entries(pages)) {
      const file = path.join(folder, name);
      const isSame = (await readFile(file).catch(() => null))?.equals(Buffer.from(text)) ?? false;
      if (!isSame) await replaceFile(file, text);
      (isSame ? unchanged : changed).push(name);
    }
    return { changed, unchanged, removed: await removeOthers(folder, pages) };
  } catch (error) {
    throw explainWriteError(error, folder, 'cannotCreate');
  }
}

/**
 * Makes sure that pages can be written to a folder without replacing anything of somebody else's.
 *
 * @param folder absolute path
 * @throws Failure cannotCreate when there is something in it already
 */
export async function requireNewFolder(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw taken(folder, error);
  });
  if (found.length > 0) throw taken(folder);
}

const taken = (folder: string, cause?: unknown): Failure =>
  new Failure('cannotCreate', `${folder} is no empty folder and is left as it is; name a new one with --to`, {
    cause,
  });

async function removeOthers(
  folder: string,
  pages: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const there = await readdir(path.join(folder, CHARTS)).catch(() => []);
  const others = there
    .filter((name) => name.endsWith('.svg'))
    .map((name) => `${CHARTS}/${name}`)
    .filter((name) => pages[name] === undefined)
    .toSorted();
  for (const name of others) await rm(path.join(folder, name), { force: true });
  return others;
}
