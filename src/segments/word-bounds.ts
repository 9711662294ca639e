import type { FeatureName } from '../config/configuration.js';
import type { Format } from '../words/format.js';
import type { RuleBound } from './segment-rule.js';

/** Bounds in words that go on from "customers who", e.g. `bought for over £1,050 and ordered at least 5 times`. */
export const wordBounds = (bounds: readonly RuleBound[], format: Format): string =>
  format.list(bounds.map((bound) => WORDS[bound.feature](bound, format)));

type Worded = (bound: RuleBound, format: Format) => string;

const WORDS: Readonly<Record<FeatureName, Worded>> = {
  spend: (bound, format) => `bought for ${wordRange(bound, format.money)}`,
  net_spend: (bound, format) => `spent ${wordRange(bound, format.money)} net of returns`,
  orders: wordOrders,
  return_ratio: wordReturns,
  average_order_value: (bound, format) => `spent ${wordRange(bound, format.money)} an order`,
  recency_days: (bound, format) => `have been silent for ${wordDays(bound, format)}`,
  tenure_days: (bound, format) => `first bought ${wordDays(bound, format)} ago`,
};

function wordRange({ above, atMost }: RuleBound, word: (value: number) => string): string {
  if (above !== null && atMost !== null) return `between ${word(above)} and ${word(atMost)}`;
  return above === null ? `at most ${word(atMost ?? 0)}` : `over ${word(above)}`;
}

/** Orders are whole numbers, so that more than 4 are at least 5. */
function wordOrders({ above, atMost }: RuleBound, format: Format): string {
  const fewest = above === null ? 1 : above + 1;
  if (atMost === null) return `ordered at least ${times(fewest, format)}`;
  if (fewest === atMost) return atMost === 1 ? 'ordered only once' : `ordered ${times(atMost, format)}`;
  if (above === null) return `ordered at most ${times(atMost, format)}`;
  return `ordered ${format.count(fewest)} to ${times(atMost, format)}`;
}

function times(orders: number, format: Format): string {
  if (orders === 1) return 'once';
  return orders === 2 ? 'twice' : `${format.count(orders)} times`;
}

function wordReturns(bound: RuleBound, format: Format): string {
  const { above, atMost } = bound;
  if (atMost === 0) return 'returned nothing';
  if (above !== 0) return `returned ${wordRange(bound, format.share)} of what they bought`;
  return atMost === null
    ? 'returned something'
    : `returned something, but ${wordRange({ ...bound, above: null }, format.share)} of what they bought`;
}

/** Days are whole numbers too, but a silence of more than 110 days is how people say it. */
function wordDays({ above, atMost }: RuleBound, format: Format): string {
  if (above !== null && atMost !== null) return `${format.count(above + 1)} to ${format.days(atMost)}`;
  return above === null ? `at most ${format.days(atMost ?? 0)}` : `more than ${format.days(above)}`;
}
