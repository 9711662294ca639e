import type { ReportModel, SegmentSection } from '../../src/report/report-model.js';

/** How far the sample's segments can be trusted as a whole. */
export const sampleTrust: ReportModel['trust'] = {
  customers: 4260,
  resamples: 50,
  skipped: 0,
  ari: 0.8412,
  sensitivity: {
    leftOut: 43,
    ari: 0.8105,
    sameShare: 0.9204,
    word: 'alike',
    segments: [
      { rank: 1, before: 580, after: 742, shift: 0.3712 },
      { rank: 2, before: 1380, after: 1341, shift: 0.1604 },
      { rank: 3, before: 1705, after: 1608, shift: 0.0483 },
      { rank: 4, before: 483, after: 458, shift: 0.0691 },
      { rank: 5, before: 69, after: 68, shift: 0.0562 },
    ],
  },
};

type Trust = Pick<SegmentSection, 'stability' | 'rules'>;

const trusts: readonly Trust[] = [
  {
    stability: { jaccard: 0.931, q1: 0.911, q3: 0.958, worstTenth: 0.874, word: 'stable' },
    rules: [
      {
        bounds: [
          { feature: 'spend', above: 1700, atMost: null },
          { feature: 'orders', above: 6, atMost: null },
        ],
        text: 'bought for over £1,700 and ordered at least 7 times',
        precision: 0.955,
        coverage: 0.859,
      },
    ],
  },
  {
    stability: { jaccard: 0.883, q1: 0.852, q3: 0.921, worstTenth: 0.702, word: 'stable' },
    rules: [
      {
        bounds: [
          { feature: 'spend', above: 570, atMost: null },
          { feature: 'orders', above: null, atMost: 6 },
        ],
        text: 'bought for over £570 and ordered at most 6 times',
        precision: 0.721,
        coverage: 0.884,
      },
    ],
  },
  {
    stability: { jaccard: 0.967, q1: 0.951, q3: 0.988, worstTenth: 0.938, word: 'stable' },
    rules: [
      {
        bounds: [{ feature: 'spend', above: null, atMost: 560 }],
        text: 'bought for at most £560',
        precision: 0.912,
        coverage: 0.931,
      },
    ],
  },
  { stability: { jaccard: 0.702, q1: 0.611, q3: 0.803, worstTenth: 0.521, word: 'fair' }, rules: [] },
  {
    stability: { jaccard: 0.541, q1: 0.402, q3: 0.688, worstTenth: 0.302, word: 'dissolves' },
    rules: [
      {
        bounds: [{ feature: 'return_ratio', above: 0.21, atMost: null }],
        text: 'returned over 21% of what they bought',
        precision: 0.972,
        coverage: 1,
      },
    ],
  },
];

/** What the sample says of its segment at a place: one of each verdict, and one without a rule. */
export function trustOf(index: number): Trust {
  return trusts[index] ?? { stability: null, rules: [] };
}
