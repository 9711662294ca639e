import { describe, expect, it } from 'vitest';
import { describeCards } from '../../src/report/describe/describe-cards.js';
import type { Block } from '../../src/report/document.js';
import type { ReportModel, SegmentSection } from '../../src/report/report-model.js';
import { type Rich, plainText } from '../../src/words/rich.js';
import { wordingFor } from '../../src/words/wording.js';
import { sampleModel } from './sample-model.js';

const words = wordingFor('en-GB', 'GBP');
const said = (content: Rich): string => plainText(content).replaceAll('\u00A0', ' ');

/** Paragraphs, items of lists and cells of tables. */
const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.kind === 'paragraph') return [said(block.content)];
    if (block.kind === 'list') return block.items.map(said);
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.map(said));
    return block.kind === 'card' ? textsOf(block.blocks) : [];
  });

const told = (model: ReportModel): string[] => textsOf(describeCards(model, words).blocks);
const withAll = (parts: Partial<SegmentSection>): ReportModel => ({
  ...sampleModel,
  segments: sampleModel.segments.map((segment) => ({ ...segment, ...parts })),
});

describe('a segment’s card', () => {
  it('says that more than a quarter of the money is one customer’s', () => {
    // 21,535.90 of 45,707.97.
    const alone = 'One customer alone brought £21,536, 47% of the segment’s net revenue.';
    expect(told(sampleModel).filter((text) => text.startsWith('One customer'))).toEqual([alone]);
    const sums = (largestNetSpend: string | null, revenue: string) =>
      told(withAll({ largestNetSpend, revenue })).filter((text) => text.startsWith('One customer')).length;
    expect([sums('25.00', '100.00'), sums('25.01', '100.00')]).toEqual([0, 5]);
    expect([sums(null, '100.00'), sums('10.00', '-5.00'), sums('0.00', '0.00')]).toEqual([0, 0, 0]);
  });

  it('says that some resamples were far worse than the verdict, where they were', () => {
    const stability = { jaccard: 0.91, q1: 0.92, q3: 0.97, word: 'stable' } as const;
    const worst = (worstTenth: number | null) =>
      told(withAll({ stability: { ...stability, worstTenth } })).filter((text) =>
        text.includes('In the worst tenth of the resamples it was 52% or less.'),
      ).length;
    expect([worst(0.52), worst(0.75), worst(null)]).toEqual([5, 0, 0]);
  });
});

describe('the steps of those for whom the segment’s is not meant', () => {
  it('tell what a segment asks besides, and in which order they are tried', () => {
    const texts = told(sampleModel);
    expect(texts).toContain(
      'silent for more than 110 days; in Mid-range buyers with some returns also: at most 15% of the purchases returned',
    );
    expect(texts).toContain('silent for more than 155 days');
    expect(texts.slice(-5).slice(2, 4)).toEqual([
      'One-time tryers: Win-back, then Low-cost keep-warm, then Regular contact for all others.',
      'Mid-range buyers with some returns: Win-back (here only: at most 15% of the purchases returned), then Low-cost keep-warm, then Regular contact for all others.',
    ]);
  });

  it('have no order where an older run did not keep it', () => {
    expect(told(withAll({ instead: null })).join()).not.toContain('in the order of the segment');
  });
});
