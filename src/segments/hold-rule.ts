import type { RuleBound } from './segment-rule.js';
import type { SampledMembers } from './read-sampled-members.js';

/** For each sampled customer 1 if all bounds hold, else 0. */
export function holdRule(bounds: readonly RuleBound[], { ranks, features }: SampledMembers): Uint8Array {
  const holds = new Uint8Array(ranks.length).fill(1);
  for (const { feature, above, atMost } of bounds) {
    for (const [row, value] of (features.get(feature) ?? []).entries()) {
      if ((above !== null && value <= above) || (atMost !== null && value > atMost)) holds[row] = 0;
    }
  }
  return holds;
}

/** How many customers a rule holds for, how many of those are in the segment, and how many are in it in all. */
export function countRule(
  holds: Uint8Array,
  ranks: Int32Array,
  rank: number,
): { readonly held: number; readonly both: number; readonly members: number } {
  let [held, both, members] = [0, 0, 0];
  for (const [row, own] of ranks.entries()) {
    const holdsHere = holds[row] ?? 0;
    held += holdsHere;
    if (own !== rank) continue;
    members += 1;
    both += holdsHere;
  }
  return { held, both, members };
}
