import type { Configuration } from '../config/configuration.js';
import type { ScaledFeature } from '../features/build-matrix.js';
import type { KeptCutPoints } from '../scores/settle-cut-points.js';

/** A segment as a model knows it. */
export interface ModelSegment {
  /** Persistent from run to run, e.g. `s1`. */
  readonly id: string;
  /** By falling net spend on the night the model was made, from 1. */
  readonly rank: number;
  readonly name: string;
  /** In z-scores, in the order of the model's features. */
  readonly centroid: readonly number[];
}

/** How the customers that a model was made from lay in one feature, for comparison on a later night. */
export interface ReferenceBins {
  /**
   * Distinct deciles of the feature in its own units, rising; a value is in the bin after the edges below it. Where all
   * deciles are one value, the bins are this value and all others.
   */
  readonly edges: readonly number[];
  /** Share of the customers in each bin, one more than edges. */
  readonly shares: readonly number[];
}

/** All that it takes to assign a customer to a segment without fitting. */
export interface Model {
  readonly schemaVersion: string;
  /** The run that found the segments, and the snapshot that it looked from (ISO 8601 local). */
  readonly run: string;
  readonly snapshot: string;
  readonly series: string;
  /** How customers are measured: in the order of the centroids' coordinates. */
  readonly features: readonly ScaledFeature[];
  /** In the order of their ranks. */
  readonly segments: readonly ModelSegment[];
  /** One a feature. */
  readonly reference: readonly ReferenceBins[];
  /** Between which values RFM scores part; null in models of version 1.0, which have none. */
  readonly scores: KeptCutPoints | null;
  /** What purchases count, and as what: ISO 8601 duration, and the rules for lines. */
  readonly window: string;
  readonly lines: Configuration['lines'];
  /** ISO 4217 code of the amounts. */
  readonly currency: string;
  readonly versions: Readonly<Record<string, string>>;
}

export const MODEL_SCHEMA_VERSION = '1.1';
/** All that can be opened. */
export const MODEL_SCHEMA_VERSIONS: readonly string[] = ['1.0', MODEL_SCHEMA_VERSION];
