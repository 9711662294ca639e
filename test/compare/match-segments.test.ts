import { describe, expect, it } from 'vitest';
import { matchSegments } from '../../src/compare/match-segments.js';
import { measureAgreement } from '../../src/compare/measure-agreement.js';
import type { Flow } from '../../src/migration/migration.js';

const flow = (from: string | null, to: string | null, customers: number): Flow => ({
  from,
  to,
  customers,
  netSpend: to === null ? null : `${customers}.00`,
  netSpendBefore: from === null ? null : `${2 * customers}.00`,
});

const groups = (...ids: string[]) => ids.map((id) => ({ id, name: id, customers: 1 }));

describe('counterparts', () => {
  it('share most of the customers that both runs know', () => {
    const flows = [
      flow('s1', 's1', 8),
      flow('s1', 's2', 2),
      flow('s2', 's2', 9),
      flow('s2', 's1', 1),
      // Neither counts: nobody knows where they would be.
      flow(null, 's1', 100),
      flow('s2', null, 100),
    ];
    // s1: 8 shared of 10 + 9 − 8 = 11 in either; s2: 9 of 10 + 11 − 9 = 12.
    expect(matchSegments(['s1', 's2'], ['s1', 's2'], flows)).toEqual([
      { first: 's1', second: 's1', shared: 8, overlap: 8 / 11, kind: 'same' },
      { first: 's2', second: 's2', shared: 9, overlap: 9 / 12, kind: 'same' },
    ]);
  });

  it('need not have the same id', () => {
    const flows = [flow('s1', 's9', 10), flow('s2', 's1', 10)];
    expect(matchSegments(['s1', 's2'], ['s1', 's9'], flows)).toMatchObject([
      { first: 's1', second: 's9', overlap: 1 },
      { first: 's2', second: 's1', overlap: 1 },
    ]);
  });

  it('are found one to one where a segment was split: the larger part is alike, the smaller alone', () => {
    const flows = [flow('s1', 'a', 6), flow('s1', 'b', 4), flow('s2', 'c', 10), flow('s1', 'c', 3)];
    // s1 has 13: a holds 6 of them and nobody else, an overlap of 6 / 13, below half.
    expect(matchSegments(['s1', 's2'], ['a', 'b', 'c'], flows)).toEqual([
      { first: 's1', second: 'a', shared: 6, overlap: 6 / 13, kind: 'alike' },
      { first: 's2', second: 'c', shared: 10, overlap: 10 / 13, kind: 'same' },
    ]);
  });

  it('are none where no segment has most of the other', () => {
    const flows = ['a', 'b'].flatMap((to) => [flow('s1', to, 5), flow('s2', to, 5)]);
    expect(matchSegments(['s1', 's2'], ['a', 'b'], flows)).toEqual([]);
  });

  it('are none where the runs have no customer in common', () => {
    expect(matchSegments(['s1'], ['s1'], [flow(null, 's1', 5), flow('s1', null, 5)])).toEqual([]);
  });
});

describe('the agreement', () => {
  it('counts who stayed, who moved and what they brought, and the adjusted Rand index', () => {
    const matrix = {
      before: groups('s1', 's2'),
      tonight: groups('s1', 's2'),
      flows: [
        flow('s1', 's1', 2),
        flow('s1', 's2', 1),
        flow('s2', 's2', 3),
        flow(null, 's1', 4),
        flow('s2', null, 7),
      ],
    };
    // Pairs: 1 + 0 + 3 = 4 together in both; 3 + 3 = 6 in the first; 1 + 6 = 7 in the second; 15 in all.
    // (4 − 6·7/15) / ((6 + 7)/2 − 6·7/15) = 1.2 / 3.7
    const agreement = measureAgreement(matrix, [
      { first: 's1', second: 's1' },
      { first: 's2', second: 's2' },
    ]);
    expect({ ...agreement, ari: 0 }).toEqual({
      shared: 6,
      joined: 4,
      left: 7,
      stayed: 5,
      moved: 1,
      movedSpendBefore: '2.00',
      movedSpend: '1.00',
      ari: 0,
    });
    expect(agreement.ari).toBeCloseTo(1.2 / 3.7, 12);
  });

  it('is 1 for the same groups by other names', () => {
    const flows = [flow('s1', 's4', 3), flow('s2', 's1', 2)];
    const matrix = { before: groups('s1', 's2'), tonight: groups('s1', 's4'), flows };
    expect(measureAgreement(matrix, []).ari).toBe(1);
  });
});
