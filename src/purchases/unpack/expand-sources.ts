import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Failure } from '../../failure.js';
import { explainReadError } from './explain-file-error.js';
import { nameFormat } from './name-format.js';

/** What the sources of a run stand for; both lists are sorted and name nothing twice. */
export interface ExpandedSources {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Addresses such as `s3://bucket/orders.csv`, as they were given. */
  readonly remotes: readonly string[];
}

/**
 * Turns what a person names into files. A name that exists is what it says, even when it holds glob characters. A
 * folder stands for the purchase files directly in it, by their endings: its sub-folders are left alone, since
 * that is where shops keep old copies (`exports/**` reaches them). Hidden files and the lock files that
 * office programs leave (`~$…`) never count, unless they are named themselves.
 *
 * @param patterns files, folders, globs and addresses
 * @param options `cwd` is the absolute folder that relative names start from
 * @throws Failure noInput for a pattern that stands for nothing, or for what is no regular file, naming it
 */
export async function expandSources(
  patterns: readonly string[],
  { cwd }: { cwd: string },
): Promise<ExpandedSources> {
  const remotes = patterns.filter((pattern) => isRemote(pattern));
  const local = patterns.filter((pattern) => !isRemote(pattern));
  const found = await Promise.all(local.map((pattern) => expandPattern(pattern, cwd)));
  return { files: sortDistinct(found.flat()), remotes: sortDistinct(remotes) };
}

function isRemote(pattern: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(pattern);
}

async function expandPattern(pattern: string, cwd: string): Promise<string[]> {
  const path = resolve(cwd, pattern);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await listFolder(path);
    if (!found.isFile()) throw noRegularFile(path);
    return [path];
  } catch (error) {
    if (error instanceof Failure || !isDynamicPattern(pattern)) throw explainReadError(error, path);
  }
  const found = await glob(pattern, { cwd, absolute: true, dot: false, expandDirectories: false });
  const files = found.filter((file) => !isLeftOver(file)).map((file) => resolve(file));
  if (files.length === 0) {
    throw new Failure('noInput', `${pattern}: no file matches; check the pattern`);
  }
  for (const file of files) await refuseEndless(file);
  return files;
}

/** What can't be looked at at all is found out when it is read, and concerns nothing else that the pattern stands for. */
async function refuseEndless(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found !== null && !found.isFile()) throw noRegularFile(file);
}

/** Reading a pipe may wait for ever, and its purchases would be gone with the next run. */
function noRegularFile(path: string): Failure {
  return new Failure(
    'noInput',
    `${path}: is no regular file but a pipe, a socket or a device; save the purchases in a file and name that`,
  );
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder);
  const candidates = entries
    .filter((name) => !isLeftOver(name) && nameFormat(name).format !== null)
    .map((name) => join(folder, name));
  const files: string[] = [];
  for (const path of candidates) if (await isFile(path)) files.push(path);
  if (files.length > 0) return files;
  throw new Failure(
    'noInput',
    `${folder}: no purchase files in this folder (csv, tsv, txt, json, jsonl, ndjson, parquet, xlsx); name another one`,
  );
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    // A link that leads nowhere was meant to be purchases; leaving it out would lose them unseen.
    throw explainReadError(error, path);
  }
}

function isLeftOver(path: string): boolean {
  return /^(?:\.|~\$)/.test(basename(path));
}

function sortDistinct(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1));
}
