import { type Inline, type Rich, data } from '../../words/rich.js';
import type { ReportModel, SegmentSection } from '../report-model.js';
import { changesMuch, mostResized, resize } from './most-resized.js';
import type { Wording } from './wording.js';

/** More segments than this are counted, not named. */
const MOST_NAMED = 3;

/**
 * One sentence on trust in the words of a shop: which segments come out again, which do not, and what they owe to a few
 * big spenders where that is much.
 */
export function wordTrust({ segments, trust: judgement }: ReportModel, words: Wording): Rich {
  const { trust } = words.texts;
  const judged = segments.filter(({ stability }) => stability !== null);
  if (judged.length === 0) return [trust.notJudged];
  const those = (word: NonNullable<SegmentSection['stability']>['word']) =>
    judged.filter(({ stability }) => stability?.word === word);
  const [stable, fair, lost] = [those('stable'), those('fair'), those('dissolves')];
  const all = judged.length;
  const size = words.format.count;
  const opening =
    stable.length === all
      ? trust.allStable(all, size(all))
      : trust.someStable(stable.length, size(stable.length), all, size(all));
  const roughly = fair.length === 0 ? [] : [trust.roughly(nameSome(fair, words))];
  const not = lost.length === 0 || lost.length === all ? [] : [trust.wouldNot(nameSome(lost, words))];
  const reshaped = wordReshaped({ segments, trust: judgement }, words);
  const parts = [...roughly, ...not, ...reshaped];
  return [opening, ...parts.flatMap((part) => [trust.between, ...part]), '.'];
}

function wordReshaped(
  { segments, trust: { sensitivity } }: Pick<ReportModel, 'segments' | 'trust'>,
  { format, texts }: Wording,
): readonly Rich[] {
  const most = mostResized(sensitivity?.segments ?? []);
  if (most === undefined || !changesMuch(most)) return [];
  const name = data(segments.find(({ rank }) => rank === most.rank)?.name ?? '');
  return [texts.trust.reshaped(name, format.share(resize(most)), most.after > most.before)];
}

/** Names with commas and an "and", or how many there are. */
function nameSome(segments: readonly SegmentSection[], { format, texts }: Wording): Rich {
  const { length } = segments;
  if (length > MOST_NAMED) return [texts.trust.others(length, format.count(length))];
  return segments.flatMap(({ name }, index): readonly Inline[] => {
    if (index === 0) return [data(name)];
    return [index === length - 1 ? texts.trust.and : texts.trust.comma, data(name)];
  });
}
