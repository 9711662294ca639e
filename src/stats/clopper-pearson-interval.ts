import { incompleteBeta } from './incomplete-beta.js';
import type { Interval } from './interval.js';

/**
 * Exact interval of a share (Clopper & Pearson 1934): never less confident than it says, however few there are.
 *
 * @param count how many have what is counted, 0 to `of`
 * @param of how many there are, at least one
 * @param level confidence, e.g. 0.95
 * @throws RangeError when the count is not from 0 to `of`, or there are none
 */
export function clopperPearsonInterval(count: number, of: number, level: number): Interval {
  if (!(of > 0 && count >= 0 && count <= of)) throw new RangeError(`${count} of ${of} is no share`);
  const tail = (1 - level) / 2;
  return {
    low: count === 0 ? 0 : betaQuantile(tail, count, of - count + 1),
    high: count === of ? 1 : betaQuantile(1 - tail, count + 1, of - count),
  };
}

/** The quantile by halving, as often as halves of 1 can be told apart. */
function betaQuantile(probability: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
