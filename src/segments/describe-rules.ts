import { setImmediate } from 'node:timers/promises';
import type { FeatureName } from '../config/configuration.js';
import type { Wording } from '../words/wording.js';
import { findBounds } from './find-bounds.js';
import { countRule, holdRule } from './hold-rule.js';
import type { SampledMembers } from './read-sampled-members.js';
import { roundBounds } from './round-bounds.js';
import type { RuleBound, SegmentRule } from './segment-rule.js';
import { wordBounds } from './word-bounds.js';

/**
 * For each segment the shortest rules that describe it, with thresholds rounded for people; precision and coverage are
 * those of the rounded rule among the sampled customers.
 *
 * @param features those that the segments are made from
 * @param segments how many there are; each costs tens of milliseconds, and signals are heard between two of them
 * @returns by rank from 1; none for a segment that no rule tells from the others
 * @throws the signal's reason when stopped
 */
export async function describeRules(
  members: SampledMembers,
  features: readonly FeatureName[],
  segments: number,
  words: Wording,
  signal: AbortSignal,
): Promise<(readonly SegmentRule[])[]> {
  const rules: (readonly SegmentRule[])[] = [];
  for (let rank = 1; rank <= segments; rank += 1) {
    await setImmediate();
    signal.throwIfAborted();
    const bounds = findBounds(members, features, rank).map((one) => roundBounds(one, members));
    rules.push(bounds.flatMap((one) => toRule(one, members, rank, words)));
  }
  return rules;
}

/** None where rounding left nobody whom the rule holds for. */
function toRule(
  bounds: readonly RuleBound[],
  members: SampledMembers,
  rank: number,
  words: Wording,
): SegmentRule[] {
  const counted = countRule(holdRule(bounds, members), members.ranks, rank);
  const { held, both } = counted;
  if (both === 0) return [];
  return [
    {
      bounds,
      text: wordBounds(bounds, words),
      precision: both / held,
      coverage: both / counted.members,
    },
  ];
}
