import { describe, expect, it } from 'vitest';
import type { FeatureSpec } from '../../src/config/configuration.js';
import { cluster, type Shop } from '../support/online-retail.js';

const RFM: FeatureSpec[] = [
  { name: 'recency_days', transform: 'log1p' },
  { name: 'orders', transform: 'log1p' },
  { name: 'spend', transform: 'log1p' },
];
const RETURNS: FeatureSpec[] = [
  { name: 'spend', transform: 'log1p' },
  { name: 'orders', transform: 'log1p' },
  { name: 'return_ratio', transform: 'none' },
];
const RAW: FeatureSpec[] = [
  { name: 'spend', transform: 'none' },
  { name: 'orders', transform: 'none' },
  { name: 'return_ratio', transform: 'none' },
];

const SOLUTIONS = [
  {
    of: 'recency, orders, spend',
    features: RFM,
    inertia: 6485.6805,
    silhouette: 0.43416,
    sizes: [1653, 2685],
  },
  {
    of: 'recency, orders, spend',
    features: RFM,
    inertia: 3962.294,
    silhouette: 0.33641,
    sizes: [707, 813, 1188, 1630],
  },
  {
    // The best of 100 starts was 3330.1605 with 825 and 1258. With one customer moved there is a better one:
    // scikit-learn, started at its centres, stays there and gives 3330.1594873.
    of: 'recency, orders, spend',
    features: RFM,
    inertia: 3330.1594873,
    silhouette: 0.31771,
    sizes: [273, 824, 923, 1059, 1259],
  },
  {
    of: 'spend, orders, raw return ratio',
    features: RETURNS,
    inertia: 2804.6456,
    silhouette: 0.43244,
    sizes: [33, 93, 695, 1684, 1833],
  },
  { of: 'all raw', features: RAW, inertia: 3563.0702, silhouette: 0.76068, sizes: [6, 8, 72, 232, 4020] },
];

/**
 * What k-means finds on the z-scores of the 4,338 customers with a sale. Expected: scikit-learn 1.2.1, the best of 100
 * k-means++ starts at the default tolerance. Up to 1e-5 above it agrees, lower is better; sizes and silhouette are the
 * same only where the inertia is.
 */
export function expectClusters(shop: () => Shop): void {
  describe('k-means', () => {
    it.each(SOLUTIONS)('finds $sizes on $of', async ({ features, inertia, silhouette, sizes }) => {
      const found = await cluster(shop().engine, features, sizes.length);
      const excess = found.inertia / inertia - 1;
      expect(excess).toBeLessThan(1e-5);
      expect(found.converged).toBe(true);
      expect(found.sizes.reduce((sum, size) => sum + size, 0)).toBe(4_338);
      // A solution that differs by more has some customers elsewhere: a little worse, within the bound above, or better.
      const isTheSame = Math.abs(excess) < 1e-6;
      expect(isTheSame ? found.sizes.toSorted((a, b) => a - b) : sizes).toEqual(sizes);
      expect(isTheSame ? found.silhouette : silhouette).toBeCloseTo(silhouette, 5);
    });
  });
}
