import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from './config/configuration.js';
import { Failure } from './failure.js';
import { openDuckDb } from './warehouse/duckdb/open-duckdb.js';
import type { Engine } from './warehouse/engine.js';

/** What a job with an engine of its own needs from the world. */
export interface MemoryHost {
  readonly signal: AbortSignal;
  /** Absolute path of the folder for temporary files; what is put there is removed. */
  readonly tempRoot: string;
}

/**
 * Does work with an engine in memory that touches no database: it is closed and forgotten when the work ends. What does
 * not fit into memory goes to a folder of temporary files.
 *
 * @param work gets the engine and the absolute path of that folder
 * @throws Failure cannotCreate when there is no room for temporary files; what the work throws
 */
export async function withMemoryEngine<T>(
  { memory, threads }: Pick<Configuration, 'memory' | 'threads'>,
  { signal, tempRoot }: MemoryHost,
  work: (engine: Engine, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeFolder(tempRoot);
  try {
    const spillFolder = path.join(folder, 'spilled');
    const engine = await openDuckDb({ database: ':memory:', memory, threads, spillFolder });
    const interrupt = () => engine.interrupt();
    signal.addEventListener('abort', interrupt);
    try {
      return await work(engine, folder);
    } finally {
      signal.removeEventListener('abort', interrupt);
      engine.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeFolder(root: string): Promise<string> {
  try {
    return await mkdtemp(path.join(root, 'quintet-'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure(
      'cannotCreate',
      `${root}: no temporary folder can be made there (${code}); name another place in the variable TMPDIR`,
      { cause: error },
    );
  }
}
