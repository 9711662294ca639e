import type { SourceSpec } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { Progress } from '../progress.js';
import type { SourceFile } from './source-file.js';
import { expandSources } from './unpack/expand-sources.js';
import { fingerprint } from './unpack/fingerprint.js';

/**
 * Finds and fingerprints the files that a run names: files, folders, globs. A file whose content was named before is
 * read once, with a warning, so that a copy doubles nobody's purchases.
 *
 * @returns the files in the order of their contents' sha256, so that the order of naming does not matter
 * @throws Failure noInput when a source stands for nothing or can't be read, data when a file is empty
 */
export async function findSources(
  sources: readonly SourceSpec[],
  progress: Progress,
  signal: AbortSignal,
): Promise<SourceFile[]> {
  const found = new Map<string, SourceFile>();
  for (const source of sources) {
    const { files, remotes } = await expandSources([source.path], { cwd: '/' });
    refuseRemotes(remotes);
    for (const path of files) {
      const print = await fingerprint(path, signal);
      if (print.bytes === 0) throw new Failure('data', `${path}: the file is empty; export it again`);
      const twin = found.get(print.sha256);
      if (twin === undefined) found.set(print.sha256, { path, ...print, source });
      else if (twin.path !== path) {
        progress.warn(`${path} has the same content as ${twin.path}; it is read once`);
      }
    }
  }
  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

function refuseRemotes([first]: readonly string[]): void {
  if (first === undefined) return;
  throw new Failure('noInput', `${first}: remote addresses are not read; copy the file here and name that`);
}
