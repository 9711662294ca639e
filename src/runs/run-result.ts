import type { IndexPage } from './renew-index.js';

/** What whoever started the run is told when it is done. */
export interface RunResult {
  readonly runId: string;
  /** Absolute path of the run's folder. */
  readonly folder: string;
  /** Absolute path of the link to it; null when that stays at another run. */
  readonly latest: string | null;
  /** The page of all runs; null when it could not be written. */
  readonly index: IndexPage | null;
  readonly customers: number;
  /** Sum of the segments' net spend, exact. */
  readonly netSpend: string;
  /** What is beyond a bound of the configuration, a sentence each. */
  readonly alerts: readonly string[];
  readonly segments: readonly {
    readonly rank: number;
    readonly name: string;
    readonly customers: number;
    readonly customerShare: number;
    readonly revenue: string;
    readonly revenueShare: number;
    readonly step: string;
  }[];
}
