import { describe, expect, it } from 'vitest';
import { bootstrapIntervals } from '../../src/stats/bootstrap-intervals.js';
import { createRandom } from '../../src/stats/create-random.js';

const options = (resamples: number, seed = 1) => ({ resamples, level: 0.95, random: createRandom(seed) });
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0);

const firstOf = (seed: number) => bootstrapIntervals(20, options(30, seed), (times) => [times[0] ?? 0]);

describe('bootstrapIntervals', () => {
  it('draws as many points as there are', () => {
    expect(bootstrapIntervals(17, options(50), (times) => [sum(times)])).toEqual([{ low: 17, high: 17 }]);
  });

  it('finds the interval of a mean: 0 ± 1.96 / √1,000 for a thousand points at -1 and 1', () => {
    const values = Array.from({ length: 1_000 }, (_, point) => (point % 2 === 0 ? -1 : 1));
    const mean = (times: Int32Array) =>
      sum(values.map((value, point) => value * (times[point] ?? 0))) / 1_000;
    const [interval] = bootstrapIntervals(1_000, options(2_000), (times) => [mean(times)]);
    expect(interval?.low).toBeGreaterThan(-0.068);
    expect(interval?.low).toBeLessThan(-0.056);
    expect(interval?.high).toBeGreaterThan(0.056);
    expect(interval?.high).toBeLessThan(0.068);
  });

  it('takes quantiles of what it measured, without what could not be measured', () => {
    let resample = 0;
    const measure = () => {
      resample += 1;
      return [resample, resample % 2 === 0 ? Number.NaN : resample, Number.NaN];
    };
    // 1 to 41: 2.5 % lies at 1 + 40 · 0.025; the 21 odd ones: at 1 + 2 · 20 · 0.025.
    const intervals = bootstrapIntervals(3, options(41), measure);
    expect(intervals[0]?.low).toBeCloseTo(2, 12);
    expect(intervals[0]?.high).toBeCloseTo(40, 12);
    expect(intervals[1]?.low).toBeCloseTo(2, 12);
    expect(intervals[1]?.high).toBeCloseTo(40, 12);
    expect(intervals[2]).toBeNull();
  });

  it('depends on the random numbers alone', () => {
    expect(firstOf(4)).toEqual(firstOf(4));
  });
});
