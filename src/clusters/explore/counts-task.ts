import type { FeatureSpec } from '../../config/configuration.js';
import type { Engine } from '../../warehouse/engine.js';
import type { ExploreWork } from './explore-work.js';
import type { Memo } from './memo.js';

/** What is to be judged, and with what. */
export interface CountsTask {
  /** Holds `features`. */
  readonly engine: Engine;
  readonly features: readonly FeatureSpec[];
  /** Share of the customers at each end of a feature whose values are drawn in; null for none. */
  readonly winsorise: number | null;
  readonly seed: number;
  /** Numbers of clusters, one after another, the fewest first. */
  readonly counts: readonly number[];
  /** Bootstrap resamples of the stability; null when it is not asked for. */
  readonly resamples: number | null;
  readonly memo: Memo;
  readonly work: ExploreWork;
  readonly signal: AbortSignal;
}
