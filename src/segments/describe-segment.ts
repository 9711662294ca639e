import type { Wording } from '../words/wording.js';
import type { Profile, SegmentFigures } from './segment.js';

/** Mean return ratio under which what comes back is not worth a figure. */
const HARDLY_ANY = 0.005;

/**
 * One sentence about a segment's typical customer that a shop assistant would understand, with the
 * segment's medians and the whole shop's beside them.
 */
export function describeSegment({ profile }: SegmentFigures, shop: Profile, words: Wording): string {
  const { format } = words;
  const { sentence } = words.texts.segments;
  const times = (orders: number) => sentence.times(orders, format.count(orders));
  const opening =
    profile.oneOrderShare >= 0.5
      ? sentence.once(format.share(profile.oneOrderShare))
      : sentence.ordered(times(profile.orders.median));
  const days = profile.recencyDays.median;
  return sentence.whole(opening, {
    spend: format.money(profile.spend.median),
    shopOrders: times(shop.orders.median),
    shopSpend: format.money(shop.spend.median),
    silence: days < 1 ? sentence.today : sentence.ago(format.days(days)),
    returns: wordReturns(profile, words),
  });
}

function wordReturns({ returnRatio, returnerShare }: Profile, { format, texts }: Wording): string {
  const { returns } = texts.segments.sentence;
  if (returnerShare === 0) return returns.nobody;
  return returnRatio.mean < HARDLY_ANY ? returns.hardly : returns.some(format.share(returnRatio.mean));
}
