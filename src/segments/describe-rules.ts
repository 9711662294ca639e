import type { FeatureName } from '../config/configuration.js';
import type { Format } from '../words/format.js';
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
 * @param segments how many there are
 * @returns by rank from 1; none for a segment that no rule tells from the others
 */
export function describeRules(
  members: SampledMembers,
  features: readonly FeatureName[],
  segments: number,
  format: Format,
): (readonly SegmentRule[])[] {
  return Array.from({ length: segments }, (_, index) =>
    findBounds(members, features, index + 1)
      .map((bounds) => roundBounds(bounds, members))
      .flatMap((bounds) => toRule(bounds, members, index + 1, format)),
  );
}

/** None where rounding left nobody whom the rule holds for. */
function toRule(
  bounds: readonly RuleBound[],
  members: SampledMembers,
  rank: number,
  format: Format,
): SegmentRule[] {
  const counted = countRule(holdRule(bounds, members), members.ranks, rank);
  const { held, both } = counted;
  if (both === 0) return [];
  return [
    {
      bounds,
      text: wordBounds(bounds, format),
      precision: both / held,
      coverage: both / counted.members,
    },
  ];
}
