import { readFile } from 'node:fs/promises';
import { Failure } from '../failure.js';

/**
 * Reads a file that the configuration names.
 *
 * @param key the key of the configuration that names it
 * @throws Failure configuration when it can't be read
 */
export function readNamedFile(key: string, file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('configuration', `${key}: ${file} can't be read (${code}); check the path`, {
      cause: error,
    });
  });
}
