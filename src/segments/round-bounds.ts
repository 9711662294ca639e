import type { FeatureName } from '../config/configuration.js';
import { holdRule } from './hold-rule.js';
import type { SampledMembers } from './read-sampled-members.js';
import type { RuleBound } from './segment-rule.js';

/** Most customers, as a share of those the rule holds for, for whom rounding may change whether it does. */
const NEGLIGIBLE = 0.01;

/**
 * Rounds a rule's thresholds for people, each as far as the rule stays the same for all but a negligible part of its
 * customers; else to the finest figure that is shown. Whole numbers stay what they are: more than 4.5 orders are more than 4.
 */
export function roundBounds(bounds: readonly RuleBound[], members: SampledMembers): RuleBound[] {
  const before = holdRule(bounds, members);
  const allowed = NEGLIGIBLE * before.reduce((sum, holds) => sum + holds, 0);
  const isFaithful = (candidate: readonly RuleBound[]) => {
    const after = holdRule(candidate, members);
    return before.reduce((changed, holds, row) => changed + (holds === after[row] ? 0 : 1), 0) <= allowed;
  };
  let rounded = [...bounds];
  for (const [index, bound] of bounds.entries()) {
    for (const side of ['above', 'atMost'] as const) {
      const value = bound[side];
      if (value === null) continue;
      const candidates = roundings(bound.feature, value).map((round) =>
        rounded.map((each, place) => (place === index ? { ...each, [side]: round } : each)),
      );
      rounded = candidates.find(isFaithful) ?? candidates.at(-1) ?? rounded;
    }
  }
  return rounded;
}

/** A threshold rounded to ever finer steps, the last as fine as reports show it. */
function roundings(feature: FeatureName, value: number): number[] {
  switch (feature) {
    case 'orders':
      return [Math.floor(value)];
    case 'recency_days':
    case 'tenure_days':
      return [...[100, 50, 10, 5].map((step) => roundTo(value, step)), Math.floor(value)];
    case 'return_ratio':
      return [0.1, 0.05, 0.01, ...(value < 0.0995 ? [0.001] : [])].map((step) => roundTo(value, step));
    case 'spend':
    case 'net_spend':
    case 'average_order_value':
      return moneySteps(value).map((step) => roundTo(value, step));
  }
}

/** One, two and three significant figures, but no pence from ten on. */
function moneySteps(value: number): number[] {
  const size = Math.abs(value);
  if (size < 0.01) return [0.01];
  const first = 10 ** Math.floor(Math.log10(size));
  return [first, first / 10, first / 100].map((step) => Math.max(step, size < 10 ? 0.01 : 1));
}

/** The nearest multiple of a step, without the noise of binary fractions. */
const roundTo = (value: number, step: number) => Number((Math.round(value / step) * step).toPrecision(12));
