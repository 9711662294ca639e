import { beforeAll, describe, expect, it } from 'vitest';
import type { ClusterResult } from '../../src/clusters/cluster-customers.js';
import { judgeSensitivity } from '../../src/clusters/judge-sensitivity.js';
import { judgeStability } from '../../src/clusters/judge-stability.js';
import { type Judged, takeJudged } from '../../src/clusters/take-judged.js';
import { DEFAULT_TRANSFORMS, type FeatureName } from '../../src/config/configuration.js';
import { describeRules } from '../../src/segments/describe-rules.js';
import { readFigures } from '../../src/segments/read-figures.js';
import { readSampledMembers, type SampledMembers } from '../../src/segments/read-sampled-members.js';
import { wordingFor } from '../../src/words/wording.js';
import { cluster, type Shop } from '../support/online-retail.js';

const NAMES: readonly FeatureName[] = ['spend', 'orders', 'return_ratio'];
const SEED = 1;
const never = new AbortController().signal;

/** Sizes of the segments in order of rank. */
const SIZES = [623, 1_380, 1_705, 483, 69];

/**
 * How far the five segments of the bundled year can be trusted. Expected: scikit-learn 1.9.1, `KMeans` with 100 starts for
 * the year without its top spenders, with 30 for each of 50 resamples that NumPy drew.
 */
export function expectTrust(shop: () => Shop): void {
  describe('the year’s five segments', () => {
    let clusters: ClusterResult;
    let ranked: readonly number[];
    let judged: Judged;
    let members: SampledMembers;
    beforeAll(async () => {
      const { engine, rhythm } = shop();
      const features = NAMES.map((name) => ({ name, transform: DEFAULT_TRANSFORMS[name] }));
      clusters = await cluster(engine, features, 5);
      ({ clusters: ranked } = await readFigures(engine, rhythm));
      judged = takeJudged(clusters);
      members = await readSampledMembers(engine, SEED, judged.labels.length);
    });

    it('are read in the order in which they were clustered', () => {
      const ranks = Array.from(judged.labels, (label) => ranked.indexOf(label) + 1);
      expect([...members.ranks]).toEqual(ranks);
      expect(SIZES.map((_, index) => ranks.filter((rank) => rank === index + 1).length)).toEqual(SIZES);
    });

    it('come out again in resamples as often as scikit-learn’s', async () => {
      const options = { clusters: 5, resamples: 50, seed: SEED };
      const found = await judgeStability(judged, options, never);
      const means = [0.9365, 0.9334, 0.9756, 0.925, 0.9014];
      const errors = [0.0123, 0.0109, 0.0044, 0.0096, 0.023];
      for (const [index, place] of ranked.entries()) {
        const { jaccard, word } = found?.clusters[place] ?? {};
        // Both are means of resamples: their difference has √2 of the error, of which three are rare.
        const allowed = 3 * Math.SQRT2 * (errors[index] ?? 0);
        expect(Math.abs((jaccard ?? 0) - (means[index] ?? 0))).toBeLessThan(allowed);
        expect(word).toBe('stable');
      }
      expect(found?.ari).toBeGreaterThan(0.9);
      expect(found?.skipped).toBe(0);
    });

    it('change without the top spenders as scikit-learn’s do', async () => {
      const { centroids } = clusters;
      const found = await judgeSensitivity(judged, centroids, members.spendPlaces, SEED, never);
      expect(found).toMatchObject({ leftOut: 43, word: 'alike' });
      expect(found?.ari).toBeCloseTo(0.8430086309604069, 10);
      expect(found?.sameShare).toBeCloseTo(0.9357363054304008, 10);
      const changes = ranked.map((index) => found?.clusters[index]);
      expect(changes.map((change) => change?.before)).toEqual([581, 1380, 1705, 483, 68]);
      expect(changes.map((change) => change?.after)).toEqual([746, 1341, 1603, 459, 68]);
      const shifts = [0.3684409962, 0.1603873749, 0.0482970591, 0.0690206239, 0.0562031603];
      for (const [index, shift] of shifts.entries()) expect(changes[index]?.shift).toBeCloseTo(shift, 6);
    });

    it('are told by what they do: heavy returners by their returns', async () => {
      const rules = await describeRules(members, NAMES, 5, wordingFor('en-GB', 'GBP'), never);
      const [returners, more] = rules[4] ?? [];
      expect(more).toBeUndefined();
      expect(returners?.bounds.map(({ feature, atMost }) => [feature, atMost])).toEqual([
        ['return_ratio', null],
      ]);
      expect(returners?.bounds[0]?.above).toBeCloseTo(0.2, 1);
      expect(returners?.text).toMatch(/^returned over 2\d% of what they bought$/u);
      for (const [rule] of rules) {
        expect(rule?.precision).toBeGreaterThan(0.85);
        expect(rule?.coverage).toBeGreaterThan(0.85);
      }
    });
  });
}
