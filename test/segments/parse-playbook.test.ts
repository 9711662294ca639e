import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/failure.js';
import { parsePlaybook } from '../../src/segments/parse-playbook.js';
import { defaultPlaybook } from './figures.js';
import { MISTAKES, SMALL } from './playbook-mistakes.js';

function failureOf(text: string): string {
  try {
    parsePlaybook(text, 'my.yaml');
  } catch (error) {
    if (error instanceof Failure && error.kind === 'configuration') return error.message;
    throw error;
  }
  throw new Error('the playbook was accepted');
}

test('the default playbook knows the ten families and one for everybody', () => {
  expect(defaultPlaybook.families.map(({ key }) => key)).toEqual([
    'key_accounts',
    'loyalty_programme',
    'personalised_campaign',
    'vip_programme',
    'referral_programme',
    'premium_social_campaign',
    'second_order_nudge',
    'win_back',
    'returns_care',
    'keep_warm',
    'regular_contact',
  ]);
  expect(defaultPlaybook.catchAll.key).toBe('regular_contact');
});

test('a family is read whole', () => {
  const [club] = parsePlaybook(SMALL, 'my.yaml').families;
  expect(club).toEqual({
    key: 'club',
    title: 'Club',
    call: 'Invite them',
    must: [{ kind: 'level', measure: 'orders', levels: [4, 5] }],
    prefers: [
      { condition: { kind: 'level', measure: 'spend', levels: [3] }, weight: 2 },
      {
        condition: { kind: 'figure', figure: 'oneOrderShare', atLeast: -Infinity, atMost: 0.25 },
        weight: 1,
      },
    ],
    because: '{orders.median|order|orders} at {shop.spend.median}',
    offer: 'A card',
    measure: 'Orders',
    channels: ['email'],
    requires: ['scheme'],
    needsProducts: false,
    avoid: 'No discount.',
    discount: 'never',
    eligible: [
      { subject: 'silence', comparison: 'atMost', value: 'lapsing' },
      { subject: 'ordersEver', comparison: 'exactly', value: 1 },
    ],
    otherwise: [
      { step: 'plain', when: [{ subject: 'netSpendToMedian', comparison: 'atLeast', value: 2 }] },
      { step: 'plain', when: [] },
    ],
  });
});

describe('a mistake is named with its line, key, value and what is allowed', () => {
  test.each(MISTAKES)('%s', (_, from, to, message) => {
    expect(SMALL).toContain(from);
    expect(failureOf(SMALL.replace(from, to))).toContain(`my.yaml:${message}`);
  });

  test('an empty file', () => {
    expect(failureOf('')).toBe('my.yaml:1: the file is null; must be a block of keys');
  });

  test('no family for everybody', () => {
    const text = SMALL.replace(
      '    call: Write\n',
      '    call: Write\n    profile: { prefers: { spend: { is: [low] } } }\n',
    );
    expect(failureOf(text)).toContain('my.yaml:6: families has no family without a profile');
  });

  test('two families for everybody', () => {
    const text = `${SMALL}${SMALL.slice(SMALL.indexOf('  plain:')).replace('  plain:', '  second:')}`;
    expect(failureOf(text)).toContain('my.yaml:37: families.second has no profile, nor has plain');
  });

  test('an anchor that is not there', () => {
    expect(failureOf(SMALL.replace('title: Club', 'title: *club'))).toContain(
      'not valid YAML: Unresolved alias',
    );
  });

  test('several: the first in the file, and how many more', () => {
    const text = SMALL.replace('measure: Orders', 'measure: 1').replace('title: Club', 'title: 2');
    expect(failureOf(text)).toBe('my.yaml:8: families.club.title is 2; must be text (and 1 more)');
  });
});
