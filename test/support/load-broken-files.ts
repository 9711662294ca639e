import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { brokenFiles } from './broken-files.js';
import { openMemoryEngine } from './engine.js';
import { expectConserved } from './expect-conserved.js';

/**
 * Loads this many broken files, all different from run to run, one after the other into one database; a failure prints
 * its seed.
 *
 * @returns how many could be read, the others being refused
 */
export async function loadBrokenFiles(files: number): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-broken-'));
  const engine = await openMemoryEngine(1);
  let read = 0;
  try {
    const property = fc.asyncProperty(brokenFiles, async (file) => {
      if ('read' in (await expectConserved(engine, folder, file))) read += 1;
    });
    await fc.assert(property, { numRuns: files });
  } finally {
    engine.close();
    await rm(folder, { recursive: true });
  }
  return read;
}
