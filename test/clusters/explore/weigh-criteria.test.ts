import { describe, expect, it } from 'vitest';
import type { CountFigures } from '../../../src/clusters/explore/count-figures.js';
import { weighCriteria } from '../../../src/clusters/explore/weigh-criteria.js';

/** Silhouette, Calinski–Harabasz and Davies–Bouldin of 2, 3, 4 … clusters. */
function weigh(
  figures: readonly (readonly [number, number | null, number | null])[],
  gapChoice: number | null,
) {
  const counts = figures.map(([silhouette, calinskiHarabasz, daviesBouldin], index): CountFigures => ({
    clusters: index + 2,
    inertia: 1,
    silhouette,
    calinskiHarabasz,
    daviesBouldin,
    sampleCustomers: 9,
    sizes: [],
    restarts: 1,
    fitCustomers: 9,
    converged: true,
    centroids: [],
    gap: null,
    stability: null,
  }));
  return weighCriteria({ counts, leftOut: [], gapChoice });
}

describe('weighCriteria', () => {
  it('takes the highest or the lowest figure, as each criterion wants it', () => {
    const found = weigh(
      [
        [0.5, 10, 3],
        [0.4, 30, 2],
        [0.3, 20, 1],
      ],
      2,
    );
    expect(found.map(({ criterion, clusters }) => [criterion, clusters])).toEqual([
      ['silhouette', 2],
      ['calinskiHarabasz', 3],
      ['daviesBouldin', 4],
      ['gap', 2],
    ]);
  });

  it('names those within one per cent of the best', () => {
    const [silhouette, , daviesBouldin] = weigh(
      [
        [0.5, 1, 2.019],
        [0.4949, 1, 2],
        [0.4951, 1, 2.021],
      ],
      null,
    );
    expect(silhouette?.nearly).toEqual([4]);
    expect(daviesBouldin).toEqual({ criterion: 'daviesBouldin', clusters: 3, nearly: [2] });
  });

  it('prefers the fewest of equals, and nothing where nothing is defined', () => {
    const [silhouette, calinskiHarabasz, , gap] = weigh(
      [
        [0.5, null, 1],
        [0.5, null, 1],
      ],
      null,
    );
    expect(silhouette).toMatchObject({ clusters: 2, nearly: [3] });
    expect([calinskiHarabasz?.clusters, gap?.clusters]).toEqual([null, null]);
  });

  it('prefers nothing where there is nothing to compare', () => {
    expect(weigh([[0.5, 10, 3]], 1).map(({ clusters }) => clusters)).toEqual([null, null, null, null]);
  });
});
