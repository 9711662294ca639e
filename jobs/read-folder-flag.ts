import path from 'node:path';
import { Failure } from '../src/failure.js';

/**
 * A flag that names a folder, as an absolute path; null where it was not given.
 *
 * @throws Failure usage when it is given twice or empty
 */
export function readFolderFlag(name: string, given: unknown, cwd: string): string | null {
  if (given === undefined) return null;
  if (typeof given === 'string' && given !== '') return path.resolve(cwd, given);
  const said = `${name} is ${JSON.stringify(given)} in the flag --${name}`;
  throw new Failure('usage', `${said}; it must be the path of one folder`);
}
