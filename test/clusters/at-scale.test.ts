import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CUSTOMER_FEATURES, makeCustomers } from '../../bench/make-customers.js';
import { clusterCustomers } from '../../src/clusters/cluster-customers.js';
import { layOutCoordinates } from '../../src/clusters/lay-out-coordinates.js';
import { refineCentroids } from '../../src/clusters/refine-centroids.js';
import { buildMatrix, type ScaledFeature } from '../../src/features/build-matrix.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { openMemoryEngine } from '../support/engine.js';

let engine: Engine;
let features: readonly ScaledFeature[];
beforeAll(async () => {
  engine = await openMemoryEngine();
  await makeCustomers(engine, 50_000);
  features = await buildMatrix(engine, CUSTOMER_FEATURES.three);
});
afterAll(() => engine.close());

/** The same customers by scikit-learn 1.9.1: KMeans(n_clusters=5, n_init=10, random_state=0), inertia_. */
const PEER_INERTIA = 37_320.0687;

// The same with a million customers is test/long/clusters-at-scale.test.ts.
describe('more customers than the sample has', () => {
  it('are clustered as well as by scikit-learn’s best of ten starts', async () => {
    const options = { count: 5, seed: 1, features, carried: null };
    const found = await clusterCustomers(engine, options, new AbortController().signal);
    expect(found.inertia / PEER_INERTIA - 1).toBeLessThan(1e-4);
    expect(found.sizes.reduce((sum, size) => sum + size, 0)).toBe(50_000);
    expect(found).toMatchObject({ restarts: 50, sample: { customers: 20_000 } });
  });

  it('lose nothing by refining that stops before everybody is at rest, in fewer steps', async () => {
    const coordinates = await layOutCoordinates(engine, 3);
    const start = [-2, -1, 0, 1, 2].map((place) => [place, place, 0]);
    const patient = await refineCentroids(engine, coordinates, [start], 0);
    const hasty = await refineCentroids(engine, coordinates, [start], 1e-8);
    expect(patient.isAtRest).toBe(true);
    expect(hasty.inertia / patient.inertia - 1).toBeLessThan(1e-6);
    expect(hasty.steps).toBeLessThan(patient.steps);
  });
});
