import type { Clause, Comparison, Rule, RuleSubject } from './playbook.js';
import type { Profile, Rhythm } from './segment.js';

/** What the words and multiples of a rule stand for in this shop. */
export interface RuleContext {
  readonly shop: Profile;
  readonly rhythm: Rhythm;
}

const COLUMNS: Readonly<Record<RuleSubject, string>> = {
  silence: 'recency_days',
  orders: 'orders',
  ordersEver: 'orders_ever',
  tenureDays: 'tenure_days',
  netSpendToMedian: 'net_spend',
  averageOrderValueToMedian: 'average_order_value',
  returnRatio: 'return_ratio',
};

const OPERATORS: Readonly<Record<Comparison, string>> = {
  atLeast: '>=',
  atMost: '<=',
  longerThan: '>',
  exactly: '=',
};

/**
 * A rule as a predicate over one customer's columns, in SQL that DuckDB and Trino read alike; `true` for the empty rule.
 */
export function compileRule(rule: Rule, context: RuleContext): string {
  if (rule.length === 0) return 'true';
  return rule.map((clause) => compileClause(clause, context)).join(' and ');
}

function compileClause(clause: Clause, context: RuleContext): string {
  const bound = toLiteral(resolveBound(clause, context));
  return `${COLUMNS[clause.subject]} ${OPERATORS[clause.comparison]} ${bound}`;
}

/** The number that a clause compares with: days, orders, a ratio, or money in the source's currency. */
export function resolveBound({ subject, value }: Clause, { shop, rhythm }: RuleContext): number {
  if (value === 'lapsing') return rhythm.lapsingDays;
  if (value === 'lapsed') return rhythm.lapsedDays;
  if (subject === 'netSpendToMedian') return value * Number(shop.spend.median);
  if (subject === 'averageOrderValueToMedian') return value * Number(shop.averageOrderValue.median);
  return value;
}

/** Decimal and without an exponent, to six decimals: finer than any amount, ratio or number of days here. */
function toLiteral(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/\.?0+$/, '');
}
