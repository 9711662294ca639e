import path from 'node:path';
import type { Configuration } from '../config/configuration.js';
import { durationSeconds } from '../config/duration-seconds.js';
import type { Progress } from '../progress.js';
import { holdLock, type LockOptions } from './hold-lock.js';

/** What holding a place needs of the world. */
export interface HoldHost {
  readonly now: () => Date;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Does work while no other run, and no other command that changes it, has the configuration's database. Whoever needs
 * both places takes this one first.
 *
 * @throws Failure tryLater when another process has it for longer than the configuration waits; cannotCreate when there
 * can be no lock beside it; what the work throws
 */
export function holdDatabase<T>(
  configuration: Configuration,
  host: HoldHost,
  work: () => Promise<T>,
): Promise<T> {
  const { database } = configuration;
  return holdLock(`${database}.lock`, optionsFor(database, configuration, host), work);
}

/** The same for the configuration's folder of reports, which runs of several databases may share one after another. */
export function holdReports<T>(
  configuration: Configuration,
  host: HoldHost,
  work: () => Promise<T>,
): Promise<T> {
  const { out } = configuration;
  return holdLock(path.join(out, '.lock'), optionsFor(out, configuration, host), work);
}

const optionsFor = (
  subject: string,
  { wait }: Configuration,
  { now, progress, signal }: HoldHost,
): LockOptions => ({
  subject,
  waitSeconds: typeof wait === 'string' ? durationSeconds(wait) : wait ? Infinity : 0,
  now,
  signal,
  warn: (message) => {
    progress.warn(message);
  },
});
