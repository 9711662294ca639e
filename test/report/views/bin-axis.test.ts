import { describe, expect, it } from 'vitest';
import { axisOf, placeOf } from '../../../src/report/describe/views/bin-axis.js';

describe('axisOf', () => {
  it('has each range once, rising, and what lies between two of them', () => {
    expect(
      axisOf([
        [200, null],
        [null, 0],
        [0, 100],
        [0, 100],
      ]),
    ).toEqual([
      [null, 0],
      [0, 100],
      [100, 200],
      [200, null],
    ]);
    expect(axisOf([])).toEqual([]);
  });
});

describe('placeOf', () => {
  const axis = axisOf([
    [null, 0],
    [0, 100],
    [100, 200],
    [200, null],
  ]);

  it.each([
    [-500, 0],
    [0, 1],
    [50, 1.5],
    [100, 2],
    [200, 3],
    [900, 4],
  ])('finds %d at %d', (value, place) => {
    expect(placeOf(value, axis)).toBe(place);
  });

  it('knows no place beyond a closed end', () => {
    expect(placeOf(9, [[0, 5]])).toBe(1);
    expect(placeOf(-9, [[0, 5]])).toBe(0);
    expect(placeOf(3, [])).toBe(0);
  });
});
