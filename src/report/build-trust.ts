import type { ClusterStability, Stability } from '../clusters/judge-stability.js';
import type { Sensitivity } from '../clusters/judge-sensitivity.js';
import type { SegmentRule } from '../segments/segment-rule.js';

/** What was found out about how far the segments can be trusted; by cluster, rules by rank. */
export interface TrustFindings {
  /** Customers that it was judged on: the first of the sample. */
  readonly customers: number;
  readonly stability: Stability | null;
  readonly sensitivity: Sensitivity | null;
  readonly rules: readonly (readonly SegmentRule[])[];
}

/** How far the segments can be trusted as a whole; what is said of each stands with the segment. */
export interface TrustSection {
  /** Customers that it was judged on: all, or the first of the sample. */
  readonly customers: number;
  /** Resamples drawn, 0 where stability was not judged; and those that were too alike to make the segments. */
  readonly resamples: number;
  readonly skipped: number;
  /** Mean adjusted Rand index of the resamples; null where there are none. */
  readonly ari: number | null;
  /** The segments without the top 1 % of spenders; null where the others are too alike to make them. */
  readonly sensitivity: SensitivitySection | null;
}

export interface SensitivitySection extends Pick<Sensitivity, 'leftOut' | 'ari' | 'sameShare' | 'word'> {
  /** By rank: the customers that stay, in the segment as it is and as it would be, and how far its centre would move. */
  readonly segments: readonly { rank: number; before: number; after: number; shift: number }[];
}

/** Puts what was found about trust by rank. */
export function buildTrust(
  { customers, stability, sensitivity }: TrustFindings,
  clusters: readonly number[],
): TrustSection {
  return {
    customers,
    resamples: stability?.resamples ?? 0,
    skipped: stability?.skipped ?? 0,
    ari: stability?.ari ?? null,
    sensitivity: sensitivity === null ? null : buildSensitivity(sensitivity, clusters),
  };
}

function buildSensitivity(
  { leftOut, ari, sameShare, word, clusters: changes }: Sensitivity,
  clusters: readonly number[],
): SensitivitySection {
  const segments = clusters.flatMap((cluster, index) => {
    const change = changes[cluster];
    return change === undefined ? [] : [{ rank: index + 1, ...change }];
  });
  return { leftOut, ari, sameShare, word, segments };
}

/** What the resamples say of the cluster that a segment is, and the segment's rules. */
export function buildSegmentTrust(
  { stability, rules }: TrustFindings,
  rank: number,
  cluster: number | undefined,
): { readonly stability: ClusterStability | null; readonly rules: readonly SegmentRule[] } {
  return { stability: stability?.clusters[cluster ?? -1] ?? null, rules: rules[rank - 1] ?? [] };
}
