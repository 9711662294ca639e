import { describe, expect, it } from 'vitest';
import { describeBeliefs } from '../../../src/report/describe/views/describe-beliefs.js';
import type { Finding } from '../../../src/scores/views.js';
import { createFormat } from '../../../src/words/format.js';
import { plainText } from '../../../src/words/rich.js';
import { textsEn } from '../../../src/words/texts-en.js';

const words = { format: createFormat('en-GB', 'GBP'), texts: textsEn };

type Effect = NonNullable<Finding['effect']>;

const KINDS = {
  first_basket_and_return: { kind: 'difference_of_shares', method: 'newcombe' },
  frequent_buyers_order_value: { kind: 'rank_correlation', method: 'bootstrap' },
  frequent_buyers_item_price: { kind: 'rank_correlation', method: 'bootstrap' },
  stronger_mark_of_value: { kind: 'difference_of_correlations', method: 'bootstrap' },
  most_in_medium_band: { kind: 'share', method: 'clopper_pearson' },
} as const satisfies Record<Finding['key'], Pick<Effect, 'kind' | 'method'>>;

/** What is said of one belief: its title, the sentence and the method. */
function told(
  key: Finding['key'],
  verdict: Finding['verdict'],
  [low, value, high]: readonly [number, number, number],
  figures: Finding['figures'] = [],
): readonly string[] {
  const effect = { value, low, high, level: 0.95, ...KINDS[key] };
  return describeBeliefs([{ key, verdict, effect, customers: 400, figures }], words)
    .flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'heading' ? [plainText(block.content)] : [],
    )
    .slice(2)
    .map((text) => text.replaceAll('\u00A0', ' '));
}

describe('a belief about shares', () => {
  it.each([
    ['supported', [-0.09, -0.05, -0.01], '54%: 5.0 points fewer (1.0 to 9.0)'],
    ['contradicted', [0.011, 0.05, 0.09], '44%: 5.0 points more (1.1 to 9.0)'],
    ['contradicted', [0.0004, 0.05, 0.09], '44%: 5.00 points more (0.04 to 9.00)'],
    ['undecided', [-0.02, 0.01, 0.04], '48%: 1.0 points more (2.0 fewer to 4.0 more)'],
    ['undecided', [-0.04, -0.01, 0.02], '50%: 1.0 points fewer (4.0 fewer to 2.0 more)'],
    ['undecided', [-0.03, 0, 0.03], '49%: no difference (3.0 fewer to 3.0 more)'],
  ] as const)('%s by %j', (verdict, ends, sentence) => {
    const top = { label: 'return_share_of_basket_fifth_5', value: 0.49, of: 80 } as const;
    const [title, text, method] = told('first_basket_and_return', verdict, ends, [top]);
    expect(title).toMatch(/^(Supported|Contradicted|Can’t tell): “The largest first baskets/u);
    expect(text).toContain(
      `Of customers with the largest fifth of first baskets 49% ordered again within 90 days, of all others ${sentence}.`,
    );
    expect(method).toContain('over 400 customers whose first order in the data is very likely their first');
    expect(method).toContain('95% interval by Newcombe');
  });

  it('lists the fifths that there are', () => {
    const figures = [
      { label: 'return_share_of_basket_fifth_1', value: 0.4, of: 80 },
      { label: 'return_share_of_basket_fifth_5', value: 0.55, of: 80 },
    ] as const;
    const text = told('first_basket_and_return', 'contradicted', [0.01, 0.15, 0.3], figures)[1];
    expect(text).toContain('by fifth of the first basket from smallest to largest: 1: 40%, 5: 55%.');
  });

  it('numbers no fifth where all are there', () => {
    const figures = ([1, 2, 3, 4, 5] as const).map((fifth) => {
      return { label: `return_share_of_basket_fifth_${fifth}`, value: fifth / 10, of: 80 } as const;
    });
    const text = told('first_basket_and_return', 'contradicted', [0.01, 0.15, 0.3], figures)[1];
    expect(text).toContain('from smallest to largest: 10%, 20%, 30%, 40%, 50%.');
  });
});

/** What is said of both marks, whichever is the stronger. */
const REST =
  ' With each other the two go together at 0.20. All are rank correlations. Net spend is order value times orders, so part of this is arithmetic.';

describe('a belief about a correlation', () => {
  it.each([
    [
      'supported',
      [-0.6, -0.55, -0.5],
      'tend to have smaller orders, and strongly so: rank correlation −0.55 (−0.60 to −0.50).',
    ],
    [
      'contradicted',
      [0.1, 0.2, 0.3],
      'tend to have larger orders, but only weakly: rank correlation 0.20 (0.10 to 0.30).',
    ],
    [
      'contradicted',
      [0.01, 0.05, 0.09],
      'tend to have larger orders, but barely noticeably: rank correlation 0.05',
    ],
    ['undecided', [-0.1, 0.05, 0.2], 'show no clear direction: rank correlation 0.05 (−0.10 to 0.20).'],
    ['undecided', [-0.053, -0.026, 0.001], 'clear direction: rank correlation −0.026 (−0.053 to 0.001).'],
  ] as const)('%s by %j', (verdict, ends, sentence) => {
    expect(told('frequent_buyers_order_value', verdict, ends)[1]).toContain(sentence);
  });

  it('speaks of items where it is about items', () => {
    expect(told('frequent_buyers_item_price', 'supported', [-0.4, -0.35, -0.3])[1]).toContain(
      'tend to buy cheaper items, if with many exceptions',
    );
  });

  it('says which of two marks is ahead', () => {
    const figures = [
      { label: 'correlation_of_order_value_with_spend', value: 0.6, of: 400 },
      { label: 'correlation_of_orders_with_spend', value: 0.8, of: 400 },
      { label: 'correlation_of_orders_with_order_value', value: 0.2, of: 400 },
    ] as const;
    expect(told('stronger_mark_of_value', 'contradicted', [-0.3, -0.2, -0.1], figures)[1]).toBe(
      `Net spend goes with the number of orders (0.80) more than with order value (0.60): 0.20 more (0.10 to 0.30).${REST}`,
    );
    const other = figures.map((figure, i) => ({ ...figure, value: [0.8, 0.6, 0.2][i] ?? 0 }));
    expect(told('stronger_mark_of_value', 'supported', [0.1, 0.2, 0.3], other)[1]).toBe(
      `Net spend goes with order value (0.80) more than with the number of orders (0.60): 0.20 more (0.10 to 0.30).${REST}`,
    );
    expect(told('stronger_mark_of_value', 'undecided', [-0.1, 0.02, 0.14], figures)[1]).toContain(
      'order value (0.60) about as much as with the number of orders (0.80): a difference of 0.02 (−0.10 to 0.14).',
    );
  });
});

describe('a belief about a share', () => {
  it('has the other bands beside it', () => {
    const figures = [
      { label: 'share_low', value: 0.2, of: 400 },
      { label: 'share_medium', value: 0.6, of: 400 },
      { label: 'share_high', value: 0.2, of: 400 },
    ] as const;
    const [title, text] = told('most_in_medium_band', 'supported', [0.55, 0.6, 0.65], figures);
    expect(title).toBe('Supported: “Most customers are in the medium RFM band”');
    expect(text).toBe(
      '60% of the customers are in the medium band (55% to 65%), 20% in the low and 20% in the high one.',
    );
  });
});
