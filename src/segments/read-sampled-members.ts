import type { FeatureName } from '../config/configuration.js';
import type { Engine } from '../warehouse/engine.js';
import { number, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** In the order of the statement's columns. */
const FEATURES: readonly FeatureName[] = [
  'spend',
  'net_spend',
  'orders',
  'return_ratio',
  'average_order_value',
  'recency_days',
  'tenure_days',
];

/** The first customers of the sample that clusters are fitted on, column by column. */
export interface SampledMembers {
  /** Rank of each customer's segment, from 1. */
  readonly ranks: Int32Array;
  /** Place by falling gross spend among these customers, from 1. */
  readonly spendPlaces: Int32Array;
  /** In the features' own units. */
  readonly features: ReadonlyMap<FeatureName, Float64Array>;
}

/**
 * Reads customers of `members` in the order of the sample.
 *
 * @param seed what the sample was chosen by
 * @param customers how many of them, from the first
 */
export async function readSampledMembers(
  engine: Engine,
  seed: number,
  customers: number,
): Promise<SampledMembers> {
  const pieces = { seed: text(String(seed)), customers: number(customers) };
  const [ranks, places, ...columns] = await engine.queryNumbers(
    statement('segments/sampled_members', pieces),
  );
  return {
    ranks: Int32Array.from(ranks ?? []),
    spendPlaces: Int32Array.from(places ?? []),
    features: new Map(FEATURES.map((name, index) => [name, columns[index] ?? new Float64Array()])),
  };
}
