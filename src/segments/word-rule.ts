import type { Format } from '../words/format.js';
import { resolveBound } from './compile-rule.js';
import type { RuleContext } from './compile-rule.js';
import type { Clause, Comparison, Rule, RuleSubject } from './playbook.js';

const BOUNDS: Readonly<Record<Comparison, string>> = {
  atLeast: 'at least ',
  atMost: 'at most ',
  longerThan: 'more than ',
  exactly: 'exactly ',
};

/** A rule about a customer in words, e.g. `silent for at most 110 days and exactly 1 order so far`. */
export function wordRule(rule: Rule, context: RuleContext, format: Format): string {
  if (rule.length === 0) return 'everyone in the segment';
  return format.list(rule.map((clause) => wordClause(clause, context, format)));
}

function wordClause(clause: Clause, context: RuleContext, format: Format): string {
  const number = resolveBound(clause, context);
  const words = BOUNDS[clause.comparison];
  return SUBJECTS[clause.subject]({ number, words, multiple: wordMultiple(clause, format) }, format);
}

interface Bound {
  readonly number: number;
  /** The comparison, e.g. `at most `. */
  readonly words: string;
  /** Where the number comes from, for multiples of the shop's median. */
  readonly multiple: string;
}

const SUBJECTS: Readonly<Record<RuleSubject, (bound: Bound, format: Format) => string>> = {
  silence: ({ number, words }, format) => `silent for ${words}${format.days(number)}`,
  orders: ({ number, words }, format) =>
    `${words}${format.count(number)} ${wordOrders(number)} in the window`,
  ordersEver: ({ number, words }, format) => `${words}${format.count(number)} ${wordOrders(number)} so far`,
  tenureDays: ({ number, words }, format) => `a customer for ${words}${format.days(number)}`,
  netSpendToMedian: ({ number, words, multiple }, format) =>
    `net spend of ${words}${format.money(number)} (${multiple})`,
  averageOrderValueToMedian: ({ number, words, multiple }, format) =>
    `orders worth ${words}${format.money(number)} on average (${multiple})`,
  returnRatio: ({ number, words }, format) => `${words}${format.share(number)} of the purchases returned`,
};

function wordOrders(orders: number): string {
  return orders === 1 ? 'order' : 'orders';
}

function wordMultiple({ value }: Clause, format: Format): string {
  return value === 1 ? 'the shop’s median' : `${format.count(Number(value))} times the shop’s median`;
}
