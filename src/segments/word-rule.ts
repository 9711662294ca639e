import type { Wording } from '../words/wording.js';
import { resolveBound } from './compile-rule.js';
import type { RuleContext } from './compile-rule.js';
import type { Clause, Rule } from './playbook.js';

/** A rule about a customer in words, e.g. `silent for at most 110 days and exactly 1 order so far`. */
export function wordRule(rule: Rule, context: RuleContext, words: Wording): string {
  if (rule.length === 0) return words.texts.segments.whom.everyone;
  return words.format.list(rule.map((clause) => wordClause(clause, context, words)));
}

function wordClause(clause: Clause, context: RuleContext, words: Wording): string {
  const { format, texts } = words;
  const { whom } = texts.segments;
  const number = resolveBound(clause, context);
  const { subject } = clause;
  const bound = (shown: string): string => whom.bounds[clause.comparison](shown);
  switch (subject) {
    case 'silence':
    case 'tenureDays':
      return whom[subject](bound(format.days(number)));
    case 'orders':
    case 'ordersEver':
      return whom[subject](bound(whom.ordersOf(number, format.count(number))));
    case 'netSpendToMedian':
    case 'averageOrderValueToMedian':
      return whom[subject](bound(format.money(number)), wordMultiple(clause, words));
    case 'returnRatio':
      return whom[subject](bound(format.share(number)));
  }
}

/** Where a bound comes from that is a multiple of the shop's median. */
function wordMultiple({ value }: Clause, { format, texts }: Wording): string {
  const { median, medians } = texts.segments.whom;
  return value === 1 ? median : medians(format.count(Number(value)));
}
