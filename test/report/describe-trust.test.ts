import { describe, expect, it } from 'vitest';
import { describeCardTrust, describeTrust } from '../../src/report/describe/describe-trust.js';
import { wordTrust } from '../../src/report/describe/word-trust.js';
import type { ReportModel, SegmentSection } from '../../src/report/report-model.js';
import { createFormat } from '../../src/words/format.js';
import { type Rich, plainText } from '../../src/words/rich.js';
import { textsEn } from '../../src/words/texts-en.js';
import { modelWith } from './models.js';
import { sampleModel } from './sample-model.js';

const words = { format: createFormat('en-GB', 'GBP'), texts: textsEn };
const said = (content: Rich): string => plainText(content).replaceAll('\u00A0', ' ');

/** The sample with a stability for each of its first segments; the others' were not judged. */
function modelJudged(...jaccards: readonly number[]): ReportModel {
  const segments = sampleModel.segments.map((segment, index): SegmentSection => {
    const jaccard = jaccards[index];
    const word = (jaccard ?? 0) >= 0.75 ? 'stable' : (jaccard ?? 0) >= 0.6 ? 'fair' : 'dissolves';
    return {
      ...segment,
      stability: jaccard === undefined ? null : { jaccard, q1: 0, q3: 1, worstTenth: 0, word },
    };
  });
  return { ...sampleModel, segments };
}

/** All paragraphs of the section. */
const paragraphs = (model: ReportModel): string[] =>
  describeTrust(model, words).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [said(block.content)] : [],
  );

describe('the sentence on trust', () => {
  it.each([
    [
      [1, 1, 1, 1, 1],
      'All five segments would come out much the same with other customers like these; without the top 1% of spenders, Key accounts would have 28% more customers.',
    ],
    [
      [1, 1, 1, 1, 0.3],
      'Four of the five segments would come out much the same with other customers like these; but not Mostly returned; without the top 1% of spenders, Key accounts would have 28% more customers.',
    ],
    [
      [0.7, 1, 1, 0.3, 0.3],
      'Two of the five segments would come out much the same with other customers like these; Key accounts only roughly; but not Mid-range buyers with some returns and Mostly returned; without the top 1% of spenders, Key accounts would have 28% more customers.',
    ],
    [
      [0, 0, 0, 0, 0],
      'None of the five segments would come out much the same with other customers like these; without the top 1% of spenders, Key accounts would have 28% more customers.',
    ],
    [[], 'Whether the segments would come out again with other customers was not judged.'],
  ])('for %j', (jaccards, sentence) => {
    expect(said(wordTrust(modelJudged(...jaccards), words))).toBe(sentence);
  });

  it('counts where there are many', () => {
    expect(said(wordTrust(modelWith(12), words))).toMatch(/^\d|^[A-Z][a-z]+ of the 12 segments/u);
  });
});

describe('the section on trust', () => {
  it('says so where the segments are those of an earlier model', () => {
    const earlier = { ...sampleModel, model: { ...sampleModel.model, refitted: false } };
    expect(paragraphs(earlier).join('\n')).toContain(
      'are the segments of the earlier model, so that what has changed since then lowers the overlap too.',
    );
    const found = { ...sampleModel, model: { ...sampleModel.model, refitted: true } };
    expect(paragraphs(found).join('\n')).not.toContain('earlier model, so that');
  });

  it('tells the number, the resamples, the rules and what a few big spenders make', () => {
    const text = paragraphs(sampleModel).join('\n');
    expect(text).toContain('The number of segments, 5, is a choice');
    expect(text).toContain('put into segments anew, 50 times');
    expect(text).toContain('75% or more is called stable; from 60% up fair');
    expect(text).toContain('agree to 0.841');
    expect(text).toContain(
      'Without the top 1% of spenders (43 customers) 92% of the others would stay in their segment, but not every segment would keep its size. ' +
        'Key accounts would have 742 of the others instead of 580, the largest change for its size, with a centre 0.371 standard deviations away.',
    );
    expect(text).not.toContain('chosen by lot');
  });

  it('says how alike the segments would be where none would change much in size', () => {
    const { sensitivity } = sampleModel.trust;
    if (sensitivity === null) throw new Error('the sample has no sensitivity');
    // A fifth exactly is not more than a fifth.
    const segments = [
      { rank: 1, before: 500, after: 600, shift: 0.2 },
      { rank: 2, before: 1000, after: 1150, shift: 0.1 },
    ];
    const model = {
      ...sampleModel,
      trust: { ...sampleModel.trust, sensitivity: { ...sensitivity, segments } },
    };
    const text = paragraphs(model).join('\n');
    expect(text).toContain(
      'Without the top 1% of spenders (43 customers) the segments would be alike, but not the same: 92% of the others would stay in theirs. ' +
        'Key accounts would have 600 of the others instead of 500',
    );
    expect(said(wordTrust(model, words))).not.toContain('spenders');
  });

  it('leaves out what was not judged', () => {
    const trust = { ...sampleModel.trust, customers: 1000, resamples: 0, ari: null, sensitivity: null };
    const blocks = describeTrust({ ...modelJudged(), trust }, words).blocks;
    expect(blocks.some(({ kind }) => kind === 'figure')).toBe(false);
    const text = paragraphs({ ...modelJudged(), trust }).join('\n');
    expect(text).toContain('was not judged');
    expect(text).toContain('too few different customers would be left');
    expect(text).toContain('judged on 1,000 customers, chosen by lot');
  });

  it('has a row for each rule, and for a segment that has none', () => {
    const table = describeTrust(sampleModel, words).blocks.find(({ kind }) => kind === 'table');
    const rows = table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(said)) : [];
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual([
      'Key accounts',
      'bought for over £1,700 and ordered at least 7 times',
      '96%',
      '86%',
    ]);
    expect(rows[3]).toEqual([
      'Mid-range buyers with some returns',
      'No short rule tells it from the others.',
      '',
      '',
    ]);
  });
});

const line = (index: number, change: Partial<SegmentSection> = {}) => {
  const segment = sampleModel.segments[index];
  if (segment === undefined) throw new Error('the sample has no such segment');
  return describeCardTrust({ ...segment, ...change }, words).flatMap((block) =>
    block.kind === 'paragraph' ? [said(block.content)] : [],
  );
};

describe('a card’s line on trust', () => {
  it('has the shortest rule and the verdict', () => {
    expect(line(0)).toEqual([
      'In short: customers who bought for over £1,700 and ordered at least 7 times. Of those, 96% are in this segment, and they are 86% of it. ' +
        'Stable: overlap 93%.',
    ]);
    expect(line(3)[0]).toMatch(/^No short rule tells this segment from the others\. Fair: /u);
    expect(line(4)[0]).toContain('they are all of it. Dissolves: ');
  });

  it('does not call nearly all all', () => {
    const rules = [{ bounds: [], text: 'bought', precision: 0.998, coverage: 1 }];
    expect(line(0, { rules, stability: null })).toEqual([
      'In short: customers who bought. Of those, 99.8% are in this segment, and they are all of it.',
    ]);
  });
});
