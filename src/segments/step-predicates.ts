import { compileRule } from './compile-rule.js';
import type { RuleContext } from './compile-rule.js';
import type { Family, Playbook, Rule } from './playbook.js';

/** One line of a CASE: the customers of a segment for whom the predicate is the first to hold get this step. */
export interface StepPredicate {
  readonly family: string;
  readonly title: string;
  readonly call: string;
  /**
   * SQL over `recency_days`, `orders`, `orders_ever`, `tenure_days`, `net_spend`, `average_order_value` and `return_ratio`,
   * with numbers for literals; to be wrapped in brackets by who puts more around it.
   */
  readonly predicate: string;
  /** The same as a rule, and what of it is asked beside the step's own rule. */
  readonly rule: Rule;
  readonly when: Rule;
}

/**
 * Who in a segment gets which step, first match wins: the segment's own for those who are eligible, then the
 * playbook's fallbacks that the shop can carry out. The last predicate is `true`, so that everybody has one step.
 * @param family the segment's own
 * @param families those that the shop can carry out
 */
export function stepPredicates(
  family: Family,
  families: readonly Family[],
  playbook: Playbook,
  context: RuleContext,
): StepPredicate[] {
  const fallbacks = family.otherwise.flatMap(({ step, when }) => {
    const target = families.find(({ key }) => key === step);
    return target === undefined ? [] : [{ target, when, rule: [...target.eligible, ...when] }];
  });
  const candidates = [
    { target: family, when: [], rule: family.eligible },
    ...fallbacks,
    { target: playbook.catchAll, when: [], rule: [] },
  ];
  const predicates = candidates.map(({ target: { key, title, call }, when, rule }) => ({
    family: key,
    title,
    call,
    predicate: compileRule(rule, context),
    rule,
    when,
  }));
  const last = predicates.findIndex(({ predicate }) => predicate === 'true');
  return predicates.slice(0, last + 1);
}
