import { describe, expect, it } from 'vitest';
import { checkMigration } from '../../src/accounts/check-migration.js';
import { findAlerts } from '../../src/migration/find-alerts.js';
import { wordBoxes } from '../../src/scores/word-boxes.js';
import { deriveName } from '../../src/segments/derive-name.js';
import { describeSegment } from '../../src/segments/describe-segment.js';
import { holdsName } from '../../src/segments/holds-name.js';
import { isNameFor, nameSegments } from '../../src/segments/name-segments.js';
import type { RuleBound } from '../../src/segments/segment-rule.js';
import { wordBounds } from '../../src/segments/word-bounds.js';
import { wordRule } from '../../src/segments/word-rule.js';
import { wordStep } from '../../src/segments/word-step.js';
import { createFormat } from '../../src/words/format.js';
import { defaultGrid } from '../scores/default-grid.js';
import { pseudoTexts } from '../support/pseudo-texts.js';
import {
  bundledSegments,
  bundledShop as shop,
  defaultPlaybook,
  makeFigures,
  pounds,
  rhythm,
} from './figures.js';

/** Figures without letters, and a catalogue without plain ones. */
const words = { format: createFormat('ja-JP', 'JPY', 'ja-JP'), texts: pseudoTexts(pounds.texts) };
const { names } = words.texts.segments;
const OURS = /[a-z]/iu;
const segments = Object.values(bundledSegments);
const nobody = segments.map(() => null);

const bound = (feature: RuleBound['feature'], above: number | null, atMost: number | null) => ({
  feature,
  above,
  atMost,
});

const group = (id: string, customers: number) => ({ id, name: `${id}※`, customers });
const move = (from: string | null, to: string | null) => ({
  from,
  to,
  customers: 1,
  netSpend: '1.00',
  netSpendBefore: null,
});

describe('what a run says and keeps is in its language', () => {
  it('names and sentences', () => {
    const small = makeFigures({ levels: { spend: 1, orders: 1, averageOrderValue: 2 } });
    const larger = makeFigures({ levels: { spend: 2, orders: 1, averageOrderValue: 4 } });
    const given = nameSegments([...segments, small, larger, small], [...nobody, null, null, null], names);
    expect(new Set(given).size).toBe(8);
    for (const name of given) expect(name).not.toMatch(OURS);
    for (const figures of [...segments, makeFigures({ recencyDays: [0, 0, 1], returnerShare: 0 })])
      expect(describeSegment(figures, shop, words)).not.toMatch(OURS);
  });

  it('rules that describe a segment', () => {
    const features = ['spend', 'net_spend', 'average_order_value', 'recency_days', 'tenure_days'] as const;
    const bounds = [...features, 'orders' as const, 'return_ratio' as const].flatMap((feature) => [
      bound(feature, 1, 3),
      bound(feature, 0, 1),
      bound(feature, null, 1),
      bound(feature, null, 0),
      bound(feature, 0, null),
      bound(feature, 2, null),
    ]);
    for (const one of bounds) expect(wordBounds([one], words)).not.toMatch(OURS);
  });

  it('for whom a step is meant, and why it is the nearest', () => {
    const subjects = ['silence', 'orders', 'ordersEver', 'tenureDays', 'returnRatio'] as const;
    const medians = ['netSpendToMedian', 'averageOrderValueToMedian'] as const;
    const rule = [...subjects, ...medians].flatMap((subject) =>
      (['atLeast', 'atMost', 'longerThan', 'exactly'] as const).flatMap((comparison) =>
        [1, 2].map((value) => ({ subject, comparison, value })),
      ),
    );
    expect(wordRule(rule, { shop, rhythm }, words)).not.toMatch(OURS);
    expect(wordRule([], { shop, rhythm }, words)).not.toMatch(OURS);
    const texts = { because: '※', offer: '※', measure: '※', channels: ['mail', 'phone'] };
    const family = { ...defaultPlaybook.catchAll, ...texts };
    const channels = new Map([
      ['mail', '①'],
      ['phone', '②'],
    ]);
    const playbook = { ...defaultPlaybook, channels };
    const context = { figures: makeFigures({}), shop, rhythm };
    for (const key of [family.key, 'another']) {
      const choice = { family: { ...family, key }, fit: 0.2, fits: false };
      const { reason, channel } = wordStep(choice, playbook, context, words);
      expect(`${reason}${channel}`).not.toMatch(OURS);
      expect(reason).toMatch(/ .*※$/u);
    }
  });

  it('scores of named segments', () => {
    const { axes, segments: cells } = defaultGrid;
    const { cells: cellTexts } = words.texts.segments;
    for (const { boxes } of cells) expect(wordBoxes(boxes, axes, cellTexts)).not.toMatch(OURS);
    expect(
      wordBoxes(
        [
          [
            [1, 3],
            [1, 2, 3, 4, 5],
          ],
          [
            [1, 2, 3, 4, 5],
            [1, 2, 3, 4, 5],
          ],
        ],
        axes,
        cellTexts,
      ),
    ).not.toMatch(OURS);
  });

  it('checks and alerts', () => {
    const since = { id: '1', snapshot: '2011-11-10T00:00:00' };
    const clusters = {
      before: [group('1', 1), group('2', 1)],
      tonight: [group('1', 2), group('3', 0)],
      flows: [move('1', '1'), move('2', '1')],
    };
    const migration = { since, days: 30, clusters, named: clusters, silenced: [] };
    const check = checkMigration([migration], { customers: 2, netSpend: '2.00' }, words);
    expect(`${check.name}${check.detail}`).not.toMatch(OURS);
    const alerts = findAlerts(
      { segmentShare: 0.01, championsLost: 0, returnRatio: 0, stability: 'fell', drift: true },
      {
        previous: migration,
        monthAgo: { ...migration, named: { ...clusters, flows: [] } },
        champions: '1',
        returnRatio: { before: 0.1, now: 0.2 },
        stability: [
          { segment: { id: '1', name: '※' }, before: 'stable', now: 'fair' },
          { segment: { id: '2', name: '※' }, before: 'fair', now: 'dissolves' },
        ],
        drift: [{ feature: 'spend', psi: 0.3 }],
        driftBound: 0.25,
        model: since,
      },
      words,
    );
    expect(new Set(alerts.map(({ key }) => key))).toEqual(
      new Set(['segmentShare', 'championsLost', 'returnRatio', 'stability', 'drift']),
    );
    for (const { what } of alerts) expect(what).not.toMatch(OURS);
  });
});

describe('names in another language', () => {
  const english = pounds.texts.segments.names;

  it.each(segments.map((figures) => [deriveName(figures, english), figures] as const))(
    '%s is said anew once and then kept',
    (name, figures) => {
      const anew = deriveName(figures, names);
      expect(anew).not.toBe(name);
      expect(holdsName(name, figures, rhythm, names)).toBe(false);
      expect(holdsName(anew, figures, rhythm, names)).toBe(true);
      expect(holdsName(anew, figures, rhythm, english)).toBe(false);
    },
  );

  it('know what tells them from a namesake', () => {
    const base = names.returners(false);
    const [, lower] = names.differences.spend;
    expect(isNameFor(names.apart(base, lower), base, names)).toBe(true);
    expect(isNameFor(names.numbered(base, '12'), base, names)).toBe(true);
    expect(isNameFor(names.numbered(base, 'x'), base, names)).toBe(false);
    expect(isNameFor(`${base} ※`, base, names)).toBe(false);
  });
});
