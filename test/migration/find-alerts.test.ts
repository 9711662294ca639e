import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../src/config/configuration.js';
import { findAlerts, type Watched } from '../../src/migration/find-alerts.js';
import type { Flow, Migration } from '../../src/migration/migration.js';
import { wordingFor } from '../../src/words/wording.js';

const NONE: Configuration['alerts'] = {
  segmentShare: null,
  championsLost: null,
  returnRatio: null,
  stability: null,
  drift: false,
};
const since = { id: 'before', snapshot: '2011-12-09T00:00:00' };
const words = wordingFor('en-GB', 'GBP');

const group = (id: string, customers: number) => ({ id, name: `Name of ${id}`, customers });
const flow = (from: string | null, to: string | null, customers: number): Flow => ({
  from,
  to,
  customers,
  netSpend: null,
  netSpendBefore: null,
});

/** s1 has gone from 20 of 100 to 30 of 120 customers; s4 is new, s3 is no more. */
const previous: Migration = {
  since,
  days: 1,
  clusters: {
    before: [group('s1', 20), group('s2', 65), group('s3', 15)],
    tonight: [group('s1', 30), group('s2', 78), group('s4', 12)],
    flows: [],
  },
  named: null,
  silenced: [],
};

/** Of ten Champions four are still some, five are something else, and one has left. */
const monthAgo: Migration = {
  ...previous,
  since: { id: 'month', snapshot: '2011-11-09T00:00:00' },
  named: {
    before: [group('champions', 10), group('lost', 3)],
    tonight: [group('champions', 6), group('lost', 8)],
    flows: [
      flow('champions', 'champions', 4),
      flow('champions', 'lost', 5),
      flow('champions', null, 1),
      flow('lost', 'champions', 2),
      flow('lost', 'lost', 1),
    ],
  },
};

const watched: Watched = {
  previous,
  monthAgo,
  champions: 'champions',
  returnRatio: { before: 0.02, now: 0.035 },
  stability: [
    { segment: { id: 's1', name: 'One' }, before: 'stable', now: 'fair' },
    { segment: { id: 's2', name: 'Two' }, before: 'dissolves', now: 'dissolves' },
    { segment: { id: 's3', name: 'Three' }, before: 'fair', now: 'stable' },
    { segment: { id: 's4', name: 'Four' }, before: 'stable', now: null },
  ],
  drift: [
    { feature: 'spend', psi: 0.25 },
    { feature: 'orders', psi: 0.31 },
  ],
  driftBound: 0.25,
  model: { id: 'model', snapshot: '2011-12-01T00:00:00' },
};

const find = (bounds: Partial<Configuration['alerts']>, changes: Partial<Watched> = {}) =>
  findAlerts({ ...NONE, ...bounds }, { ...watched, ...changes }, words).map((alert) => ({
    ...alert,
    what: alert.what.replaceAll('\u00A0', ' '),
  }));

describe('a segment’s share of the customers', () => {
  it('is an alert when it changed by more than the bound, also from and to nothing', () => {
    const alerts = find({ segmentShare: 0.04 });
    // 20 % to 25 %; 65 % to 65 %; 15 % to none; none to 10 %.
    expect(alerts.map(({ segment, before, now }) => [segment?.id, before, now])).toEqual([
      ['s1', 0.2, 0.25],
      ['s4', null, 0.1],
      ['s3', 0.15, 0],
    ]);
    expect(alerts.map(({ what }) => what)).toEqual([
      '“Name of s1” has 25% of the customers; as of 9 Dec 2011 it had 20%',
      '“Name of s4” is new since 9 Dec 2011 and has 10% of the customers',
      '“Name of s3” is no more; as of 9 Dec 2011 it had 15% of the customers',
    ]);
    expect(alerts[0]).toMatchObject({ key: 'segmentShare', bound: 0.04, feature: null, since });
  });

  it('is none at the bound, switched off, or in the first run', () => {
    expect(find({ segmentShare: 0.05 }).map(({ segment }) => segment?.id)).toEqual(['s4', 's3']);
    expect(find({ segmentShare: 0.15 })).toEqual([]);
    expect(find({})).toEqual([]);
    expect(find({ segmentShare: 0 }, { previous: null })).toEqual([]);
  });
});

describe('Champions of a month ago', () => {
  it('are an alert when more than the bound are none any more, those who left included', () => {
    expect(find({ championsLost: 0.5 })).toEqual([
      {
        key: 'championsLost',
        what: '6 of the 10 customers who were “Name of champions” as of 9 Nov 2011 are so no longer (60%)',
        before: 0,
        now: 0.6,
        bound: 0.5,
        segment: { id: 'champions', name: 'Name of champions' },
        feature: null,
        since: monthAgo.since,
      },
    ]);
  });

  it('are none at the bound, or where nothing can be said', () => {
    expect(find({ championsLost: 0.6 })).toEqual([]);
    expect(find({ championsLost: 0 }, { monthAgo: null })).toEqual([]);
    expect(find({ championsLost: 0 }, { monthAgo: previous })).toEqual([]);
    expect(find({ championsLost: 0 }, { champions: null })).toEqual([]);
  });
});

describe('the return ratio', () => {
  it('is an alert when it rose by more than the bound', () => {
    expect(find({ returnRatio: 0.01 })).toMatchObject([
      {
        key: 'returnRatio',
        what: 'Customers send back 3.5% of what they buy; as of 9 Dec 2011 it was 2%',
        before: 0.02,
        now: 0.035,
      },
    ]);
  });

  it('is none at the bound, when it fell, or where it was not kept', () => {
    expect(find({ returnRatio: 0.015 })).toEqual([]);
    expect(find({ returnRatio: 0 }, { returnRatio: { before: 0.5, now: 0.1 } })).toEqual([]);
    expect(find({ returnRatio: 0 }, { returnRatio: { before: null, now: 1 } })).toEqual([]);
  });
});

describe('stability', () => {
  it('is an alert where it fell', () => {
    expect(find({ stability: 'fell' })).toMatchObject([
      {
        key: 'stability',
        what: '“One” is fairly stable when customers are drawn anew; as of 9 Dec 2011 it was stable',
        before: 'stable',
        now: 'fair',
        bound: 'fell',
        segment: { id: 's1' },
      },
    ]);
  });

  it('is one where it is less than a word, fallen or not', () => {
    expect(find({ stability: 'fair' })).toMatchObject([
      {
        segment: { id: 's2' },
        what: '“Two” is not stable when customers are drawn anew; at least fairly stable is asked for',
      },
    ]);
    expect(find({ stability: 'stable' }).map(({ segment }) => segment?.id)).toEqual(['s1', 's2']);
    expect(find({ stability: 'fair' }, { previous: null }).map(({ segment }) => segment?.id)).toEqual(['s2']);
  });
});

describe('drift', () => {
  it('is an alert beyond the bound, not at it', () => {
    expect(find({ drift: true })).toMatchObject([
      { key: 'drift', feature: 'orders', before: null, now: 0.31, bound: 0.25, segment: null },
    ]);
    expect(find({ drift: true })[0]?.what).toBe(
      'Customers differ in orders from those that the segments were made from as of 1 Dec 2011: drift 0.31, and more than 0.25 is much',
    );
  });

  it('is none without a model', () => {
    expect(find({ drift: true }, { model: null })).toEqual([]);
  });
});
