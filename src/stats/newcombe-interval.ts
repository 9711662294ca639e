import type { Interval } from './interval.js';
import { wilsonInterval } from './wilson-interval.js';

/** How many have what is counted, and how many there are. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/**
 * Interval of the difference of two independent shares, one less the other, from their score intervals: method 10 of
 * Newcombe (1998).
 *
 * @param z quantile of the standard normal distribution, e.g. 1.959964 for 95 % confidence
 * @throws RangeError for a count that is not from 0 to `of`, or none to count
 */
export function newcombeInterval(one: Share, other: Share, z: number): Interval {
  const a = { share: one.count / one.of, ...wilsonInterval(one.count, one.of, z) };
  const b = { share: other.count / other.of, ...wilsonInterval(other.count, other.of, z) };
  const difference = a.share - b.share;
  return {
    low: difference - Math.hypot(a.share - a.low, b.high - b.share),
    high: difference + Math.hypot(a.high - a.share, b.share - b.low),
  };
}
