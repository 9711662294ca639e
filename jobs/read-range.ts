import { Failure } from '../src/failure.js';

/** Numbers of clusters, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const DEFAULT_RANGE: Range = { from: 2, to: 10 };
const FEWEST = 2;
const MOST = 50;

/**
 * What `--clusters` of `explore` says: `2..10`, or a single number.
 *
 * @throws Failure usage when it says something else
 */
export function readRange(given: unknown): Range {
  if (given === undefined) return DEFAULT_RANGE;
  const match = typeof given === 'string' ? /^(\d{1,3})(?:\.\.(\d{1,3}))?$/.exec(given.trim()) : null;
  const [, first, last = first] = match ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (from >= FEWEST && from <= to && to <= MOST) return { from, to };
  throw new Failure(
    'usage',
    `clusters is ${JSON.stringify(given)} in the flag --clusters; it must be a range such as 2..10, or one number, from ${FEWEST} to ${MOST}`,
  );
}
