/** Mean Jaccard similarity from which on a cluster counts as valid and stable (Hennig 2008; R's fpc, `clusterboot`). */
export const STABLE_FROM = 0.75;
/** From here on a cluster shows a pattern whose members are doubtful; below it should not be trusted (the same). */
export const FAIR_FROM = 0.6;

export type StabilityWord = 'stable' | 'fair' | 'dissolves';

/** The word for a mean Jaccard similarity, by the published bounds. */
export function stabilityWord(jaccard: number): StabilityWord {
  if (jaccard >= STABLE_FROM) return 'stable';
  return jaccard >= FAIR_FROM ? 'fair' : 'dissolves';
}
