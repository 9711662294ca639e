import type { FeatureName } from '../config/configuration.js';
import { growTree } from '../stats/grow-tree.js';
import { leafRules } from '../stats/leaf-rules.js';
import { countRule, holdRule } from './hold-rule.js';
import type { SampledMembers } from './read-sampled-members.js';
import type { RuleBound } from './segment-rule.js';

const MAX_DEPTH = 3;
/** Fewest customers of a leaf: a share of all, but no fewer than these. */
const MIN_LEAF_SHARE = 0.001;
const MIN_LEAF = 3;
/** Rules are added until together they hold for this share of the segment, and while each adds at least that share. */
const ENOUGH = 0.8;
const WORTHWHILE = 0.1;
/** How much worse a rule (its F1, the harmonic mean of precision and coverage) may become by leaving a bound out. */
const SPARED = 0.01;

/**
 * The shortest rules that describe a segment: leaves of a decision tree that tells its customers from all others in the
 * features' own units. A tree of its own for each segment, because one for all spends its few questions on large segments.
 * From each leaf the bounds that hardly matter are left out.
 *
 * @param rank the segment's, from 1
 * @returns the rule that holds for most of the segment first; none when no leaf is mostly of the segment
 */
export function findBounds(
  members: SampledMembers,
  features: readonly FeatureName[],
  rank: number,
): (readonly RuleBound[])[] {
  const { ranks } = members;
  const columns = features.map((name) => members.features.get(name) ?? new Float64Array());
  const points = new Float64Array(ranks.length * features.length);
  for (const [d, column] of columns.entries()) {
    for (const [row, value] of column.entries()) points[row * features.length + d] = value;
  }
  const labels = ranks.map((own) => (own === rank ? 1 : 0));
  const minLeaf = Math.max(MIN_LEAF, Math.round(ranks.length * MIN_LEAF_SHARE));
  const tree = growTree(points, features.length, labels, 2, { maxDepth: MAX_DEPTH, minLeaf });
  const leaves = leafRules(tree)
    .filter(({ label, bounds }) => label === 1 && bounds.length > 0)
    .toSorted((a, b) => b.coverage - a.coverage)
    .map(({ bounds }) =>
      bounds.flatMap(({ feature, above, atMost }) => {
        const name = features[feature];
        return name === undefined ? [] : [{ feature: name, above, atMost }];
      }),
    );
  return choose(
    leaves.map((bounds) => shorten(bounds, members, rank)),
    members,
    rank,
  );
}

/** Leaves out, one after another, the bound that matters least, while the rule hardly suffers. */
function shorten(bounds: readonly RuleBound[], members: SampledMembers, rank: number): readonly RuleBound[] {
  const allowed = judge(bounds, members, rank) - SPARED;
  const drop = (current: readonly RuleBound[]): readonly RuleBound[] => {
    const best = shorter(current)
      .map((candidate) => ({ candidate, quality: judge(candidate, members, rank) }))
      .reduce<{ candidate: readonly RuleBound[]; quality: number } | null>(
        (most, each) => (most === null || each.quality > most.quality ? each : most),
        null,
      );
    return best === null || best.quality < allowed ? current : drop(best.candidate);
  };
  return drop(bounds);
}

/** The rule without each of its bounds; never without any. */
function shorter(bounds: readonly RuleBound[]): (readonly RuleBound[])[] {
  const sides = bounds.flatMap(({ above, atMost }, index) => [
    ...(above === null ? [] : [{ index, side: 'above' as const }]),
    ...(atMost === null ? [] : [{ index, side: 'atMost' as const }]),
  ]);
  if (sides.length < 2) return [];
  return sides.map(({ index, side }) =>
    bounds
      .map((bound, place) => (place === index ? { ...bound, [side]: null } : bound))
      .filter(({ above, atMost }) => above !== null || atMost !== null),
  );
}

/** Harmonic mean of precision and coverage. */
function judge(bounds: readonly RuleBound[], members: SampledMembers, rank: number): number {
  const counted = countRule(holdRule(bounds, members), members.ranks, rank);
  return (2 * counted.both) / (counted.held + counted.members);
}

/** As many as it takes to cover most of the segment, each adding something worthwhile. */
function choose(
  rules: readonly (readonly RuleBound[])[],
  members: SampledMembers,
  rank: number,
): (readonly RuleBound[])[] {
  const { ranks } = members;
  const covered = new Uint8Array(ranks.length);
  const size = ranks.filter((own) => own === rank).length;
  const count = () => covered.reduce((sum, is, row) => sum + (ranks[row] === rank ? is : 0), 0);
  return rules.filter((bounds) => {
    const before = count();
    if (before >= ENOUGH * size) return false;
    const holds = holdRule(bounds, members);
    const added = holds.reduce(
      (sum, is, row) => sum + (ranks[row] === rank && covered[row] === 0 ? is : 0),
      0,
    );
    if (added < WORTHWHILE * size) return false;
    for (const [row, is] of holds.entries()) if (is === 1) covered[row] = 1;
    return true;
  });
}
