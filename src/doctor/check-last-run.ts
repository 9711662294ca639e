import type { Status } from '../runs/status.js';
import type { Check } from './check.js';

const WORDS = {
  published: 'published',
  failed: 'failed',
  killed: 'was killed',
} satisfies Readonly<Record<Status['lastAttempt']['outcome'], string>>;

/**
 * How the last attempt ended, and which one published.
 *
 * @param status null when no attempt is on record
 */
export function checkLastRun(status: Status | null): Check {
  const name = 'last run';
  if (status === null) return { name, state: 'attention', says: 'no run is on record yet' };
  const { lastAttempt, lastSuccess } = status;
  const { run, outcome, exitCode, message, at } = lastAttempt;
  const which = `${run ?? 'a start that was no run yet'}, ${minute(at)}, ${WORDS[outcome]}`;
  if (outcome === 'published') return { name, state: 'ok', says: which };
  const how = exitCode === null ? '' : ` with exit code ${exitCode}`;
  const why = message === null ? '' : `: ${message.replace(/\.$/, '')}`;
  const before =
    lastSuccess === null
      ? 'nothing has been published yet'
      : `the last success is ${lastSuccess.run}, ${minute(lastSuccess.at)}`;
  return { name, state: 'problem', says: `${which}${how}${why}; ${before}` };
}

/** `2026-11-22 02:15 UTC` of a moment. */
const minute = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
