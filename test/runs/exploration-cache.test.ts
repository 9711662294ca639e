import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openExplorationCache } from '../../src/runs/exploration-cache.js';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-cache-'));
  file = path.join(folder, 'explore', 'cache.json');
});
afterEach(() => rm(folder, { recursive: true }));

/** Asks for a number under a name; answers it and whether it was computed. */
async function ask(given: unknown, name: string, value: number) {
  const cache = await openExplorationCache(file, given);
  const found = await cache.recall(name, z.number(), async () => value);
  await cache.save();
  return [found, cache.computed];
}

describe('the cache of explorations', () => {
  it('gives what was computed from the same before', async () => {
    expect(await ask({ seed: 1 }, 'fit 2', 7)).toEqual([7, 1]);
    expect(await ask({ seed: 1 }, 'fit 2', 8)).toEqual([7, 0]);
    expect(await readdir(path.dirname(file))).toEqual(['cache.json']);
  });

  it('keeps apart what was computed from something else', async () => {
    await ask({ seed: 1 }, 'fit 2', 7);
    expect(await ask({ seed: 2 }, 'fit 2', 8)).toEqual([8, 1]);
    expect(await ask({ seed: 1 }, 'fit 3', 9)).toEqual([9, 1]);
    expect(await ask({ seed: 1 }, 'fit 2', 0)).toEqual([7, 0]);
  });

  it.each([
    ['cut off', '{"schemaVersion":"1.0","entries":[["a'],
    ['of another version', '{"schemaVersion":"9.0","entries":[]}'],
    ['something else', '[1]'],
    ['empty', ''],
  ])('is empty when its file is %s', async (_, text) => {
    await ask({}, 'fit 2', 7);
    await writeFile(file, text);
    expect(await ask({}, 'fit 2', 8)).toEqual([8, 1]);
    expect(await ask({}, 'fit 2', 9)).toEqual([8, 0]);
  });

  it('computes anew what looks otherwise than it should', async () => {
    await ask({}, 'fit 2', 7);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(',7]', ',"seven"]'));
    expect(await ask({}, 'fit 2', 8)).toEqual([8, 1]);
  });

  it('forgets what was asked for least lately', async () => {
    const cache = await openExplorationCache(file, {});
    for (let index = 0; index < 1_001; index += 1)
      await cache.recall(`fit ${index}`, z.number(), async () => index);
    await cache.recall('fit 0', z.number(), async () => -1);
    await cache.save();
    expect(await ask({}, 'fit 0', -1)).toEqual([0, 0]);
    expect(await ask({}, 'fit 1', -1)).toEqual([-1, 1]);
  });
});
