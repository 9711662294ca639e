import { describe, expect, it } from 'vitest';
import { describeSpreads } from '../../src/report/describe/describe-spreads.js';
import type { Figure } from '../../src/report/document.js';
import { createFormat } from '../../src/words/format.js';
import { plainText } from '../../src/words/rich.js';
import { textsEn } from '../../src/words/texts-en.js';
import { modelWith } from './models.js';
import { sampleModel } from './sample-model.js';

const words = { format: createFormat('en-GB', 'GBP'), texts: textsEn };
const figuresOf = (model = sampleModel): readonly Figure[] =>
  describeSpreads(model, words).flatMap((block) => (block.kind === 'gallery' ? block.figures : []));

/** First cells of the figure's table. */
const names = (figure: Figure | undefined) =>
  figure?.table.rows.map(({ cells }) => plainText(cells[0] ?? []));

describe('describeSpreads', () => {
  it('says nothing where a run did not count', () => {
    expect(describeSpreads({ ...sampleModel, distributions: [] }, words)).toEqual([]);
  });

  it('names the segments whose middle halves are widest and narrowest on the scale that is drawn', () => {
    const [spend, orders] = figuresOf();
    // Ratios of the quartiles: 480 ÷ 41 is the largest, 1,681 ÷ 745 the smallest.
    expect(plainText(spend?.finding ?? [])).toBe(
      'Measured in multiples: among Mostly returned the upper quarter starts at 11.7 times where the lower one ends (£41 to £480), among Steady regulars at 2.3 times (£745 to £1,681). The scale is logarithmic: each step to the right multiplies.',
    );
    expect(plainText(orders?.finding ?? [])).toContain(
      'most among Key accounts, half of whom lie between 8 and 15',
    );
    expect(plainText(orders?.finding ?? [])).toMatch(/least among .*, half of whom lie (?:at|between) 1/u);
  });

  it('compares in money where one begins at nothing, and says that the scale is another', () => {
    const segments = sampleModel.segments.map((segment) => {
      const spend = { ...segment.profile.spend, q1: segment.rank === 5 ? '0.00' : segment.profile.spend.q1 };
      return { ...segment, profile: { ...segment.profile, spend } };
    });
    const [spend] = figuresOf({ ...sampleModel, segments });
    // Differences of the quartiles: 6,529 − 2,678 is the largest, 383 − 159 the smallest.
    expect(plainText(spend?.finding ?? [])).toBe(
      'Members differ most among Key accounts, half of whom lie between £2,678 and £6,529, and least among One-time tryers, half of whom lie between £159 and £383. The scale is logarithmic: each step to the right multiplies.',
    );
  });

  it('gives each bin a row by its own name, and each segment its customers', () => {
    const [spend, orders, returns] = figuresOf();
    expect(names(spend)).toEqual([
      'under £100',
      '£100 to under £500',
      '£500 to under £1,000',
      '£1,000 to under £5,000',
      '£5,000 or more',
    ]);
    expect(names(orders)).toEqual(['1–5', '6–10', '11–15', '16 or more']);
    expect(names(returns)).toEqual(['under 5%', '5% to under 25%', '25% or more']);
    expect(spend?.table.rows.map(({ cells }) => plainText(cells[1] ?? []))).toEqual([
      '0',
      '3',
      '40',
      '380',
      '200',
    ]);
  });

  it('puts bins together by threes where there are many segments', () => {
    const model = modelWith(20);
    const customers = [1, 2, 3, 4, 5];
    const distributions = sampleModel.distributions.map(({ measure }) => ({
      measure,
      edges: [0, 1, 2, 3, 4, 5],
      segments: model.segments.map(({ rank }) => ({ rank, customers })),
    }));
    const [spend] = figuresOf({ ...model, distributions });
    expect(spend?.table.rows.map(({ cells }) => plainText(cells[1] ?? []))).toEqual(['6', '9']);
  });

  it('lays ticks by tens where bins grow, else by round steps', () => {
    const charts = figuresOf().map(({ chart }) => (chart.kind === 'distribution' ? chart : null));
    expect(charts.map((chart) => chart?.isLogarithmic)).toEqual([true, false, false]);
    expect(charts[0]?.ticks).toEqual([100, 1_000, 10_000]);
    expect(charts[2]?.ticks).toEqual([0, 0.5, 1]);
  });
});
