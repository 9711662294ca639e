import { Failure } from './failure.js';

/**
 * Turns what the file system throws while something is written below a folder into a Failure that says what to do.
 *
 * @param folder absolute path of the folder that the flag names
 * @param kind what it is unless the disk is full
 */
export function explainWriteError(
  error: unknown,
  folder: string,
  kind: 'cannotCreate' | 'io',
  flag: '--out' | '--spill' = '--out',
): Error {
  if (error instanceof Failure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const reasons: Readonly<Record<string, string>> = {
    EACCES: `can't be written; check its permissions, or name another folder with ${flag}`,
    EPERM: `can't be written; check its permissions, or name another folder with ${flag}`,
    EROFS: `is on a read-only file system; name another folder with ${flag}`,
    ENOTDIR: `a file stands where a folder should be; name another with ${flag}`,
    EEXIST: `a file stands where a folder should be; name another with ${flag}`,
    ENOENT: `can't be created there; name another folder with ${flag}`,
    ENOSPC: 'is on a full disk; free some space, then run again',
    EDQUOT: 'is over its quota; free some space, then run again',
  };
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return new Failure(
    isFull ? 'io' : kind,
    `${folder}: ${reasons[code] ?? `writing failed (${code}); try again`}`,
    {
      cause: error,
    },
  );
}
