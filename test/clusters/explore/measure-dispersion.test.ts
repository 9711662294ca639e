import { describe, expect, it } from 'vitest';
import { measureDispersion } from '../../../src/clusters/explore/measure-dispersion.js';
import { gapStatistic } from '../../../src/stats/gap-statistic.js';
import { createRandom } from '../../../src/stats/create-random.js';
import { readIris } from '../../support/iris.js';

const measure = (points: readonly number[], clusters: number, seed = 1) =>
  measureDispersion(Float64Array.from(points), 2, { clusters, sets: 20, seed });

const choose = (points: readonly number[], most: number) =>
  gapStatistic(
    Array.from({ length: most }, (_, index) => measure(points, index + 1)).filter((found) => found !== null),
  ).choice;

const random = createRandom(7);
/** A hundred points evenly in a long box that stands askew. */
const EVEN = Array.from({ length: 100 }, () => [8 * random(), random()]).flatMap(([x = 0, y = 0]) => [
  x - y,
  x + y,
]);
/** Thirty points about each of three corners. */
const CORNERS = Array.from({ length: 90 }, (_, index) => {
  const [x, y] = [index % 3 === 0 ? 10 : 0, index % 3 === 1 ? 10 : 0];
  return [x + random(), y + random()];
}).flat();

const mean = (values: readonly number[] = []) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('measureDispersion', () => {
  it('gives the log inertia of the customers', () => {
    // Two clusters of two points each a distance of 2 apart: four times 1.
    const found = measure([0, 0, 0, 2, 9, 0, 9, 2], 2);
    expect(found?.logInertia).toBeCloseTo(Math.log(4), 12);
    expect(found?.referenceLogInertias).toHaveLength(20);
  });

  it('gives the expected inertia of evenly spread points', () => {
    // A box of 8 × 1 turned by 45° and stretched by √2: its corners bound the axes' box, so per axis the mean squared
    // distance to the middle is extent² / 12.
    const found = measure(EVEN, 1);
    const inertia = mean(found?.referenceLogInertias.map(Math.exp)) / 100;
    expect(inertia).toBeGreaterThan(((8 ** 2 + 1) * 2 * 0.85) / 12);
    expect(inertia).toBeLessThan(((8 ** 2 + 1) * 2 * 1.1) / 12);
  });

  it('lets the gap statistic find clusters where there are some, and none where there are none', () => {
    expect(choose(CORNERS, 6)).toBe(3);
    expect(choose(EVEN, 6)).toBe(1);
  });

  it('gives the gaps of the irises', () => {
    // numpy 2, scikit-learn 1.9.1: 40 sets drawn evenly in the box of the principal axes, KMeans(n_init=5); errors 0.04.
    const points = Float64Array.from(readIris().rows.flat());
    const found = [2, 3].map((clusters) => measureDispersion(points, 4, { clusters, sets: 20, seed: 1 }));
    const { gaps } = gapStatistic(found.filter((dispersion) => dispersion !== null));
    expect(Math.abs((gaps[0]?.gap ?? 0) - 0.595)).toBeLessThan(0.04);
    expect(Math.abs((gaps[1]?.gap ?? 0) - 0.885)).toBeLessThan(0.04);
  });

  it('depends on the seed alone', () => {
    expect(measure(CORNERS, 4)).toEqual(measure(CORNERS, 4));
    expect(measure(CORNERS, 4)).not.toEqual(measure(CORNERS, 4, 2));
  });

  it('is not defined where nothing is left to take the logarithm of, or too few points differ', () => {
    expect(measure([1, 1, 1, 1, 2, 2], 2)).toBeNull();
    expect(measure([1, 1, 1, 1, 2, 2], 3)).toBeNull();
    expect(measure([1, 1, 1, 1], 1)).toBeNull();
  });
});
