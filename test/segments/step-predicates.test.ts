import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { compileRule } from '../../src/segments/compile-rule.js';
import { stepPredicates } from '../../src/segments/step-predicates.js';
import { wordRule } from '../../src/segments/word-rule.js';
import type { Rule } from '../../src/segments/playbook.js';
import { bundledShop as shop, defaultPlaybook, plain, pounds, rhythm } from './figures.js';

const context = { shop, rhythm };

function compile(key: string, available = defaultPlaybook.families) {
  const family = defaultPlaybook.families.find((other) => other.key === key);
  if (family === undefined) throw new Error(`no family ${key}`);
  return stepPredicates(family, available, defaultPlaybook, context);
}

const RULE: Rule = [
  { subject: 'silence', comparison: 'longerThan', value: 'lapsed' },
  { subject: 'silence', comparison: 'atMost', value: 400 },
  { subject: 'orders', comparison: 'atLeast', value: 2 },
  { subject: 'ordersEver', comparison: 'exactly', value: 1 },
  { subject: 'tenureDays', comparison: 'atLeast', value: 30 },
  { subject: 'netSpendToMedian', comparison: 'atLeast', value: 1.5 },
  { subject: 'averageOrderValueToMedian', comparison: 'atLeast', value: 1 },
  { subject: 'returnRatio', comparison: 'atMost', value: 0.15 },
];

test('rules become SQL with numbers only', () => {
  const odd = { ...shop, averageOrderValue: { q1: '1.00', median: '287.125', q3: '300.00' } };
  expect(compileRule(RULE, { shop: odd, rhythm })).toBe(
    'recency_days > 155 and recency_days <= 400 and orders >= 2 and orders_ever = 1 and tenure_days >= 30 and ' +
      'net_spend >= 972 and average_order_value >= 287.125 and return_ratio <= 0.15',
  );
  expect(compileRule([], context)).toBe('true');
});

test('rules become words', () => {
  expect(plain(wordRule(RULE, context, pounds))).toBe(
    'silent for more than 155 days, silent for at most 400 days, at least 2 orders in the window, ' +
      'exactly 1 order so far, a customer for at least 30 days, net spend of at least £972 (1.5 times the shop’s median), ' +
      'orders worth at least £287 on average (the shop’s median) and at most 15% of the purchases returned',
  );
  expect(wordRule([], context, pounds)).toBe('everyone in the segment');
});

test('a fallback asks for its own rule and the when beside it', () => {
  expect(compile('returns_care').map(({ family, predicate }) => [family, predicate])).toEqual([
    ['returns_care', 'recency_days <= 155 and return_ratio >= 0.15'],
    ['win_back', 'recency_days > 110 and net_spend >= 648 and return_ratio <= 0.15'],
    ['keep_warm', 'recency_days > 110'],
    ['regular_contact', 'true'],
  ]);
});

test('a fallback that the shop cannot carry out is left out', () => {
  const available = defaultPlaybook.families.filter(({ key }) => key !== 'win_back');
  expect(compile('loyalty_programme', available).map(({ family }) => family)).toEqual([
    'loyalty_programme',
    'second_order_nudge',
    'keep_warm',
    'regular_contact',
  ]);
});

test('in DuckDB each customer of each segment gets exactly the step that the rules say', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  // name, recency, orders, orders ever, net spend, average order value, return ratio, tenure
  await connection.run(`
    create table customers as select * from (values
      ('big',       5, 9, 9,  cast(5000.000 as decimal(18,3)), cast(555.56 as double), cast(0 as double), 300),
      ('once',     20, 1, 1,  200.000, 200.00, 0,    20),
      ('quiet',   111, 3, 3,  648.000, 216.00, 0,   300),
      ('lost',    300, 1, 1,   50.000,  50.00, 0,   300),
      ('returner', 30, 2, 2,  -10.500,  -5.25, 1,   100),
      ('small',   110, 2, 2,  647.999, 324.00, 0.1, 200)
    ) as t(name, recency_days, orders, orders_ever, net_spend, average_order_value, return_ratio, tenure_days)`);
  const stepsOf = async (key: string) => {
    const cases = compile(key).map(({ family, predicate }) => `when (${predicate}) then '${family}'`);
    const sql = `select name, case ${cases.join(' ')} end as step from customers`;
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    return Object.fromEntries(rows.map(({ name, step }) => [name, step]));
  };
  const silent = { quiet: 'win_back', lost: 'keep_warm' };
  try {
    expect(await stepsOf('key_accounts')).toEqual({
      ...silent,
      big: 'key_accounts',
      once: 'personalised_campaign',
      returner: 'personalised_campaign',
      small: 'personalised_campaign',
    });
    expect(await stepsOf('loyalty_programme')).toEqual({
      ...silent,
      big: 'loyalty_programme',
      once: 'second_order_nudge',
      returner: 'loyalty_programme',
      small: 'loyalty_programme',
    });
    expect(await stepsOf('vip_programme')).toEqual({
      lost: 'keep_warm',
      quiet: 'win_back',
      big: 'vip_programme',
      once: 'second_order_nudge',
      returner: 'regular_contact',
      small: 'vip_programme',
    });
    expect(await stepsOf('returns_care')).toEqual({
      ...silent,
      big: 'regular_contact',
      once: 'regular_contact',
      returner: 'returns_care',
      small: 'regular_contact',
    });
    for (const { key } of defaultPlaybook.families) {
      expect(Object.values(await stepsOf(key))).not.toContain(null);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
});
