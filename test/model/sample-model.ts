import type { Model } from '../../src/model/model.js';

/** A model of two features and three segments with figures that are easy to reckon with. */
export const sampleModel: Model = {
  schemaVersion: '1.1',
  run: '20111210T021500Z',
  snapshot: '2011-12-10T00:00:00',
  series: '0123456789abcdef',
  features: [
    {
      name: 'spend',
      transform: 'none',
      mean: 100,
      standardDeviation: 50,
      constant: false,
      low: null,
      high: null,
    },
    {
      name: 'orders',
      transform: 'none',
      mean: 4,
      standardDeviation: 2,
      constant: false,
      low: null,
      high: null,
    },
  ],
  segments: [
    { id: 's1', rank: 1, name: 'Big “spenders”', centroid: [2, 1] },
    { id: 's4', rank: 2, name: 'Middling', centroid: [0, 0.1] },
    { id: 's2', rank: 3, name: 'Small', centroid: [-1.5, -1 / 3] },
  ],
  reference: [
    { edges: [20, 50, 90], shares: [0.1, 0.2, 0.3, 0.4] },
    { edges: [1], shares: [0.9, 0.1] },
  ],
  scores: {
    monetary: 'net',
    cutPoints: { recency: [7, 30, 60.5, 180], frequency: [1, 1, 2, 5], monetary: [-2.5, 10, 20.75, 250.194] },
    grid: { frequency: [2.5] },
    run: '20111201T021500Z',
    snapshot: '2011-12-01T00:00:00',
  },
  window: 'P1Y',
  lines: { voidWithin: 'PT24H', voidWithinSeconds: 86_400, adjustments: ['POST'], duplicates: 'keep' },
  currency: 'GBP',
  versions: { quintet: '0.1.0', node: '20.20.2' },
};
