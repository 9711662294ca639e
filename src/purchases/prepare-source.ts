import { namingOrigin } from './naming-origin.js';
import { renameInNotes } from './rename-in-notes.js';
import type { SourceFile } from './source-file.js';
import { prepareFile } from './unpack/prepare-file.js';
import type { Preparation } from './unpack/prepared-file.js';

/**
 * Makes a source's file readable, as `prepareFile` does; what is said about it, failures too, is said by the name that the
 * shop knows it by.
 */
export async function prepareSource(
  source: SourceFile,
  tempFolder: string,
  signal: AbortSignal,
): Promise<Preparation> {
  const { files, notes } = await namingOrigin(source, () =>
    prepareFile(source.localPath, tempFolder, signal, source),
  );
  return { files, notes: renameInNotes(notes, source.localPath, source.path) };
}
