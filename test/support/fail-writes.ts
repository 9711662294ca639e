import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** Which of the calls that write below a folder fail: the nth alone, as by a passing fault, or all from it on, as on a full disk. */
export interface WriteFault {
  readonly folder: string;
  /** From 1; Infinity only counts. */
  readonly nth: number;
  readonly lasts: boolean;
}

const WRITERS = ['writeFile', 'mkdir', 'rename', 'link', 'symlink', 'copyFile'] as const;
const HANDLE_WRITERS = ['write', 'writev', 'writeFile', 'sync', 'datasync', 'truncate'] as const;

/**
 * Does work while calls of the file system that write fail with ENOSPC. DuckDB's own writes are not among them.
 *
 * @returns what the work answers, and how many such calls there were
 */
export async function failWrites<T>(
  { folder, nth, lasts }: WriteFault,
  work: () => Promise<T>,
): Promise<{ result: T; calls: number }> {
  let calls = 0;
  const meet = (name: string, paths: readonly unknown[]) => {
    if (!paths.some((path) => String(path).startsWith(folder))) return;
    calls += 1;
    if (calls !== nth && !(lasts && calls > nth)) return;
    throw Object.assign(new Error(`ENOSPC: no space left on device, ${name} '${String(paths[0])}'`), {
      code: 'ENOSPC',
      errno: -28,
      syscall: name,
      path: paths[0],
    });
  };
  const real = { ...fs };
  const patch: Record<string, unknown> = { open: openWatched };
  for (const name of WRITERS) {
    patch[name] = async (...args: unknown[]): Promise<unknown> => {
      meet(name, args.slice(0, 2));
      return Reflect.apply(real[name], fs, args) as Promise<unknown>;
    };
  }
  async function openWatched(path: string, flags?: string | number, mode?: number) {
    if (typeof flags === 'string' && /[wa]/.test(flags)) meet('open', [path]);
    const handle = await real.open(path, flags, mode);
    if (flags === undefined || flags === 'r') return handle;
    for (const name of HANDLE_WRITERS) {
      const method: unknown = handle[name];
      if (typeof method !== 'function') continue;
      const watched = async (...args: unknown[]): Promise<unknown> => {
        meet(name, [path]);
        return Reflect.apply(method, handle, args) as Promise<unknown>;
      };
      Object.defineProperty(handle, name, { value: watched });
    }
    return handle;
  }
  Object.assign(fs, patch);
  syncBuiltinESMExports();
  try {
    return { result: await work(), calls };
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}
