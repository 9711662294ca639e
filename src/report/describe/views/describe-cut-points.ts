import { type CutPoints, RFM_MEASURES, type RfmMeasure } from '../../../scores/views.js';
import type { Block } from '../../document.js';
import { type Wording, wordsTable } from '../wording.js';
import { heading, paragraph } from './parts.js';

/** Decimals of money that are shown; quantiles of floats have more than mean anything. */
const DECIMALS = 3;

/** From which value to which one has each score. */
export function describeCutPoints(cutPoints: CutPoints, words: Wording): readonly Block[] {
  const { cuts } = words.texts.views.rfm;
  const rows = RFM_MEASURES.map((measure) => ({
    cells: [
      [cuts.units[measure]],
      ...scoreRanges(measure, cutPoints[measure], words).map((range) => [range]),
    ],
  }));
  return [
    heading(3, [cuts.heading]),
    wordsTable(cuts.caption, cuts.columns, rows),
    paragraph([cuts.note], 'soft'),
  ];
}

/** Words for scores 1 to 5: `up to 1`, `over 1, up to 2` … A value at a bound has the lower fifth; recency is reversed. */
function scoreRanges(measure: RfmMeasure, bounds: readonly number[], words: Wording): readonly string[] {
  const { cuts } = words.texts.views.rfm;
  const word = (bound: number): string => wordBound(measure, bound, words);
  const ranges = [...bounds, Infinity].map((high, i) => {
    const low = bounds[i - 1];
    if (low === undefined) return cuts.upTo(word(high));
    if (high === Infinity) return cuts.over(word(low));
    return low < high ? cuts.between(word(low), word(high)) : cuts.nobody;
  });
  return measure === 'recency' ? ranges.toReversed() : ranges;
}

function wordBound(measure: RfmMeasure, bound: number, { format }: Wording): string {
  if (measure !== 'monetary' || !Number.isFinite(bound)) return format.count(bound);
  return format.fullMoney(String(Number(bound.toFixed(DECIMALS))));
}
