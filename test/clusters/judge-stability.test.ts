import { describe, expect, it } from 'vitest';
import { fitBest } from '../../src/clusters/fit-best.js';
import { judgeStability } from '../../src/clusters/judge-stability.js';
import { resampleClusters } from '../../src/clusters/resample-clusters.js';
import { stabilityWord } from '../../src/clusters/stability-word.js';
import { createRandom } from '../../src/stats/create-random.js';

/** Points of normal clouds around given centres, in turn, and the cloud of each. */
function makeClouds(centres: readonly (readonly number[])[], each: number) {
  const random = createRandom(3);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const labels = Int32Array.from({ length: centres.length * each }, (_, row) => row % centres.length);
  const points = Float64Array.from(
    Array.from(labels).flatMap((label) => (centres[label] ?? []).map((centre) => centre + normal())),
  );
  return { points, dimensions: centres[0]?.length ?? 0, labels };
}

const never = new AbortController().signal;
const options = { clusters: 3, resamples: 20, seed: 1 };

describe('the stability of clusters', () => {
  it('is perfect for far groups', async () => {
    const clouds = makeClouds(
      [
        [0, 0],
        [100, 0],
        [0, 100],
      ],
      40,
    );
    const found = await judgeStability(clouds, options, never);
    const certain = { jaccard: 1, q1: 1, q3: 1, worstTenth: 1, word: 'stable' };
    expect(found).toEqual({
      resamples: 20,
      skipped: 0,
      customers: 120,
      ari: 1,
      clusters: [certain, certain, certain],
    });
  });

  it('is poor for one cloud that was cut in five', async () => {
    const { points, dimensions } = makeClouds([[0, 0, 0]], 300);
    const given = { points, dimensions, weights: new Float64Array(300).fill(1) };
    const labels = fitBest(given, 5, 20, createRandom(1))?.labels ?? new Int32Array();
    const judged = { points, dimensions, labels };
    const found = await judgeStability(judged, { clusters: 5, resamples: 50, seed: 1 }, never);
    expect(found?.clusters.map((cluster) => cluster?.word)).toEqual(Array(5).fill('dissolves'));
    expect(found?.ari).toBeLessThan(0.6);
    for (const cluster of found?.clusters ?? []) expect(cluster?.worstTenth).toBeLessThan(cluster?.q1 ?? 0);
  });

  it('tells the sound cluster from the two halves of a larger one', async () => {
    const { points, labels: clouds } = makeClouds(
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
        [100, 0, 0],
      ],
      80,
    );
    // The large cloud is cut by a plane through its middle for no reason.
    const labels = clouds.map((cloud, row) => (cloud === 3 ? 1 : (points[row * 3 + 1] ?? 0) > 0 ? 2 : 0));
    const judged = { points, dimensions: 3, labels };
    const found = await judgeStability(judged, { ...options, resamples: 50 }, never);
    expect(found?.clusters[1]).toMatchObject({ jaccard: 1, word: 'stable' });
    expect(found?.clusters[0]?.jaccard).toBeLessThan(0.75);
    expect(found?.clusters[2]?.jaccard).toBeLessThan(0.75);
  });

  it('passes over resamples whose customers are too alike', async () => {
    // Of four customers in three places, a resample misses a place often, and never has more.
    const judged = {
      points: Float64Array.of(0, 10, 20, 20),
      dimensions: 1,
      labels: Int32Array.of(0, 1, 2, 2),
    };
    const found = await judgeStability(judged, { ...options, resamples: 200 }, never);
    const missed = countMissed();
    expect(Math.abs((found?.skipped ?? 0) / 200 - missed)).toBeLessThan(0.15);
    expect(found?.clusters.map((cluster) => cluster?.jaccard)).toEqual([1, 1, 1]);
  });

  it('says nothing of a cluster that nobody was drawn of, and of resamples that never were', async () => {
    const alike = { points: Float64Array.of(1, 1), dimensions: 1, labels: Int32Array.of(0, 0) };
    const found = await judgeStability(alike, { clusters: 2, resamples: 5, seed: 1 }, never);
    expect(found).toMatchObject({ skipped: 5, ari: null, clusters: [null, null] });
    expect(await judgeStability(alike, { clusters: 2, resamples: 0, seed: 1 }, never)).toBeNull();
  });

  it('is the same each time for a seed, and another for another', () => {
    const { points, dimensions, labels } = makeClouds(
      [
        [0, 0],
        [3, 0],
        [0, 3],
      ],
      60,
    );
    const judge = (seed: number) => resampleClusters(points, dimensions, labels, { ...options, seed });
    expect(judge(1)).toEqual(judge(1));
    expect(judge(1)).not.toEqual(judge(2));
  });

  it('stops when told to', async () => {
    const clouds = makeClouds(
      [
        [0, 0],
        [3, 0],
        [0, 3],
      ],
      1_000,
    );
    const controller = new AbortController();
    const judging = judgeStability(clouds, { ...options, resamples: 1000 }, controller.signal);
    setTimeout(() => controller.abort(new Error('stopped')), 100);
    await expect(judging).rejects.toThrow('stopped');
  });
});

/** Share of the 4⁴ ways to draw four times from four of whom two are alike that miss one of the three places. */
function countMissed(): number {
  const draws = [0, 1, 2, 2];
  let missed = 0;
  for (const a of draws) {
    for (const b of draws) {
      for (const c of draws) for (const d of draws) missed += new Set([a, b, c, d]).size < 3 ? 1 : 0;
    }
  }
  return missed / 256;
}

describe('stabilityWord', () => {
  it.each([
    [1, 'stable'],
    [0.75, 'stable'],
    [0.7499, 'fair'],
    [0.6, 'fair'],
    [0.5999, 'dissolves'],
    [0, 'dissolves'],
  ])('is at %d %s', (jaccard, word) => {
    expect(stabilityWord(jaccard)).toBe(word);
  });
});
