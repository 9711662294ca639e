import { expect, it } from 'vitest';
import { squaredDistance } from '../../src/stats/squared-distance.js';

it('squaredDistance is that of two rows', () => {
  expect(squaredDistance(Float64Array.of(9, 9, 1, 2), 1, Float64Array.of(4, 6, 0, 0), 0, 2)).toBe(9 + 16);
});
