import { describe, expect, it } from 'vitest';
import { type Candidate, chooseRemovals, type RemovalOptions } from '../../src/runs/choose-removals.js';

const options: RemovalOptions = {
  keep: { runs: 1, drafts: 'all' },
  latest: null,
  now: new Date('2024-03-01T02:00:00Z'),
};

/** A run of a night, named after it. */
const night = (date: string, others: Partial<Candidate> = {}): Candidate => ({
  id: date,
  series: 'a',
  snapshot: `${date}T00:00:00`,
  startedAt: `${date}T02:00:00.000Z`,
  finishedAt: `${date}T02:01:00.000Z`,
  outcome: 'published',
  ...others,
});

/** So many nights in a row, the last given. */
const nights = (last: string, count: number): Candidate[] =>
  Array.from({ length: count }, (_, back) =>
    night(new Date(Date.parse(last) - back * 86_400_000).toISOString().slice(0, 10)),
  );

const left = (runs: readonly Candidate[], given: Partial<RemovalOptions> = {}): string[] => {
  const gone = new Set(chooseRemovals(runs, { ...options, ...given }));
  return runs.flatMap(({ id }) => (gone.has(id) ? [] : [id])).toSorted();
};

describe('the runs that are kept', () => {
  it('are all of them unless somebody says otherwise', () => {
    const runs = [...nights('2024-03-01', 9), night('2020-01-01', { outcome: 'draft' })];
    expect(chooseRemovals(runs, { ...options, keep: { runs: 'all', drafts: 'all' } })).toEqual([]);
  });

  it('are so many of the last nights, and what tonight and the month are compared with', () => {
    // 30 January is 31 days before 1 March 2024, 31 January is 30. The weeks of the epoch begin on Thursdays: 1, 8, 15, 22
    // and 29 February; of the days after 31 January these are the first of each.
    expect(left(nights('2024-03-01', 60), { keep: { runs: 3, drafts: 'all' } })).toEqual([
      '2024-01-31',
      '2024-02-01',
      '2024-02-08',
      '2024-02-15',
      '2024-02-22',
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
  });

  it('always have one about a month old, also when each night removes what it may', () => {
    let runs: Candidate[] = [];
    for (const tonight of nights('2024-06-30', 150).toReversed()) {
      runs = runs.concat(tonight);
      const gone = new Set(chooseRemovals(runs, options));
      runs = runs.filter(({ id }) => !gone.has(id));
    }
    const days = runs.map(({ id }) => (Date.parse('2024-06-30') - Date.parse(id)) / 86_400_000);
    const old = days.filter((day) => day >= 30);
    expect(old).toHaveLength(1);
    expect(old[0]).toBeLessThanOrEqual(37);
    expect(days.filter((day) => day <= 1)).toEqual([1, 0]);
    expect(runs.length).toBeLessThanOrEqual(9);
  });

  it('have the one that latest leads to, with what it was compared with', () => {
    const runs = nights('2024-03-01', 20);
    expect(left(runs, { latest: '2024-02-20' })).toEqual(
      expect.arrayContaining(['2024-02-19', '2024-02-20', '2024-02-29', '2024-03-01']),
    );
    expect(left(runs)).not.toContain('2024-02-19');
  });

  it('have the last of each series, and of one night the last that began', () => {
    const again = night('2024-03-01', { id: 'again', startedAt: '2024-03-01T03:00:00.000Z' });
    const other = night('2024-01-10', { id: 'other', series: 'b' });
    expect(left([night('2024-03-01'), again, other])).toEqual(['again', 'other']);
  });
});

describe('drafts that are kept', () => {
  it('are those that ended not too long ago, and count for no run', () => {
    const draft = (id: string, finishedAt: string) =>
      night('2024-02-29', { id, finishedAt, outcome: 'draft' });
    const runs = [
      draft('old', '2024-02-23T01:59:59.999Z'),
      draft('young', '2024-02-23T02:00:00.000Z'),
      night('2024-02-28'),
      night('2024-02-27'),
    ];
    const keep = { runs: 1, drafts: 'P7D' } as const;
    expect(left(runs, { keep })).toEqual(['2024-02-27', '2024-02-28', 'young']);
  });
});
