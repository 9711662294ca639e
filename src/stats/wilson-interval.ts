import type { Interval } from './interval.js';

/**
 * Score interval of a share (Wilson 1927), without correction for continuity.
 *
 * @param count how many have what is counted, 0 to `of`
 * @param of how many there are, at least one
 * @param z quantile of the standard normal distribution, e.g. 1.959964 for 95 % confidence
 * @throws RangeError when the count is not from 0 to `of`, or there are none
 */
export function wilsonInterval(count: number, of: number, z: number): Interval {
  if (!(of > 0 && count >= 0 && count <= of)) throw new RangeError(`${count} of ${of} is no share`);
  const share = count / of;
  const square = z * z;
  const centre = share + square / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  const scale = 1 + square / of;
  return {
    low: count === 0 ? 0 : (centre - spread) / scale,
    high: count === of ? 1 : (centre + spread) / scale,
  };
}
