import { describe, expect, it } from 'vitest';
import type { FeatureName } from '../../src/config/configuration.js';
import { describeRules } from '../../src/segments/describe-rules.js';
import type { SampledMembers } from '../../src/segments/read-sampled-members.js';
import { roundBounds } from '../../src/segments/round-bounds.js';
import { wordingFor } from '../../src/words/wording.js';

const words = wordingFor('en-GB', 'GBP');

/** Customers with spend, orders, return ratio and rank. */
function membersOf(rows: readonly (readonly [number, number, number, number])[]): SampledMembers {
  const column = (index: 0 | 1 | 2 | 3) => rows.map((row) => row[index]);
  return {
    ranks: Int32Array.from(column(3)),
    spendPlaces: new Int32Array(rows.length),
    features: new Map<FeatureName, Float64Array>([
      ['spend', Float64Array.from(column(0))],
      ['orders', Float64Array.from(column(1))],
      ['return_ratio', Float64Array.from(column(2))],
    ]),
  };
}

const FEATURES: readonly FeatureName[] = ['spend', 'orders', 'return_ratio'];
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const say = async (members: SampledMembers, segments: number) => {
  const found = await describeRules(members, FEATURES, segments, words, new AbortController().signal);
  return found.map((rules) =>
    rules.map(({ text, ...rule }) => ({ ...rule, text: text.replaceAll('\u00A0', ' ') })),
  );
};

describe('the rules of segments', () => {
  it('are the shop’s own where the segments were made by rules', async () => {
    // 100 customers: half spend £10 to £59, half £1,010 to £1,059; every fifth of either returns 28%.
    const members = membersOf(
      numbers(100).map((row) => {
        const returns = row % 5 === 2 ? 0.28 : 0;
        const spend = row < 50 ? 10 + row : 960 + row;
        return [spend, 1 + (row % 3), returns, returns > 0 ? 3 : row < 50 ? 2 : 1];
      }),
    );
    // Halfway between £59 and £1,010 is £534.50, between 0 and 28% is 14%: rounded as far as nobody changes sides.
    expect(await say(members, 3)).toEqual([
      [
        {
          bounds: [
            { feature: 'spend', above: 500, atMost: null },
            { feature: 'return_ratio', above: null, atMost: 0.1 },
          ],
          text: 'bought for over £500 and returned at most 10% of what they bought',
          precision: 1,
          coverage: 1,
        },
      ],
      [
        {
          bounds: [
            { feature: 'spend', above: null, atMost: 500 },
            { feature: 'return_ratio', above: null, atMost: 0.1 },
          ],
          text: 'bought for at most £500 and returned at most 10% of what they bought',
          precision: 1,
          coverage: 1,
        },
      ],
      [
        {
          bounds: [{ feature: 'return_ratio', above: 0.1, atMost: null }],
          text: 'returned over 10% of what they bought',
          precision: 1,
          coverage: 1,
        },
      ],
    ]);
  });

  it('word whole orders, and say honestly whom they hold for', async () => {
    // 40 customers of 1 to 4 orders, ten each; the segment is those of 4, and one of 3.
    const members = membersOf(
      numbers(40).map((row) => [100, 1 + (row % 4), 0, row % 4 === 3 || row === 2 ? 1 : 2]),
    );
    expect((await say(members, 2))[0]).toEqual([
      {
        bounds: [{ feature: 'orders', above: 3, atMost: null }],
        text: 'ordered at least 4 times',
        precision: 1,
        coverage: 10 / 11,
      },
    ]);
  });

  it('leave out what hardly matters', async () => {
    // Big spenders make the segment but for one of 200, who returned something.
    const members = membersOf(
      numbers(400).map((row) => [
        row < 200 ? 50 : 5000,
        1,
        row === 399 ? 0.5 : 0,
        row >= 200 && row < 399 ? 1 : 2,
      ]),
    );
    const [rules] = await say(members, 2);
    expect(rules).toMatchObject([{ bounds: [{ feature: 'spend', above: 3000, atMost: null }] }]);
    expect(rules?.[0]).toMatchObject({ precision: 199 / 200, coverage: 1 });
  });

  it('are several where a segment lies in several places', async () => {
    const members = membersOf(
      numbers(90).map((row) => [row < 30 ? 10 : row < 60 ? 500 : 9000, 1, 0, row >= 30 && row < 60 ? 2 : 1]),
    );
    expect((await say(members, 2))[0]?.map(({ text }) => text)).toEqual([
      'bought for at most £300',
      'bought for over £5,000',
    ]);
  });

  it('are none for a segment that nothing tells from the others', async () => {
    const members = membersOf(numbers(60).map((row) => [100, 2, 0, 1 + (row % 2)]));
    expect(await say(members, 2)).toEqual([[], []]);
  });
});

const spends = (values: readonly number[]) => membersOf(values.map((spend) => [spend, 1, 0, 1]));
const round = (members: SampledMembers, above: number) =>
  roundBounds([{ feature: 'spend', above, atMost: null }], members)[0]?.above;

describe('roundBounds', () => {
  it('rounds no farther than hardly anybody changes sides', async () => {
    // Nobody between: as short as leaves both where they are, and 2,000 would not.
    expect(round(spends([1000, 2000]), 1563.19)).toBe(1600);
    // Somebody at every pound: of 436 above, 1,600 would change 36, 1,560 three.
    expect(round(spends(numbers(2000)), 1563.5)).toBe(1560);
  });

  it('never goes finer than reports show', async () => {
    expect(round(spends([1563.1, 1563.3]), 1563.2)).toBe(1560);
    expect(round(spends([15.41, 15.43]), 15.42)).toBe(15);
  });

  it('keeps a bound of nothing', async () => {
    const members = membersOf(numbers(100).map((row) => [1, 1, row < 50 ? 0 : 0.4, 1]));
    expect(roundBounds([{ feature: 'return_ratio', above: 0.0002, atMost: null }], members)).toEqual([
      { feature: 'return_ratio', above: 0, atMost: null },
    ]);
  });
});
