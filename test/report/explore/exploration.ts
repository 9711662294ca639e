import type { CountRow, Exploration } from '../../../src/report/explore/exploration.js';

/** One number of clusters among a thousand customers. */
export const row = (clusters: number, more: Partial<CountRow> = {}): CountRow => ({
  clusters,
  inertia: 3000 / clusters,
  silhouette: 0.5 - clusters / 100,
  calinskiHarabasz: 100 - clusters,
  daviesBouldin: clusters / 10,
  gap: { value: 1, error: 0.1 },
  sizes: [900, 100],
  smallestShare: 0.1,
  stability: null,
  restarts: 200,
  converged: true,
  ...more,
});

/** An exploration of 2 to 4 clusters that all agree upon 2. */
export const EXPLORATION: Exploration = {
  schemaVersion: '1.0',
  run: { id: '20111210T000000Z', snapshot: '2011-12-10T00:00:00' },
  series: '0123456789abcdef',
  window: { from: '2010-12-10T00:00:00', to: '2011-12-10T00:00:00' },
  customers: 1000,
  features: [
    { name: 'spend', transform: 'log1p' },
    { name: 'orders', transform: 'log1p' },
  ],
  winsorise: null,
  seed: 1,
  range: { from: 2, to: 4 },
  configured: 5,
  samples: {
    starts: 1000,
    criteria: 1000,
    gap: 1000,
    gapReferenceSets: 20,
    stability: null,
    resamples: null,
  },
  counts: [row(2), row(3), row(4)],
  leftOut: [],
  preferences: [
    { criterion: 'silhouette', clusters: 2, nearly: [] },
    { criterion: 'calinskiHarabasz', clusters: 2, nearly: [] },
    { criterion: 'daviesBouldin', clusters: 2, nearly: [] },
    { criterion: 'gap', clusters: 2, nearly: [] },
  ],
  words: ['The first sentence.', 'The second sentence.'],
  versions: { quintet: '1.2.3' },
};
