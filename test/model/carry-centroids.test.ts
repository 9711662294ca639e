import { describe, expect, it } from 'vitest';
import type { ScaledFeature } from '../../src/features/build-matrix.js';
import { carryCentroids } from '../../src/model/carry-centroids.js';
import { measureMoves } from '../../src/model/measure-moves.js';

const feature = (
  mean: number,
  standardDeviation: number,
  more: Partial<ScaledFeature> = {},
): ScaledFeature => ({
  name: 'spend',
  transform: 'log1p',
  mean,
  standardDeviation,
  constant: false,
  low: null,
  high: null,
  ...more,
});
const segment = (id: string, ...centroid: readonly number[]) => ({ id, rank: 1, name: id, centroid });

describe('the centroids of an earlier model', () => {
  it('lie where they lay, in tonight’s units', () => {
    // 10 + 2 · 3 = 16 then; (16 − 12) / 4 = 1 now.
    const model = { features: [feature(10, 3)], segments: [segment('s1', 2)] };
    expect(carryCentroids(model, [feature(12, 4)])).toEqual([[1]]);
  });

  it('have no place in a feature that is constant now', () => {
    const model = { features: [feature(10, 3)], segments: [segment('s1', 2)] };
    expect(carryCentroids(model, [feature(12, 0, { constant: true })])).toEqual([[0]]);
  });

  it('can’t be carried to other features or transforms', () => {
    const model = { features: [feature(10, 3)], segments: [segment('s1', 2)] };
    expect(carryCentroids(model, [feature(12, 4, { transform: 'none' })])).toBeNull();
    expect(carryCentroids(model, [feature(12, 4), feature(1, 1, { name: 'orders' })])).toBeNull();
  });
});

describe('how far centroids have moved', () => {
  const model = { segments: [segment('s1', 9, 9), segment('s2', 9, 9)] };
  const tonight = [{ id: 's2' }, { id: 's3' }];
  const centroids = [
    [3, 4],
    [0, 0],
  ];

  it('is the distance for segments that were there', () => {
    const carried = [
      [7, 7],
      [0, 0],
    ];
    expect(measureMoves(tonight, centroids, model, carried)).toEqual([5, null]);
  });

  it('is unknown in the first run', () => {
    expect(measureMoves(tonight, centroids, null, null)).toEqual([null, null]);
  });
});
