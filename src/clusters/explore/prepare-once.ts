import { buildMatrix, type ScaledFeature } from '../../features/build-matrix.js';
import { readSample, type Sample } from '../cluster-customers.js';
import type { CountsTask } from './counts-task.js';

/** What all numbers of clusters share. */
export interface Prepared {
  readonly features: readonly ScaledFeature[];
  readonly sample: Sample;
}

/** Gives `points` and the sample, made when they are asked for first: where all is remembered nobody asks. */
export function prepareOnce({
  engine,
  features: specs,
  winsorise,
  seed,
}: CountsTask): () => Promise<Prepared> {
  let prepared: Promise<Prepared> | undefined;
  const prepare = async () => {
    const features = await buildMatrix(engine, specs, winsorise);
    return { features, sample: await readSample(engine, seed, features.length) };
  };
  return () => (prepared ??= prepare());
}
