import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createFolder } from '../create-folder.js';
import { Failure } from '../failure.js';
import { writeNewFile } from '../write-new-file.js';
import { describeSelf, judgeOwner, type LockOwner, parseOwner } from './lock-owner.js';

/** How often an owner shows that it lives, and after how long without that another host's lock is taken over. */
const RENEWED_EVERY = 15_000;
const FORSAKEN_AFTER = 10 * 60_000;

const LOOK_EVERY = 250;

export interface LockOptions {
  /** What the lock is for, in words: the path of a database or of a folder of reports. */
  readonly subject: string;
  /** Longest time to wait for it, in seconds; 0 gives up at once, Infinity never. */
  readonly waitSeconds: number;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly warn: (message: string) => void;
}

/** A lock as it is found. */
interface Found {
  readonly text: string;
  readonly owner: LockOwner | null;
  readonly state: 'alive' | 'gone' | 'unknown';
  readonly isStale: boolean;
}

/**
 * Does work while this process alone holds a lock: a file that is there as long as the work goes on. The lock of a
 * process that is gone is taken over; that of another host when it has not been renewed for ten minutes.
 *
 * @param lock absolute path of the file; its folder is created where it is missing
 * @throws Failure tryLater when another process holds it, cannotCreate or io when it can't be written; the signal's
 * reason when stopped; what the work throws
 */
export async function holdLock<T>(lock: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const text = await acquire(lock, options);
  const renewing = setInterval(() => void renew(lock, options.now()), RENEWED_EVERY);
  renewing.unref();
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await release(lock, text);
  }
}

/** Answers the text of the lock, which tells it from all others. */
async function acquire(lock: string, options: LockOptions): Promise<string> {
  const { signal, now, waitSeconds, subject, warn } = options;
  await createFolder(path.dirname(lock)).catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    throw new Failure(
      'cannotCreate',
      `${subject} can't be made (${said}); check the path and its permissions`,
      {
        cause: error,
      },
    );
  });
  const text = `${JSON.stringify(await describeSelf(now(), randomUUID()), null, 2)}\n`;
  const until = performance.now() + waitSeconds * 1000;
  let isTold = false;
  while (!(await create(lock, text))) {
    signal.throwIfAborted();
    const found = await find(lock, now);
    if (found === null) continue;
    if (found.isStale) {
      await takeOver(lock, found, options);
      continue;
    }
    if (performance.now() >= until) throw busy(lock, found, options);
    if (!isTold) warn(`${subject}: waiting for another run to end (${nameOwner(found.owner)})`);
    isTold = true;
    await setTimeout(LOOK_EVERY, undefined, { signal }).catch(() => {
      signal.throwIfAborted();
    });
  }
  return text;
}

/** Whether the lock was free. */
async function create(lock: string, text: string): Promise<boolean> {
  try {
    await writeNewFile(lock, text);
    return true;
  } catch (error) {
    const cause = error instanceof Failure ? error.cause : undefined;
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw error;
  }
}

async function find(lock: string, now: () => Date): Promise<Found | null> {
  try {
    const text = await readFile(lock, 'utf8');
    const owner = parseOwner(text);
    const state = owner === null ? 'unknown' : await judgeOwner(owner);
    const isForsaken = now().getTime() - (await stat(lock)).mtimeMs > FORSAKEN_AFTER;
    return { text, owner, state, isStale: state === 'gone' || (state === 'unknown' && isForsaken) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Removes a stale lock. Two that do this at once must not remove each other's new lock, so it is done under a lock of its
 * own, and only if the stale one is still there.
 */
async function takeOver(lock: string, stale: Found, options: LockOptions): Promise<void> {
  await holdLock(`${lock}.takeover`, { ...options, waitSeconds: 5, warn: () => {} }, async () => {
    const found = await find(lock, options.now);
    if (found?.text !== stale.text || !found.isStale) return;
    await rm(lock);
    options.warn(
      `${options.subject}: the last run there ended without giving back its lock (${nameOwner(stale.owner)}); it is taken over`,
    );
  });
}

/** One that another process took over meanwhile, because this one was silent for too long, is not ours any more. */
async function release(lock: string, text: string): Promise<void> {
  const found = await readFile(lock, 'utf8').catch(() => null);
  if (found === text) await rm(lock, { force: true });
}

/** Where that fails the lock only looks older than it is. */
async function renew(lock: string, now: Date): Promise<void> {
  await utimes(lock, now, now).catch(() => {});
}

function busy(lock: string, { owner, state }: Found, { subject, waitSeconds }: LockOptions): Failure {
  const waited = waitSeconds === 0 ? '' : `, also after ${Math.round(waitSeconds)} s`;
  const advice =
    waitSeconds === 0 ? 'try again when it is done, or wait for it with --wait' : 'try again later';
  const byHand = `; if that process is no more, remove ${lock}, which otherwise counts no longer after 10 minutes without a sign of life`;
  return new Failure(
    'tryLater',
    `${subject}: another run is still going on${waited} (${nameOwner(owner)}); ${advice}${state === 'unknown' ? byHand : ''}`,
  );
}

const nameOwner = (owner: LockOwner | null): string =>
  owner === null
    ? 'its lock does not say whose'
    : `process ${owner.pid} on ${owner.host}, since ${owner.startedAt}`;
