import { describe, expect, it } from 'vitest';
import type { SharedCustomers } from '../../src/segments/carry-identity.js';
import { traceSegments } from '../../src/segments/trace-segments.js';

const EARLIER = [
  { rank: 1, id: 's1', name: 'Frequent big spenders' },
  { rank: 2, id: 's2', name: 'Solid spenders' },
  { rank: 3, id: 's3', name: 'Small buyers' },
];

/** Rows: tonight's segments; columns: the earlier ones; cells: customers in both. */
const shared = (...rows: readonly (readonly number[])[]): SharedCustomers[] =>
  rows.flatMap((row, index) =>
    row.map((count, column) => ({
      rank: index + 1,
      segmentId: `s${column + 1}`,
      shared: count,
      together: 0,
    })),
  );

describe('where segments come from', () => {
  it('is the same ones when nothing happened', () => {
    const { origins, ended } = traceSegments(
      ['s1', 's2', 's3'],
      EARLIER,
      shared([98, 2, 0], [1, 97, 3], [0, 1, 99]),
    );
    expect(origins.map(({ fate }) => fate)).toEqual(['kept', 'kept', 'kept']);
    expect(origins[0]?.from).toEqual([{ id: 's1', name: 'Frequent big spenders' }]);
    expect(ended).toEqual([]);
  });

  it('is one that was split: the larger part keeps the id', () => {
    const { origins } = traceSegments(
      ['s1', 's4', 's2', 's3'],
      EARLIER,
      shared([60, 0, 0], [40, 1, 0], [0, 99, 0], [0, 0, 99]),
    );
    expect(origins.map(({ fate }) => fate)).toEqual(['kept', 'split', 'kept', 'kept']);
    expect(origins[1]?.from.map(({ id }) => id)).toEqual(['s1']);
  });

  it('is two that were merged: what ended says into which', () => {
    const { origins, ended } = traceSegments(['s1', 's3'], EARLIER, shared([99, 60, 0], [0, 40, 99]));
    expect(origins[0]).toMatchObject({ fate: 'merged', from: [{ id: 's1' }, { id: 's2' }] });
    expect(ended).toEqual([{ id: 's2', name: 'Solid spenders', into: 1 }]);
  });

  it('is nowhere for one of new or scattered customers', () => {
    const { origins, ended } = traceSegments(
      ['s1', 's2', 's4'],
      EARLIER,
      shared([99, 0, 34], [0, 99, 33], [10, 10, 10]),
    );
    expect(origins[2]).toEqual({ fate: 'born', from: [] });
    expect(ended).toEqual([{ id: 's3', name: 'Small buyers', into: null }]);
  });

  it('is nowhere in the first run', () => {
    expect(traceSegments(['s1'], [], [])).toEqual({ origins: [{ fate: 'born', from: [] }], ended: [] });
  });
});
