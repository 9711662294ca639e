import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Failure } from '../../../src/failure.js';
import { prepareFile } from '../../../src/purchases/unpack/prepare-file.js';
import type { Preparation } from '../../../src/purchases/unpack/prepared-file.js';

/** A folder that goes when the test file is done. */
export async function makeScratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quintet-unpack-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/unpack/${name}`, import.meta.url));
}

/** A signal that is never aborted. */
export const going = new AbortController().signal;

let prepared = 0;

/** Writes a file and prepares it; each call has its own folder for temporary files. */
export async function prepare(
  scratch: string,
  name: string,
  content: Uint8Array | string,
): Promise<Preparation & { path: string; temp: string }> {
  prepared += 1;
  const path = join(scratch, `${prepared}-${name}`);
  const temp = join(scratch, `temp-${prepared}`);
  await writeFile(path, content);
  return { ...(await prepareFile(path, temp, going)), path, temp };
}

/** The plain text of the only file that a preparation gave. */
export async function plainText({ files }: Preparation): Promise<string> {
  if (files.length !== 1) throw new Error(`${files.length} files instead of one`);
  return readFile(files[0]?.path ?? '', 'utf8');
}

/** The failure that preparing ends in, after a look at what it left behind. */
export async function prepareAndFail(
  scratch: string,
  name: string,
  content: Uint8Array | string,
): Promise<Failure> {
  try {
    await prepare(scratch, name, content);
  } catch (error) {
    const left = await readdir(join(scratch, `temp-${prepared}`)).catch(() => []);
    if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`, { cause: error });
    return error as Failure;
  }
  throw new Error(`${name} was prepared`);
}
