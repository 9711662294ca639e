import type { Dispersion } from '../../stats/gap-statistic.js';
import { clusterCustomers, type Sample } from '../cluster-customers.js';
import { judgeStability } from '../judge-stability.js';
import { runInWorker } from '../run-in-worker.js';
import type { DispersionOptions } from './measure-dispersion.js';

/** The computations that take long, so that tests can count them. */
export interface ExploreWork {
  readonly clusterCustomers: typeof clusterCustomers;
  readonly judgeStability: typeof judgeStability;
  readonly measureDispersion: (
    sample: Pick<Sample, 'points' | 'dimensions'>,
    options: DispersionOptions,
    signal: AbortSignal,
  ) => Promise<Dispersion | null>;
}

/** The real ones. */
export const exploreWork: ExploreWork = {
  clusterCustomers,
  judgeStability,
  measureDispersion: ({ points, dimensions }, options, signal) =>
    runInWorker({ kind: 'dispersion', points, dimensions, options }, signal),
};
