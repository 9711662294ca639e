import { Failure } from '../failure.js';
import type { SourceFile } from './source-file.js';

/** Does work on a source's file; what fails in a copy of a remote file is told as that file's, by its address. */
export async function namingOrigin<T>(
  { path, localPath }: Pick<SourceFile, 'path' | 'localPath'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (path === localPath || !(error instanceof Failure) || !error.message.includes(localPath)) throw error;
    throw new Failure(error.kind, error.message.replaceAll(localPath, path), { cause: error });
  }
}
