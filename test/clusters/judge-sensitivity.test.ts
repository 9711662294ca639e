import { describe, expect, it } from 'vitest';
import { compareWithout } from '../../src/clusters/compare-without.js';
import { judgeSensitivity, sensitivityWord } from '../../src/clusters/judge-sensitivity.js';

const never = new AbortController().signal;

/** Customers on a line, each place so many times, and the cluster of each place. */
function onLine(places: readonly (readonly [place: number, times: number, label: number])[]) {
  const rows = places.flatMap(([place, times, label]) => Array.from({ length: times }, () => [place, label]));
  return {
    points: Float64Array.from(rows, ([place = 0]) => place),
    dimensions: 1,
    labels: Int32Array.from(rows, ([, label = 0]) => label),
  };
}

describe('clusters without some customers', () => {
  it('are the same where those make no cluster of their own', () => {
    const judged = onLine([
      [0, 10, 0],
      [10, 10, 1],
    ]);
    const stays = Uint8Array.from(judged.labels, (_, row) => (row === 19 ? 0 : 1));
    expect(compareWithout(judged, stays, [[0], [10]], 1)).toEqual({
      ari: 1,
      sameShare: 1,
      clusters: [
        { before: 10, after: 10, shift: expect.closeTo(0, 9) as number },
        { before: 9, after: 9, shift: expect.closeTo(0, 9) as number },
      ],
    });
  });

  it('are others where those had a cluster of their own', () => {
    // Without the one far customer the other cluster, 15 at 0 and 5 at 2 around their mean of 0.5, comes apart.
    const judged = onLine([
      [0, 15, 0],
      [2, 5, 0],
      [1000, 1, 1],
    ]);
    const stays = Uint8Array.from(judged.points, (place) => (place < 1000 ? 1 : 0));
    const found = compareWithout(judged, stays, [[0.5], [1000]], 1);
    // The 15 match the cluster of all 20; the 5 are in another.
    expect(found).toEqual({
      ari: 0,
      sameShare: 0.75,
      clusters: [
        { before: 20, after: 15, shift: expect.closeTo(0.5, 9) as number },
        { before: 0, after: 5, shift: expect.closeTo(998, 9) as number },
      ],
    });
  });

  it('can’t be told where those who stay are too alike', () => {
    const judged = onLine([
      [0, 3, 0],
      [9, 1, 1],
    ]);
    expect(compareWithout(judged, Uint8Array.of(1, 1, 1, 0), [[0], [9]], 1)).toBeNull();
  });

  it('are judged without the top hundredth of spenders, and at least one', async () => {
    const judged = onLine([
      [0, 200, 0],
      [10, 200, 1],
    ]);
    const places = Int32Array.from(judged.labels, (_, row) => row + 1);
    const found = await judgeSensitivity(judged, [[0], [10]], places, 1, never);
    expect(found).toMatchObject({ leftOut: 4, ari: 1, word: 'same' });
    expect(found?.clusters.map(({ before }) => before)).toEqual([196, 200]);
    const few = onLine([
      [0, 2, 0],
      [10, 2, 1],
    ]);
    const one = await judgeSensitivity(few, [[0], [10]], Int32Array.of(4, 1, 2, 3), 1, never);
    expect(one).toMatchObject({ leftOut: 1, clusters: [{ before: 1 }, { before: 2 }] });
  });
});

describe('sensitivityWord', () => {
  it.each([
    [1, 'same'],
    [0.9, 'same'],
    [0.8999, 'alike'],
    [0.65, 'alike'],
    [0.6499, 'different'],
    [-0.1, 'different'],
  ])('is at %d %s', (ari, word) => {
    expect(sensitivityWord(ari)).toBe(word);
  });
});
