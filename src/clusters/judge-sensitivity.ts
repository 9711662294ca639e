import type { Comparison } from './compare-without.js';
import type { Centroids } from './refine-centroids.js';
import { runInWorker } from './run-in-worker.js';
import type { Judged } from './take-judged.js';

/** Share of the customers that are left out: those who spend the most. */
const TOP_SHARE = 0.01;

/** Agreement from which on two clusterings are nearly the same, or at least alike (Steinley 2004). */
const NEARLY_SAME_FROM = 0.9;
const ALIKE_FROM = 0.65;

export type SensitivityWord = 'same' | 'alike' | 'different';

/** What the clusters would be without the customers who spend the most. */
export interface Sensitivity extends Comparison {
  /** Customers who were left out: 1 % of those that were judged, at least one. */
  readonly leftOut: number;
  readonly word: SensitivityWord;
}

/**
 * How much the clusters owe to the top 1 % of spenders, by gross spend: they are found again without them, in a worker.
 *
 * @param spendPlaces each judged customer's place by falling spend among them, from 1
 * @returns null when the others are too alike to make as many clusters
 * @throws the signal's reason when stopped
 */
export async function judgeSensitivity(
  judged: Judged,
  centroids: Centroids,
  spendPlaces: Int32Array,
  seed: number,
  signal: AbortSignal,
): Promise<Sensitivity | null> {
  const leftOut = Math.max(1, Math.round(judged.labels.length * TOP_SHARE));
  const stays = Uint8Array.from(spendPlaces, (place) => (place > leftOut ? 1 : 0));
  const comparison = await runInWorker({ kind: 'compare', judged, stays, centroids, seed }, signal);
  return comparison === null ? null : { ...comparison, leftOut, word: sensitivityWord(comparison.ari) };
}

/** The word for an adjusted Rand index: excellent, at least moderate, or poor agreement in the paper's terms. */
export function sensitivityWord(ari: number): SensitivityWord {
  if (ari >= NEARLY_SAME_FROM) return 'same';
  return ari >= ALIKE_FROM ? 'alike' : 'different';
}
