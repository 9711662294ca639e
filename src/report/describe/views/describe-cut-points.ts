import { type CutPoints, RFM_MEASURES } from '../../../scores/views.js';
import type { Block } from '../../document.js';
import { type Wording, wordsTable } from '../wording.js';
import { heading, paragraph } from './parts.js';

/** Most decimals of money that are shown; quantiles of floats have more than mean anything. */
const DECIMALS = 3;
const FACTOR = 10 ** DECIMALS;

/** From which value to which one has each score. */
export function describeCutPoints(cutPoints: CutPoints, words: Wording): readonly Block[] {
  const { cuts } = words.texts.views.rfm;
  const rows = RFM_MEASURES.map((measure) => {
    const bounds = cutPoints[measure];
    const ranges = measure === 'monetary' ? spendRanges(bounds, words) : wholeRanges(bounds, words);
    // Few days of silence are the best.
    const byScore = measure === 'recency' ? ranges.toReversed() : ranges;
    return { cells: [[cuts.units[measure]], ...byScore.map((range) => [range])] };
  });
  const isRounded = cutPoints.monetary.some((bound) => roundSpend(bound) !== bound);
  return [
    heading(3, [cuts.heading]),
    wordsTable(cuts.caption, cuts.columns, rows),
    ...(isRounded ? [paragraph([cuts.rounded], 'soft')] : []),
  ];
}

/** Ranges between bounds, the lowest first. A value at a bound is in the range below it. */
const between = (bounds: readonly number[]): readonly (readonly [number | undefined, number | undefined])[] =>
  [...bounds, undefined].map((high, i) => [bounds[i - 1], high]);

/** `up to 12`, `13–31`, `32 or more`: days and orders are whole. */
function wholeRanges(bounds: readonly number[], { format, texts }: Wording): readonly string[] {
  const { cuts } = texts.views.rfm;
  return between(bounds).map(([over, upTo]) => {
    if (over === undefined) return cuts.upTo(format.count(Math.floor(upTo ?? Infinity)));
    const [first, last] = [Math.floor(over) + 1, Math.floor(upTo ?? Infinity)];
    if (first > last) return cuts.nobody;
    return upTo === undefined
      ? cuts.orMore(format.count(first))
      : cuts.fromTo(format.count(first), format.count(last));
  });
}

/** `up to £250`, `over £250, up to £490.50`, `over £490.50`, all with as many decimals. */
function spendRanges(bounds: readonly number[], { format, texts }: Wording): readonly string[] {
  const { cuts } = texts.views.rfm;
  const rounded = bounds.map((bound) => String(roundSpend(bound)));
  const decimals = Math.max(0, ...rounded.map((text) => text.split('.')[1]?.length ?? 0));
  const money = (bound: number) => format.fullMoney(String(roundSpend(bound)), decimals);
  return between(bounds).map(([over, upTo]) => {
    if (over === undefined) return cuts.upTo(money(upTo ?? Infinity));
    if (upTo === undefined) return cuts.over(money(over));
    return over < upTo ? cuts.between(money(over), money(upTo)) : cuts.nobody;
  });
}

const roundSpend = (bound: number): number => Math.round(bound * FACTOR) / FACTOR;
