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
      'Buys more than the shop does',
      'RABBIT NIGHT LIGHT: chosen 2.4 times as often as in the whole shop (301 of 9,000 choices here, 900 of 64,000 in the shop)',
      'JUMBO BAG RED RETROSPOT: chosen 1.4 times as often as in the whole shop (311 of 9,000 choices here, 1,610 of 64,000 in the shop)',
      'X1: chosen slightly more often than in the whole shop (144 of 9,000 choices here, 1,000 of 64,000 in the shop)',
    ]);
  });

  it('says so where nothing stands out, and nothing where products are unknown', () => {
    expect(told(2)[1]).toBe(
      'Among what at least 5 customers here bought, no product is surely chosen more often than in the whole shop.',
    );
    expect(told(5)).toHaveLength(2);
    expect(told(1, null)).toEqual([]);
    expect(told(1, { ...sampleViews, products: null })).toEqual([]);
  });
});
