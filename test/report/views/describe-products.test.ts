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
  return describeProducts(segment, { ...sampleModel, scores }, words).flatMap((block: Block) => {
    if (block.kind === 'list') return block.items.map((item) => plainText(item).replaceAll('\u00A0', ' '));
    if (block.kind === 'paragraph' || block.kind === 'heading')
      return [plainText(block.content).replaceAll('\u00A0', ' ')];
    return [];
  });
};

describe('what a segment buys', () => {
  it('has both shares of the customers and the lift in words', () => {
    // 301 ÷ 9000 over 900 ÷ 64000 = 2.378; 311 ÷ 9000 over 1610 ÷ 64000 = 1.374; 144 ÷ 9000 over 1000 ÷ 64000 = 1.024.
    expect(told(1).slice(0, 4)).toEqual([
      'Products that weigh more in its baskets',
      // Of 623 customers here and 4,260 in the shop.
      'RABBIT NIGHT LIGHT: 48% of them bought it, 21% of all customers; 2.4 times its share of the shop’s choices',
      'JUMBO BAG RED RETROSPOT: 50% of them bought it, 38% of all customers; 1.4 times its share of the shop’s choices',
      'X1: 23% of them bought it, 23% of all customers; slightly more than its share of the shop’s choices',
    ]);
  });

  it('says so where nothing stands out, and nothing where products are unknown', () => {
    expect(told(2)[1]).toBe(
      'Among what at least 28 customers here bought, nothing surely sells better than in the whole shop.',
    );
    expect(told(5)).toHaveLength(2);
    expect(told(1, null)).toEqual([]);
    expect(told(1, { ...sampleViews, products: null })).toEqual([]);
  });
});
