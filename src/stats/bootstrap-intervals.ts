import type { Interval } from './interval.js';
import { quantileSorted } from './quantile-sorted.js';

export interface BootstrapOptions {
  readonly resamples: number;
  /** Confidence of the intervals, e.g. 0.95. */
  readonly level: number;
  /** A stream of numbers in [0, 1). */
  readonly random: () => number;
}

/**
 * Percentile intervals of one or more measures by the bootstrap (Efron 1979): as many points as there are, drawn with
 * replacement again and again. All measures are taken of the same resamples.
 *
 * @param points how many there are, at least one
 * @param measure the measures of a resample, told how often each point was drawn; NaN for one that it does not have,
 *   which is then left out
 * @returns one a measure, in order; null for one that no resample has
 */
export function bootstrapIntervals(
  points: number,
  { resamples, level, random }: BootstrapOptions,
  measure: (times: Int32Array) => readonly number[],
): readonly (Interval | null)[] {
  const draws: number[][] = [];
  const times = new Int32Array(points);
  for (let resample = 0; resample < resamples; resample += 1) {
    times.fill(0);
    for (let draw = 0; draw < points; draw += 1) {
      const point = Math.floor(random() * points);
      times[point] = (times[point] ?? 0) + 1;
    }
    for (const [index, value] of measure(times).entries()) (draws[index] ??= []).push(value);
  }
  return draws.map((values) => {
    const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
    if (sorted.length === 0) return null;
    return {
      low: quantileSorted(sorted, (1 - level) / 2),
      high: quantileSorted(sorted, (1 + level) / 2),
    };
  });
}
