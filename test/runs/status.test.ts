import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Failure } from '../../src/failure.js';
import { silent } from '../../src/progress.js';
import { notedAttempt } from '../../src/runs/noted-attempt.js';
import { readStatus, statusFile, writeStatus } from '../../src/runs/status.js';
import { configure } from '../config/configure.js';

const AT = '2024-12-10T02:01:00.000Z';
const SUCCESS = { run: '20241210T020000Z', snapshot: '2024-12-10T00:00:00', at: AT };
const PUBLISHED = { run: SUCCESS.run, outcome: 'published', exitCode: 0, message: null, at: AT } as const;

let out: string;
beforeEach(async () => {
  out = await mkdtemp(path.join(os.tmpdir(), 'quintet-status-'));
});
afterEach(() => rm(out, { recursive: true }));

async function fail(draft: boolean): Promise<void> {
  const host = {
    now: () => new Date('2024-12-11T02:00:05Z'),
    progress: silent,
    signal: new AbortController().signal,
  };
  const attempt = notedAttempt({ ...(await configure({})), out, draft }, host, async ({ progress }) => {
    progress.identify('20241211T020000Z');
    throw new Failure('noInput', 'the export is late');
  });
  await expect(attempt).rejects.toThrow('the export is late');
}

it('tells of a failure and keeps the last success', async () => {
  await writeStatus(out, PUBLISHED, SUCCESS);
  await fail(false);
  expect(await readStatus(out)).toEqual({
    schemaVersion: '1.0',
    lastAttempt: {
      run: '20241211T020000Z',
      outcome: 'failed',
      exitCode: 66,
      message: 'the export is late',
      at: '2024-12-11T02:00:05.000Z',
    },
    lastSuccess: SUCCESS,
  });
  expect(await readdir(out)).toEqual(['status.json']);
});

it('is not touched by a draft', async () => {
  await fail(true);
  expect(await readdir(out)).toEqual([]);
});

it('has no last success where none is known, also after somebody wrote something else there', async () => {
  await fail(false);
  expect(await readStatus(out)).toMatchObject({ lastSuccess: null });
  await writeFile(statusFile(out), '[]');
  expect(await readStatus(out)).toBeNull();
  await fail(false);
  expect(await readStatus(out)).toMatchObject({ lastSuccess: null, lastAttempt: { exitCode: 66 } });
});
