import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryIdentity, type SharedCustomers } from '../../src/segments/carry-identity.js';

const EARLIER = [
  { rank: 1, id: 's1', name: 'Frequent big spenders' },
  { rank: 2, id: 's2', name: 'One-time small buyers' },
];

const pair = (rank: number, segmentId: string, shared: number, together: number): SharedCustomers => ({
  rank,
  segmentId,
  shared,
  together,
});

describe('the identity of segments', () => {
  it('is numbered in the first run', () => {
    expect(carryIdentity(3, [], [], 0)).toEqual([
      { id: 's1', earlierName: null },
      { id: 's2', earlierName: null },
      { id: 's3', earlierName: null },
    ]);
  });

  it('follows the customers, whatever the ranks', () => {
    const shared = [pair(1, 's1', 10, 200), pair(1, 's2', 90, 110), pair(2, 's1', 95, 105)];
    expect(carryIdentity(2, EARLIER, shared, 2)).toEqual([
      { id: 's2', earlierName: 'One-time small buyers' },
      { id: 's1', earlierName: 'Frequent big spenders' },
    ]);
  });

  it('needs more than half of the customers in either', () => {
    const shared = [pair(1, 's1', 50, 100), pair(2, 's2', 51, 100)];
    expect(carryIdentity(2, EARLIER, shared, 2)).toEqual([
      { id: 's3', earlierName: null },
      { id: 's2', earlierName: 'One-time small buyers' },
    ]);
  });

  it('is what gives the most in all where a segment could be two', () => {
    // 0.55 + 0.51 is more than 0.6 alone: the first segment leaves its nearest to the second.
    const shared = [
      pair(1, 's1', 60, 100),
      pair(1, 's2', 55, 100),
      pair(2, 's1', 52, 100),
      pair(2, 's2', 1, 100),
    ];
    expect(carryIdentity(2, EARLIER, shared, 2).map(({ id }) => id)).toEqual(['s2', 's1']);
  });

  it('never gives a number again that the series has given', () => {
    expect(carryIdentity(2, EARLIER, [], 9).map(({ id }) => id)).toEqual(['s10', 's11']);
  });

  it('is unique, however the customers move', () => {
    // For each customer the segment of tonight and that of the run before.
    const moves = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(moves, (customers) => {
        const shared = [1, 2, 3, 4].flatMap((rank) =>
          [1, 2, 3, 4].map((before) => {
            const both = customers.filter(([now, then]) => now === rank && then === before).length;
            const either = customers.filter(([now, then]) => now === rank || then === before).length;
            return pair(rank, `s${before}`, both, either);
          }),
        );
        const ids = carryIdentity(4, EARLIER, shared, 4).map(({ id }) => id);
        expect(new Set(ids).size).toBe(4);
      }),
    );
  });
});
