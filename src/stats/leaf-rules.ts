import type { Tree } from './grow-tree.js';

/** What a rule asks of one feature. */
export interface FeatureBounds {
  /** Column, from 0. */
  readonly feature: number;
  /** The value is above this; null where there is no lower bound. */
  readonly above: number | null;
  /** The value is at most this; null where there is no upper bound. */
  readonly atMost: number | null;
}

/** A leaf as a rule: a point that keeps all bounds is taken to be of the leaf's class. */
export interface LeafRule {
  /** Each feature at most once, in the order of the features; none for a tree that is a single leaf. */
  readonly bounds: readonly FeatureBounds[];
  /** Points of each class that keep all bounds. */
  readonly counts: readonly number[];
  /** The class that most of them are of, the lowest of equal ones. */
  readonly label: number;
  /** Share of the class among the points that keep the bounds, 0 to 1. */
  readonly precision: number;
  /** Share of the class's points that keep the bounds, 0 to 1. */
  readonly coverage: number;
}

/**
 * The leaves of a tree as rules, from the lowest side of each split to the highest. The rules are disjoint and complete:
 * each point keeps the bounds of exactly one.
 */
export function leafRules(tree: Tree): LeafRule[] {
  const describe = (node: Tree, bounds: readonly FeatureBounds[]): LeafRule[] => {
    if (node.kind === 'leaf') return [toRule(node.counts, tree.counts, bounds)];
    const { feature, threshold } = node;
    return [
      ...describe(node.below, tighten(bounds, feature, { atMost: threshold })),
      ...describe(node.above, tighten(bounds, feature, { above: threshold })),
    ];
  };
  return describe(tree, []);
}

/** A split further down a tree is always within the bounds above it, so the newer bound is the tighter one. */
function tighten(
  bounds: readonly FeatureBounds[],
  feature: number,
  bound: { readonly above: number } | { readonly atMost: number },
): FeatureBounds[] {
  const before = bounds.find((given) => given.feature === feature);
  const others = bounds.filter((given) => given.feature !== feature);
  const tightened = { feature, above: null, atMost: null, ...before, ...bound };
  return [...others, tightened].toSorted((a, b) => a.feature - b.feature);
}

function toRule(
  counts: readonly number[],
  totals: readonly number[],
  bounds: readonly FeatureBounds[],
): LeafRule {
  const label = counts.indexOf(Math.max(...counts));
  const matched = counts[label] ?? 0;
  const points = counts.reduce((sum, count) => sum + count, 0);
  return { bounds, counts, label, precision: matched / points, coverage: matched / (totals[label] ?? 0) };
}
