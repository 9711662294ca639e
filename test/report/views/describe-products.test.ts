import { describe, expect, it } from 'vitest';
import { describeProducts } from '../../../src/report/describe/views/describe-products.js';
import type { Block } from '../../../src/report/document.js';
import { createFormat } from '../../../src/words/format.js';
import { plainText } from '../../../src/words/rich.js';
import { textsEn } from '../../../src/words/texts-en.js';
import { sampleViews } from '../../support/sample-views.js';
import { sampleModel } from '../sample-model.js';

const words = { format: createFormat('en-GB', 'GBP'), texts: textsEn };

const told = (rank: number, scores: typeof sampleViews | null = sampleViews): readonly string[] => {
  const segment = sampleModel.segments[rank - 1];
  if (segment === undefined) throw new Error('the sample has no such segment');
  return describeProducts(segment, scores, words).flatMap((block: Block) => {
    if (block.kind === 'list') return block.items.map((item) => plainText(item).replaceAll('\u00A0', ' '));
    if (block.kind === 'paragraph' || block.kind === 'heading')
      return [plainText(block.content).replaceAll('\u00A0', ' ')];
    return [];
  });
};

describe('what a segment buys', () => {
  it('has the lift in words, with counts', () => {
    // 301 ÷ 9000 over 900 ÷ 64000 = 2.378; 311 ÷ 9000 over 1610 ÷ 64000 = 1.374; 144 ÷ 9000 over 1000 ÷ 64000 = 1.024.
    expect(told(1).slice(0, 4)).toEqual([
      'Products that weigh more in its baskets',
      'RABBIT NIGHT LIGHT: 2.4 times its share of the shop’s choices (301 customers here, 900 in the shop)',
      'JUMBO BAG RED RETROSPOT: 1.4 times its share of the shop’s choices (311 customers here, 1,610 in the shop)',
      'X1: slightly more than its share of the shop’s choices (144 customers here, 1,000 in the shop)',
    ]);
  });

  it('says so where nothing stands out, and nothing where products are unknown', () => {
    expect(told(2)[1]).toBe(
      'Among what at least 28 customers here bought, no product’s share of the choices is surely larger than in the whole shop.',
    );
    expect(told(5)).toHaveLength(2);
    expect(told(1, null)).toEqual([]);
    expect(told(1, { ...sampleViews, products: null })).toEqual([]);
  });
});
