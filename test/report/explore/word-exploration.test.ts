import { describe, expect, it } from 'vitest';
import type { Preference } from '../../../src/clusters/explore/weigh-criteria.js';
import { type Found, wordExploration } from '../../../src/report/explore/word-exploration.js';
import { wordingFor } from '../../../src/words/wording.js';
import { EXPLORATION, row } from './exploration.js';

const words = wordingFor('en-GB', 'GBP');
const say = (more: Partial<Found>): string => wordExploration({ ...EXPLORATION, ...more }, words).join('\n');

/** What silhouette, Calinski–Harabasz, Davies–Bouldin and the gap statistic prefer. */
const prefer = (...counts: readonly (number | null)[]): Preference[] =>
  EXPLORATION.preferences.map(({ criterion }, index) => ({
    criterion,
    clusters: counts[index] ?? null,
    nearly: [],
  }));

const stability = (...jaccards: readonly number[]) => ({ stability: { ari: 0.5, jaccards, skipped: 0 } });

describe('wordExploration', () => {
  it('says that the criteria agree, and still recommends nothing', () => {
    const said = say({});
    expect(said).toContain(
      'The criteria agree: silhouette, Calinski–Harabasz, Davies–Bouldin and the gap statistic all prefer 2 clusters.',
    );
    expect(said).toContain('Quintet recommends none of the numbers');
    expect(said).toContain('Inertia falls with each further cluster and so prefers none');
  });

  it('says which disagree', () => {
    expect(say({ preferences: prefer(2, 3, 2, null) })).toContain(
      'The criteria disagree: silhouette and Davies–Bouldin prefer 2; Calinski–Harabasz prefers 3.',
    );
    expect(say({ preferences: prefer(3) })).toContain('Only silhouette prefers a number: 3 clusters.');
    expect(say({ preferences: prefer() })).toContain('None of these criteria is defined here');
  });

  it('warns of a preferred solution with a tiny segment', () => {
    const tiny = row(2, { sizes: [994, 6], smallestShare: 0.006 });
    const other = row(3, { sizes: [991, 9], smallestShare: 0.009 });
    const said = say({ counts: [tiny, other], preferences: prefer(2, 2, 2, 2) });
    expect(said).toContain('With 2 clusters the smallest has 0.6% of the customers (6\u00A0customers).');
    expect(said).not.toContain('With 3 clusters');
    expect(say({ counts: [row(2, { smallestShare: 0.01 }), other] })).not.toContain('the smallest has');
  });

  it('warns of a lead that is none, and of the end of the range', () => {
    const preferences = prefer(2, 4, 4, 2).map((each) =>
      each.criterion === 'silhouette' ? { ...each, nearly: [3, 4] } : each,
    );
    const said = say({ preferences });
    expect(said).toContain('With 2 clusters silhouette is nearly the same (within 1%) as with 3 and 4');
    expect(said).toContain(
      'The range ends at 4, which Calinski–Harabasz and Davies–Bouldin would have: look further with --clusters 2..8.',
    );
    const atMost = { range: { from: 48, to: 50 }, counts: [row(49), row(50)], preferences: prefer(50) };
    expect(say(atMost)).not.toContain('look further');
  });

  it('words what the gap statistic says beside a number', () => {
    const later = [
      row(2),
      row(3, { gap: { value: 1.2, error: 0.1 } }),
      row(4, { gap: { value: 1.09, error: 0.1 } }),
    ];
    expect(say({ counts: later, preferences: prefer(2, 2, 2, 1) })).toContain(
      'stops at one group without clusters, for two are no gain; of two and more its gap is largest with 3.',
    );
    expect(say({ counts: later })).toContain(
      'stops at 2, the first number that the next one does not beat; its gap is larger with 3.',
    );
    expect(say({ counts: [row(2), row(3, { gap: { value: 1.1, error: 0.1 } })] })).not.toContain('stops at');
    expect(say({ preferences: prefer(2, 2, 2, null) })).toContain('up to 4 clusters each further one');
    const counts = [row(2, { gap: null }), row(3, { gap: null })];
    expect(say({ counts, preferences: prefer(2, 2, 2, null) })).toContain('not defined here');
  });

  it('says where the configuration stands', () => {
    expect(say({ configured: 3 })).toContain('The configuration makes 3, which none of them puts first.');
    expect(say({ configured: 2, preferences: prefer(2, 3, 3, 2) })).toContain(
      'The configuration makes 2, the first choice of silhouette and the gap statistic.',
    );
    expect(say({ configured: 5 })).not.toContain('The configuration makes');
  });

  it('says which are found again, by the published bounds', () => {
    const counts = [row(2, stability(0.75, 0.9)), row(3, stability(0.6, 0.9)), row(4, stability(0.59, 0.9))];
    const said = say({ counts });
    expect(said).toContain('every cluster is found again (mean Jaccard 0.75 or more) with 2.');
    expect(said).toContain('At least one cluster dissolves (mean Jaccard below 0.6) with 4.');
  });

  it('compares nothing where there is one, and says what was left out', () => {
    const leftOut = [
      { clusters: 3, reason: 'empty-cluster' },
      { clusters: 4, reason: 'too-few-customers' },
    ] as const;
    expect(say({ counts: [row(2)], leftOut }).split('\n')).toEqual([
      'One number of clusters leaves nothing to compare.',
      'Left out: 4, for fewer customers differ.',
      'Left out: 3, for a cluster always ended empty.',
    ]);
  });
});
