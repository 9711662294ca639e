import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdLock, type LockOptions } from '../../src/runs/hold-lock.js';
import { describeSelf, type LockOwner } from '../../src/runs/lock-owner.js';

const NOON = new Date('2024-12-10T12:00:00.000Z');

let folder: string;
let lock: string;
let warnings: string[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-lock-'));
  lock = path.join(folder, 'shop.duckdb.lock');
  warnings = [];
});
afterEach(() => rm(folder, { recursive: true }));

const options = (more: Partial<LockOptions> = {}): LockOptions => ({
  subject: 'shop.duckdb',
  waitSeconds: 0,
  now: () => NOON,
  signal: new AbortController().signal,
  warn: (message) => warnings.push(message),
  ...more,
});

/** Holds the lock for a moment. */
const hold = (more: Partial<LockOptions> = {}) => holdLock(lock, options(more), async () => 'held');

/** Leaves a lock of this process but for what is said, last renewed so many minutes before noon. */
async function leave(said: Partial<LockOwner>, minutes = 0): Promise<void> {
  await writeFile(lock, JSON.stringify({ ...(await describeSelf(NOON, 'left')), ...said }));
  const renewed = new Date(NOON.getTime() - minutes * 60_000);
  await utimes(lock, renewed, renewed);
}

/** The id of a process that has ended. */
const endedProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('a lock', () => {
  it('names its owner while the work goes on, and is gone after it, also when the work fails', async () => {
    await holdLock(lock, options(), async () => {
      expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({
        pid: process.pid,
        host: os.hostname(),
        startedAt: '2024-12-10T12:00:00.000Z',
      });
    });
    expect(await readdir(folder)).toEqual([]);
    const failing = holdLock(lock, options(), async () => Promise.reject(new Error('a slip')));
    await expect(failing).rejects.toThrow('a slip');
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps a second one out, who is told by whom', async () => {
    await holdLock(lock, options(), async () => {
      await expect(hold()).rejects.toMatchObject({
        kind: 'tryLater',
        message: `shop.duckdb: another run is still going on (process ${process.pid} on ${os.hostname()}, since 2024-12-10T12:00:00.000Z); try again when it is done, or wait for it with --wait`,
      });
    });
    expect(await hold()).toBe('held');
  });

  it('is waited for, for as long as is said', async () => {
    let second: Promise<string> | undefined;
    await holdLock(lock, options(), async () => {
      await expect(hold({ waitSeconds: 0.3 })).rejects.toThrow('also after 0 s');
      second = hold({ waitSeconds: Infinity });
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(await second).toBe('held');
    expect(warnings.at(-1)).toContain('waiting for another run to end');
  });

  it('is waited for no longer when the job is stopped', async () => {
    await holdLock(lock, options(), async () => {
      const signal = AbortSignal.timeout(100);
      await expect(hold({ waitSeconds: Infinity, signal })).rejects.toThrow('timeout');
    });
  });

  it('is not given back by who has lost it', async () => {
    await holdLock(lock, options(), () => leave({ host: 'elsewhere' }));
    expect(await readFile(lock, 'utf8')).toContain('elsewhere');
  });

  it('says so where there can be none', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const inFile = holdLock(path.join(folder, 'file', 'a.lock'), options(), async () => null);
    await expect(inFile).rejects.toMatchObject({ kind: 'cannotCreate' });
  });
});

describe('a lock that was left', () => {
  it.each([
    ['by a process that is gone', async () => leave({ pid: endedProcess() })],
    ['by one whose id another process has now', async () => leave({ processStart: 'long ago' })],
    ['before the machine was started anew', async () => leave({ boot: 'another' })],
    ['by another host, 11 minutes ago', async () => leave({ host: 'elsewhere' }, 11)],
    ['by another container, 11 minutes ago', async () => leave({ processSpace: 'pid:[1]' }, 11)],
    [
      'half written, 11 minutes ago',
      async () => {
        await leave({}, 11);
        await writeFile(lock, '{"pid":');
        await utimes(lock, 0, 0);
      },
    ],
  ])('%s is taken over, with a warning', async (_, prepare) => {
    await prepare();
    expect(await hold()).toBe('held');
    expect(warnings).toEqual([expect.stringContaining('it is taken over')]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['by another host, 9 minutes ago', async () => leave({ host: 'elsewhere' }, 9)],
    ['by another container, 9 minutes ago', async () => leave({ processSpace: 'pid:[1]' }, 9)],
  ])('%s is not, and the message says what to do by hand', async (_, prepare) => {
    await prepare();
    await expect(hold()).rejects.toThrow(`remove ${lock}`);
    expect(await readdir(folder)).toEqual([path.basename(lock)]);
  });

  it('is taken over by one of many, and again when who took it over was killed on the way', async () => {
    const gone = endedProcess();
    await leave({ pid: gone });
    await writeFile(`${lock}.takeover`, await readFile(lock, 'utf8'));
    let inside = 0;
    const work = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => holdLock(lock, options({ waitSeconds: 20 }), work)));
    expect(warnings.filter((warning) => warning.includes('it is taken over'))).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  }, 30_000);
});
