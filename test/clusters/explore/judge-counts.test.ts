import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JudgedCounts } from '../../../src/clusters/explore/count-figures.js';
import { exploreWork } from '../../../src/clusters/explore/explore-work.js';
import { judgeCounts } from '../../../src/clusters/explore/judge-counts.js';
import { Failure } from '../../../src/failure.js';
import type { Engine } from '../../../src/warehouse/engine.js';
import { giveTable, openMemoryEngine } from '../../support/engine.js';
import { forgetful } from '../../support/forgetful.js';
import { readIris } from '../../support/iris.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

/** Judges customers of whom four measures are given. */
async function judge(
  rows: readonly (readonly number[])[],
  counts: readonly number[],
  more: {
    readonly resamples?: number;
    readonly signal?: AbortSignal;
    readonly work?: typeof exploreWork;
  } = {},
): Promise<JudgedCounts> {
  const columns = 'customer_id, gross_spend, orders, average_order_value, recency_days';
  const values = rows.map((row, index) => `('${String(index).padStart(3, '0')}', ${row.join(', ')})`);
  await giveTable(engine, 'features', columns, values.join(', '));
  const names = ['spend', 'orders', 'average_order_value', 'recency_days'] as const;
  return judgeCounts({
    engine,
    features: names.map((name) => ({ name, transform: 'none' })),
    winsorise: null,
    seed: 1,
    counts,
    resamples: more.resamples ?? null,
    memo: forgetful,
    work: more.work ?? exploreWork,
    signal: more.signal ?? new AbortController().signal,
  });
}

/** Six customers of whom three differ. */
const THREE_KINDS = [1, 1, 5, 5, 9, 9].map((spend) => [spend, 1, 1, 1]);

describe('judging numbers of clusters', () => {
  it('finds what scikit-learn finds', async () => {
    // scikit-learn 1.9.1: KMeans(n_init=200, tol=0) on the irises, each measure divided by its population standard
    // deviation; silhouette_score, calinski_harabasz_score, davies_bouldin_score.
    const { counts } = await judge(readIris().rows, [2, 3]);
    const expected = [
      [222.361704965, 0.5817500492, 251.349339465, 0.59331269058, [50, 100]],
      [139.82049636, 0.4599482392, 241.904401702, 0.83359494647, [47, 50, 53]],
    ] as const;
    for (const [index, [inertia, silhouette, calinskiHarabasz, daviesBouldin, sizes]] of expected.entries()) {
      const found = counts[index];
      expect(found?.inertia).toBeCloseTo(inertia, 6);
      expect(found?.silhouette).toBeCloseTo(silhouette, 9);
      expect(found?.calinskiHarabasz).toBeCloseTo(calinskiHarabasz, 6);
      expect(found?.daviesBouldin).toBeCloseTo(daviesBouldin, 9);
      expect(found?.sizes.toSorted((a, b) => a - b)).toEqual(sizes);
    }
  });

  it('leaves out numbers for which too few customers differ', async () => {
    const { counts, leftOut } = await judge(THREE_KINDS, [2, 3, 4, 5]);
    expect(counts.map(({ clusters }) => clusters)).toEqual([2, 3]);
    expect(leftOut).toEqual([
      { clusters: 4, reason: 'too-few-customers' },
      { clusters: 5, reason: 'too-few-customers' },
    ]);
    // With as many clusters as kinds nothing is left to take the logarithm of.
    expect(counts.map(({ gap }) => gap === null)).toEqual([false, true]);
  });

  it('refuses when none is possible', async () => {
    const judging = judge(THREE_KINDS, [4, 5]);
    await expect(judging).rejects.toMatchObject({ kind: 'data', message: expect.stringContaining('only 3') });
  });

  it('leaves out a number that no start fills', async () => {
    const work: typeof exploreWork = {
      ...exploreWork,
      clusterCustomers: async (given, options, signal) => {
        if (options.count === 2) throw new Failure('data', 'one is left empty');
        return exploreWork.clusterCustomers(given, options, signal);
      },
    };
    const { counts, leftOut } = await judge(THREE_KINDS, [2, 3], { work });
    expect(counts.map(({ clusters }) => clusters)).toEqual([3]);
    expect(leftOut).toEqual([{ clusters: 2, reason: 'empty-cluster' }]);
  });

  it('judges stability when asked to', async () => {
    const far = [0, 0.1, 0.2, 50, 50.1, 50.2, 50.3, 99, 99.1].map((spend) => [spend, 1, 1, 1]);
    const { counts } = await judge(far, [2, 3], { resamples: 5 });
    expect(counts[1]?.stability).toMatchObject({ customers: 9 });
    expect(counts[1]?.stability?.jaccards).toHaveLength(3);
  });

  it('stops all it does when one fails or it is told to', async () => {
    let told: AbortSignal | undefined;
    const work: typeof exploreWork = {
      ...exploreWork,
      clusterCustomers: async () => Promise.reject(new Error('broken')),
      measureDispersion: async (_sample, _options, signal) => {
        told = signal;
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      },
    };
    await expect(judge(THREE_KINDS, [2], { work })).rejects.toThrow('broken');
    expect(told?.aborted).toBe(true);
    const aborted = AbortSignal.abort(new Error('stopped'));
    await expect(judge(THREE_KINDS, [2], { signal: aborted })).rejects.toThrow('stopped');
  });
});
