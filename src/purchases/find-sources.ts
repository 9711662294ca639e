import path from 'node:path';
import type { SourceSpec } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { Progress } from '../progress.js';
import type { Engine } from '../warehouse/engine.js';
import type { SourceFile } from './source-file.js';
import { expandSources } from './unpack/expand-sources.js';
import { type Fingerprint, fingerprint } from './unpack/fingerprint.js';
import { HEAD_BYTES, readHead } from './unpack/read-content.js';
import { wordConflict } from './word-conflict.js';

export interface FindOptions {
  /** Fetches remote files. */
  readonly engine: Pick<Engine, 'fetchRemote'>;
  /** Absolute path of a folder for copies of remote files; the caller's to remove. */
  readonly tempFolder: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /**
   * Hears of a path that can't be used, and of the source that it stands for; the search goes on unless it throws, as it
   * does when left out.
   */
  readonly onRefused?: (error: unknown, path: string, source: SourceSpec) => void;
}

/**
 * Finds and fingerprints the files that a run names: files, folders, globs, addresses. A file that several sources stand for
 * is read once, and so is a content that several files have, with a warning, so that a copy doubles nobody's purchases.
 *
 * @returns the files in the order of their contents' sha256, so that the order of naming does not matter
 * @throws Failure noInput when a source stands for nothing or can't be read, data when a file is empty, configuration
 * when a file, or a content, is to be read in two ways
 */
export async function findSources(
  sources: readonly SourceSpec[],
  options: FindOptions,
): Promise<SourceFile[]> {
  const { signal, onRefused = rethrow } = options;
  const found = new Map<string, Found>();
  for (const [index, source] of sources.toSorted(by('path')).entries()) {
    const refused = (name: string) => (error: unknown) => {
      onRefused(error, name, source);
      return null;
    };
    const folder = path.join(options.tempFolder, `remote-${index + 1}`);
    const files = await listFiles(source, options.engine, folder).catch(refused(source.path));
    for (const file of files ?? []) {
      const known = found.get(file.path);
      if (known !== undefined) {
        const conflict = wordConflict(known, { ...file, source });
        if (conflict !== null) refused(file.path)(new Failure('configuration', conflict));
        continue;
      }
      const print = await readPrint(file, signal).catch(refused(file.path));
      if (print !== null) found.set(file.path, { ...file, ...print, source });
    }
  }
  return joinTwins([...found.values()].toSorted(by('path')), options);
}

type Found = Omit<SourceFile, 'twins'>;

/** Of each content the first file by path, whichever was named first. */
async function joinTwins(
  files: readonly Found[],
  { progress, onRefused = rethrow }: FindOptions,
): Promise<SourceFile[]> {
  const contents = new Map<string, SourceFile & { readonly twins: string[] }>();
  for (const file of files) {
    const twin = contents.get(file.sha256);
    if (twin === undefined) {
      contents.set(file.sha256, { ...file, twins: [] });
      continue;
    }
    const conflict = wordConflict(twin, file);
    if (conflict !== null && !(await isHeaderOnly(file))) {
      onRefused(new Failure('configuration', conflict), file.path, file.source);
      continue;
    }
    twin.twins.push(file.path);
    progress.warn(`${file.path} has the same content as ${twin.path}; it is read once`);
  }
  return [...contents.values()].toSorted(by('sha256'));
}

/** Exports of two shops that sold nothing that night are alike. */
async function isHeaderOnly({ localPath, bytes, isUtf8 }: Found): Promise<boolean> {
  if (!isUtf8 || bytes > HEAD_BYTES) return false;
  return !/[\r\n]\s*\S/.test((await readHead(localPath, HEAD_BYTES)).toString());
}

const by =
  <K extends string>(key: K) =>
  (a: Readonly<Record<K, string>>, b: Readonly<Record<K, string>>): number =>
    Number(a[key] > b[key]) - Number(a[key] < b[key]);

type Listed = Pick<SourceFile, 'path' | 'localPath'>;

async function listFiles(
  source: SourceSpec,
  engine: Pick<Engine, 'fetchRemote'>,
  folder: string,
): Promise<readonly Listed[]> {
  const { files, remotes } = await expandSources([source.path], { cwd: '/' });
  const local = files.map((file) => ({ path: file, localPath: file }));
  const fetched = await Promise.all(remotes.map((address) => engine.fetchRemote(address, folder)));
  return [...local, ...fetched.flat().map(({ address, path: copy }) => ({ path: address, localPath: copy }))];
}

async function readPrint({ path: name, localPath }: Listed, signal: AbortSignal): Promise<Fingerprint> {
  const print = await fingerprint(localPath, signal);
  if (print.bytes === 0) throw new Failure('data', `${name}: the file is empty; export it again`);
  return print;
}

function rethrow(error: unknown): never {
  throw error;
}
