import { Failure } from '../../failure.js';

/**
 * What went wrong while a purchase file was read, as a Failure where a person can do something about it; anything
 * else (an abort, our own fault) comes back as it is.
 */
export function explainReadError(error: unknown, path: string): unknown {
  const code = systemCode(error);
  const failure = (kind: 'noInput' | 'io', text: string) =>
    new Failure(kind, `${path}: ${text}`, { cause: error });
  switch (code) {
    case null:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return failure('noInput', 'no such file; check the path');
    case 'EACCES':
    case 'EPERM':
      return failure('noInput', "can't be read; check its permissions");
    case 'EISDIR':
      return failure('noInput', 'is a folder; name the files in it');
    case 'ELOOP':
      return failure('noInput', 'is a link that leads back to itself; name the file that it should lead to');
    default:
      return failure('io', `reading failed (${code}); try again`);
  }
}

/**
 * The same for a temporary file that was being written.
 *
 * @param origin the purchase file that was being unpacked
 * @param folder where the temporary files go
 */
export function explainWriteError(error: unknown, origin: string, folder: string): unknown {
  const code = systemCode(error);
  const failure = (kind: 'cannotCreate' | 'io', text: string) =>
    new Failure(kind, `${origin}: ${text}`, { cause: error });
  switch (code) {
    case null:
      return error;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return failure(
        'io',
        `the disk is full: unpacking it needs more room in ${folder}; free some and run again`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return failure('cannotCreate', `can't be unpacked: ${folder} can't be written; check its permissions`);
    default:
      return failure('io', `unpacking into ${folder} failed (${code}); try again`);
  }
}

/** `ENOENT` and the like; null for everything that does not come from the operating system. */
function systemCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return 'syscall' in Object(error) && /^E[A-Z0-9]+$/.test(code) ? code : null;
}
