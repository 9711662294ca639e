import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestMove } from '../../src/stats/smallest-move.js';

const away = (from: readonly number[], to: readonly number[]) =>
  Math.hypot(...from.map((value, d) => value - (to[d] ?? 0)));

describe('smallestMove', () => {
  it('is worked out by hand', () => {
    // Centres 0 and (6, 8): the border is 5 away from 0 in the direction (0.6, 0.8).
    const move = smallestMove([0, 0], [0, 0], [6, 8]);
    expect(move).toEqual({ distance: 5, move: [3, 4], alone: [25 / 3, 25 / 4] });
  });

  it('can not get there by a feature in which the centres agree', () => {
    expect(smallestMove([1, 9], [0, 3], [4, 3])).toEqual({ distance: 1, move: [1, 0], alone: [1, null] });
  });

  it('goes back to the border from beyond it, and nowhere on it', () => {
    expect(smallestMove([3], [0], [4])).toEqual({ distance: -1, move: [-1], alone: [-1] });
    expect(smallestMove([2, 7], [0, 0], [4, 0])?.distance).toBe(0);
  });

  it('is null where there is no border', () => {
    expect(smallestMove([1, 2], [3, 4], [3, 4])).toBeNull();
  });

  it('ends as near to one centre as to the other, each way', () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    const place = fc.tuple(coordinate, coordinate, coordinate);
    fc.assert(
      fc.property(place, place, place, (x, a, b) => {
        fc.pre(away(a, b) > 0);
        const { distance, move, alone } = smallestMove(x, a, b) ?? { distance: NaN, move: [], alone: [] };
        expect(away(move, [])).toBeCloseTo(Math.abs(distance), 9);
        const single = alone.flatMap((change, d) =>
          change === null ? [] : [x.map((_, other) => (other === d ? change : 0))],
        );
        for (const change of [move, ...single]) {
          const end = x.map((value, d) => value + (change[d] ?? 0));
          expect(Math.abs(away(end, a) / away(end, b) - 1)).toBeLessThan(1e-9);
          expect(away(end, x)).toBeGreaterThanOrEqual(Math.abs(distance) - 1e-9);
        }
      }),
    );
  });
});
