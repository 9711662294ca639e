import type { FeatureName } from '../config/configuration.js';
import type { Wording } from '../words/wording.js';
import type { RuleBound } from './segment-rule.js';

/** Bounds in words that go on from "customers who", e.g. `bought for over £1,050 and ordered at least 5 times`. */
export const wordBounds = (bounds: readonly RuleBound[], words: Wording): string =>
  words.format.list(bounds.map((bound) => WORDS[bound.feature](bound, words)));

type Worded = (bound: RuleBound, words: Wording) => string;

const wordSum =
  (feature: 'spend' | 'net_spend' | 'average_order_value'): Worded =>
  (bound, words) =>
    words.texts.segments.rule[feature](wordRange(bound, words, words.format.money));

const wordSilence =
  (feature: 'recency_days' | 'tenure_days'): Worded =>
  (bound, words) =>
    words.texts.segments.rule[feature](wordDays(bound, words));

const WORDS: Readonly<Record<FeatureName, Worded>> = {
  spend: wordSum('spend'),
  net_spend: wordSum('net_spend'),
  orders: wordOrders,
  return_ratio: wordReturns,
  average_order_value: wordSum('average_order_value'),
  recency_days: wordSilence('recency_days'),
  tenure_days: wordSilence('tenure_days'),
};

function wordRange(
  { above, atMost }: RuleBound,
  { texts }: Wording,
  word: (value: number) => string,
): string {
  const { range } = texts.segments.rule;
  if (above !== null && atMost !== null) return range.between(word(above), word(atMost));
  return above === null ? range.atMost(word(atMost ?? 0)) : range.over(word(above));
}

/** Orders are whole numbers, so that more than 4 are at least 5. */
function wordOrders({ above, atMost }: RuleBound, { format, texts }: Wording): string {
  const { orders } = texts.segments.rule;
  const times = (count: number) => orders.times(count, format.count(count));
  const fewest = above === null ? 1 : above + 1;
  if (atMost === null) return orders.atLeast(times(fewest));
  if (fewest === atMost) return atMost === 1 ? orders.once : orders.exactly(times(atMost));
  if (above === null) return orders.atMost(times(atMost));
  return orders.between(format.count(fewest), times(atMost));
}

function wordReturns(bound: RuleBound, words: Wording): string {
  const { return_ratio: returns } = words.texts.segments.rule;
  const { above, atMost } = bound;
  if (atMost === 0) return returns.nothing;
  if (above !== 0) return returns.range(wordRange(bound, words, words.format.share));
  return atMost === null
    ? returns.something
    : returns.but(wordRange({ ...bound, above: null }, words, words.format.share));
}

/** Days are whole numbers too, but a silence of more than 110 days is how people say it. */
function wordDays({ above, atMost }: RuleBound, { format, texts }: Wording): string {
  const { days } = texts.segments.rule;
  if (above !== null && atMost !== null) return days.between(format.count(above + 1), format.days(atMost));
  return above === null ? days.atMost(format.days(atMost ?? 0)) : days.over(format.days(above));
}
