/** What whoever started the run is told when it is done. */
export interface RunResult {
  readonly runId: string;
  /** Absolute paths of the run's folder and of the link to it. */
  readonly folder: string;
  readonly latest: string;
  readonly customers: number;
  /** Sum of the segments' net spend, exact. */
  readonly netSpend: string;
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
