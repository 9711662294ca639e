import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureFit } from '../../src/segments/measure-fit.js';
import { nameSegments } from '../../src/segments/name-segments.js';
import { recommendSteps } from '../../src/segments/recommend-steps.js';
import type { Level, SegmentFigures } from '../../src/segments/segment.js';
import {
  bundledSegments,
  bundledShop,
  defaultPlaybook,
  makeFigures,
  plain,
  pounds,
  rhythm,
} from './figures.js';

const playbook = defaultPlaybook;

function recommend(segments: readonly SegmentFigures[], without: readonly string[] = [], hasProducts = true) {
  const means = { without, hasProducts };
  return recommendSteps({ segments, shop: bundledShop, rhythm, playbook, means, words: pounds });
}
const familiesOf = (segments: readonly SegmentFigures[], without: readonly string[] = []) =>
  recommend(segments, without).map(({ family }) => family.key);

describe('the bundled year', () => {
  const bundled = Object.values(bundledSegments);

  test('gets five different steps that fit', () => {
    const steps = recommend(bundled);
    expect(steps.map(({ family }) => family.key)).toEqual([
      'key_accounts',
      'loyalty_programme',
      'second_order_nudge',
      'personalised_campaign',
      'returns_care',
    ]);
    expect(steps.every(({ texts }) => texts.fits)).toBe(true);
  });

  test('gets no step that speaks of products where its purchases name none, nor as a fallback', () => {
    const steps = recommend(bundled, [], false);
    expect(steps.map(({ family }) => family.key)).not.toContain('personalised_campaign');
    const fallbacks = steps.flatMap(({ predicates }) => predicates.map(({ family }) => family));
    expect(fallbacks).not.toContain('personalised_campaign');
    expect(recommend(bundled).flatMap(({ instead }) => instead.map(({ family }) => family))).toContain(
      'personalised_campaign',
    );
  });

  test('words a step with the segment’s own figures', () => {
    const texts = recommend(bundled)[0]?.texts ?? {};
    const worded = Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? plain(text) : text,
    ]);
    expect(Object.fromEntries(worded)).toEqual({
      family: 'key_accounts',
      title: 'Key account care',
      call: 'Give key accounts a named contact',
      reason:
        'Typically £3,887 net from 10 orders, against £648 from 2 orders in the whole shop. Together they bring 65% of the revenue.',
      offer: 'A named contact, an early look at the new range, payment terms and help with reordering',
      channel: 'Phone call, otherwise email',
      measure:
        'Share who order again within 110 days, and their net spend against the same months a year before',
      eligibility: 'silent for at most 110 days and net spend of at least £648 (the shop’s median)',
      fit: 1,
      fits: true,
      avoid: 'Start without a blanket discount; whether they need one is not in the data.',
    });
  });

  test('proposes no channel and no programme that the shop does not have', () => {
    const steps = recommend(bundled, ['phone', 'loyalty_scheme']);
    expect(steps[0]?.texts.channel).toBe('Email');
    // The next that fits the second: its orders are larger than most.
    expect(steps[1]?.family.key).toBe('premium_social_campaign');
  });
});

describe('what those get for whom the step is not meant', () => {
  test('is told in the order in which it is tried, with what is asked in this segment only', () => {
    const [step] = recommend([makeFigures({ returnRatio: 0.4, returnerShare: 1 })]);
    expect(step?.family.key).toBe('returns_care');
    expect(step?.instead.map((one) => ({ ...one, rule: plain(one.rule) }))).toEqual([
      {
        family: 'win_back',
        title: 'Win-back',
        rule: 'silent for more than 110 days, net spend of at least £648 (the shop’s median) and at most 15% of the purchases returned',
        also: 'at most 15% of the purchases returned',
      },
      { family: 'keep_warm', title: 'Low-cost keep-warm', rule: 'silent for more than 110 days', also: null },
      { family: 'regular_contact', title: 'Regular contact', rule: 'everyone in the segment', also: null },
    ]);
  });
});

describe('what the shop does not have', () => {
  test('a word that the playbook does not know', () => {
    expect(() => recommend([makeFigures()], ['fax'])).toThrow(
      'without: "fax" is neither a channel nor a programme of the playbook; allowed are email, phone, post, push, sms, social, on_site, loyalty_scheme,',
    );
  });

  test('no channel left for everybody', () => {
    expect(() => recommend([makeFigures()], [...playbook.channels.keys()])).toThrow(
      'leaves no channel for the playbook’s step for everybody, regular_contact',
    );
  });
});

test.each([
  ['key_accounts', { levels: { spend: 5, orders: 5 } }],
  ['loyalty_programme', { levels: { spend: 3, orders: 4 }, oneOrderShare: 0.1 }],
  ['personalised_campaign', { levels: { spend: 4, orders: 2, averageOrderValue: 3 } }],
  ['vip_programme', { levels: { spend: 3, orders: 1, averageOrderValue: 5 }, oneOrderShare: 0.45 }],
  ['referral_programme', { levels: { spend: 1, orders: 5, averageOrderValue: 1 }, oneOrderShare: 0 }],
  ['premium_social_campaign', { levels: { spend: 5, orders: 3, averageOrderValue: 5 }, orders: [1, 1, 2] }],
  ['second_order_nudge', { levels: { spend: 2, orders: 1 }, oneOrderShare: 0.9 }],
  ['win_back', { levels: { spend: 5, orders: 4, recencyDays: 5 }, silence: 'lapsed' }],
  ['returns_care', { returnRatio: 0.4, returnerShare: 1 }],
  ['keep_warm', { levels: { spend: 1, orders: 1, recencyDays: 5 }, silence: 'lapsed' }],
  ['regular_contact', { levels: { spend: 1, orders: 2 } }],
] as const)('some segment gets %s', (family, parts) => {
  expect(familiesOf([makeFigures(parts)])).toEqual([family]);
});

describe('where nothing fits well', () => {
  test('the nearest true step says so', () => {
    // Prefers orders at least high (2), small orders (1), few with one order (1): (2 × 1/2 + 0 + 0) / 4.
    const [step] = recommend(
      [makeFigures({ levels: { spend: 2, orders: 3, averageOrderValue: 5 } })],
      ['loyalty_scheme'],
    );
    expect(step?.texts).toMatchObject({ family: 'referral_programme', fit: 0.25, fits: false });
    expect(step?.texts.reason).toMatch(
      /^No step in the playbook fits this segment well; this is the nearest \(fit 25%, needed 60%\)\. They spend little/,
    );
  });

  test('the step for everybody says so', () => {
    const [step] = recommend([makeFigures({ levels: { spend: 1, orders: 2 } })]);
    expect(step?.texts).toMatchObject({ family: 'regular_contact', fit: 0, fits: false });
    expect(step?.texts.reason).toMatch(
      /^No step in the playbook describes this segment\. Typically 2 orders and £648 net/,
    );
  });
});

describe('whatever the segments look like', () => {
  const level = fc.constantFrom<Level>(1, 2, 3, 4, 5);
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const figures = fc
    .record({
      levels: fc.record({
        spend: level,
        orders: level,
        averageOrderValue: level,
        returnRatio: level,
        recencyDays: level,
      }),
      silence: fc.constantFrom('recent' as const, 'lapsing' as const, 'lapsed' as const),
      returnRatio: share,
      oneOrderShare: share,
      returnerShare: share,
    })
    .map((parts) => makeFigures({ orders: [1, parts.levels.orders, 9], ...parts }));
  const shops = fc.record({
    segments: fc.array(figures, { minLength: 2, maxLength: 50, size: 'max' }),
    without: fc.subarray(['phone', 'social', 'push', 'loyalty_scheme', 'store_credit', 'exclusive_range']),
  });

  test('no two share a step while another fits, and no claim is untrue', () => {
    fc.assert(
      fc.property(shops, ({ segments, without }) => {
        const steps = recommend(segments, without);
        const given = new Map<string, number>();
        for (const { family } of steps) given.set(family.key, (given.get(family.key) ?? 0) + 1);
        steps.forEach(({ family, texts }, index) => {
          const segment = segments[index] ?? makeFigures();
          expect(measureFit(family, segment).holds).toBe(true);
          const unused = playbook.families.filter((other) => {
            const { holds, fit } = measureFit(other, segment);
            const possible = !other.requires.some((word) => without.includes(word));
            const reachable = other.channels.some((word) => !without.includes(word));
            return possible && reachable && holds && fit >= playbook.minimumFit && !given.has(other.key);
          });
          const isSettled = (given.get(family.key) ?? 0) === 1 && texts.fits;
          expect(isSettled ? [] : unused).toEqual([]);
          expect(texts.channel).not.toBe('');
          expect(texts.reason).not.toMatch(/[{}]|NaN|undefined/);
        });
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('each list of customers’ steps ends with everybody, and knows only what the shop has', () => {
    fc.assert(
      fc.property(shops, ({ segments, without }) => {
        for (const { family, predicates } of recommend(segments, without)) {
          expect(predicates[0]?.family).toBe(family.key);
          expect(predicates.findIndex(({ predicate }) => predicate === 'true')).toBe(predicates.length - 1);
          for (const { family: key } of predicates) {
            const step = playbook.families.find((other) => other.key === key);
            expect(step?.requires.filter((word) => without.includes(word))).toEqual([]);
          }
        }
      }),
      { seed: 12, numRuns: 50 },
    );
  });

  test('names are unique, also beside kept ones', () => {
    const kept = fc.array(fc.constantFrom(null, null, 'Big spenders', 'One-time small buyers', 'Pearls'), {
      minLength: 50,
      maxLength: 50,
    });
    fc.assert(
      fc.property(shops, kept, ({ segments }, keptNames) => {
        const names = nameSegments(
          segments,
          keptNames.slice(0, segments.length),
          pounds.texts.segments.names,
        );
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(segments.length);
        expect(names.every((name) => /^[A-Z]/.test(name))).toBe(true);
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});
