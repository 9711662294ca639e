import type { CountFigures, JudgedCounts } from '../../clusters/explore/count-figures.js';
import { GAP_CUSTOMERS, GAP_SETS } from '../../clusters/explore/measure-gaps.js';
import { weighCriteria } from '../../clusters/explore/weigh-criteria.js';
import type { Configuration } from '../../config/configuration.js';
import type { Wording } from '../../words/wording.js';
import type { CountRow, Exploration, Samples } from './exploration.js';
import { wordExploration } from './word-exploration.js';

/** What an exploration is built from. */
export interface ExplorationParts extends Pick<
  Exploration,
  'run' | 'series' | 'window' | 'customers' | 'seed' | 'range' | 'versions'
> {
  readonly clusters: Pick<Configuration['clusters'], 'count' | 'features' | 'winsorise'>;
  readonly judged: JudgedCounts;
  /** Null where stability was not asked for. */
  readonly resamples: number | null;
}

/** Puts together what the figures are, which numbers the criteria prefer, and what that says. */
export function buildExploration(parts: ExplorationParts, wording: Wording): Exploration {
  const { run, series, window, customers, seed, range, versions, clusters, judged } = parts;
  const found = {
    range,
    configured: clusters.count,
    counts: judged.counts.map(toRow),
    leftOut: judged.leftOut,
    preferences: weighCriteria(judged),
  };
  return {
    schemaVersion: '1.0',
    run,
    series,
    window,
    customers,
    features: clusters.features,
    winsorise: clusters.winsorise,
    seed,
    samples: samplesOf(parts),
    ...found,
    words: wordExploration(found, wording),
    versions,
  };
}

function toRow({ sizes, stability, gap, ...count }: CountFigures): CountRow {
  const { clusters, inertia, silhouette, calinskiHarabasz, daviesBouldin, restarts, converged } = count;
  const sorted = sizes.toSorted((a, b) => b - a);
  const all = sorted.reduce((sum, size) => sum + size, 0);
  return {
    clusters,
    inertia,
    silhouette,
    calinskiHarabasz,
    daviesBouldin,
    gap,
    sizes: sorted,
    smallestShare: (sorted.at(-1) ?? 0) / all,
    stability: stability && {
      ari: stability.ari,
      jaccards: stability.jaccards.filter((jaccard) => jaccard !== null).toSorted((a, b) => a - b),
      skipped: stability.skipped,
    },
    restarts,
    converged,
  };
}

function samplesOf({ judged, customers, resamples }: ExplorationParts): Samples {
  const most = (size: (count: CountFigures) => number) => Math.max(0, ...judged.counts.map(size));
  return {
    starts: most(({ fitCustomers }) => fitCustomers),
    criteria: most(({ sampleCustomers }) => sampleCustomers),
    gap: Math.min(customers, GAP_CUSTOMERS),
    gapReferenceSets: GAP_SETS,
    stability: resamples === null ? null : most(({ stability }) => stability?.customers ?? 0),
    resamples,
  };
}
