import type { Centroids } from './refine-centroids.js';

/** Squared: a tenth of a standard deviation. Centroids of a sample of 20,000 are about a hundredth off. */
const NEAR = 0.01;

/** Whether two sets of as many centroids are the same but for details: each has one near it in the other set. */
export function areAlike(one: Centroids, other: Centroids): boolean {
  return (
    one.every((a) => other.some((b) => squares(a, b) < NEAR)) &&
    other.every((b) => one.some((a) => squares(a, b) < NEAR))
  );
}

const squares = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, d) => sum + (value - (b[d] ?? 0)) ** 2, 0);
