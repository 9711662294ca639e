import { describe, expect, it } from 'vitest';
import type { RuleBound } from '../../src/segments/segment-rule.js';
import { wordBounds } from '../../src/segments/word-bounds.js';
import { wordingFor } from '../../src/words/wording.js';

const pounds = wordingFor('en-GB', 'GBP');
const word = (...bounds: readonly RuleBound[]) => wordBounds(bounds, pounds).replaceAll('\u00A0', ' ');
const bound = (feature: RuleBound['feature'], above: number | null, atMost: number | null): RuleBound => ({
  feature,
  above,
  atMost,
});

describe('wordBounds', () => {
  it.each([
    [bound('spend', 1050, null), 'bought for over £1,050'],
    [bound('spend', 1050, 2000), 'bought for between £1,050 and £2,000'],
    [bound('net_spend', null, 500), 'spent at most £500 net of returns'],
    [bound('average_order_value', 300, null), 'spent over £300 an order'],
    [bound('orders', 4, null), 'ordered at least 5 times'],
    [bound('orders', 1, null), 'ordered at least twice'],
    [bound('orders', null, 1), 'ordered only once'],
    [bound('orders', null, 2), 'ordered at most twice'],
    [bound('orders', 1, 2), 'ordered twice'],
    [bound('orders', 1, 4), 'ordered 2 to 4 times'],
    [bound('return_ratio', 0.21, null), 'returned over 21% of what they bought'],
    [bound('return_ratio', 0.019, 0.2), 'returned between 1.9% and 20% of what they bought'],
    [bound('return_ratio', 0, null), 'returned something'],
    [bound('return_ratio', 0, 0.05), 'returned something, but at most 5% of what they bought'],
    [bound('return_ratio', null, 0), 'returned nothing'],
    [bound('recency_days', 110, null), 'have been silent for more than 110 days'],
    [bound('recency_days', 110, 155), 'have been silent for 111 to 155 days'],
    [bound('tenure_days', null, 1), 'first bought at most 1 day ago'],
  ])('%j', (given, words) => {
    expect(word(given)).toBe(words);
  });

  it('joins them', () => {
    expect(word(bound('spend', 1050, null), bound('orders', 4, null), bound('return_ratio', null, 0.1))).toBe(
      'bought for over £1,050, ordered at least 5 times and returned at most 10% of what they bought',
    );
  });
});
