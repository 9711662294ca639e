import type { Format } from '../words/format.js';
import type { Profile, SegmentFigures } from './segment.js';

/** Mean return ratio under which what comes back is not worth a figure. */
const HARDLY_ANY = 0.005;

/**
 * One sentence about a segment's typical customer that a shop assistant would understand, with the
 * segment's medians and the whole shop's beside them.
 */
export function describeSegment(figures: SegmentFigures, shop: Profile, format: Format): string {
  const { profile } = figures;
  const opening =
    profile.oneOrderShare >= 0.5
      ? `${format.share(profile.oneOrderShare)} have ordered only once so far; the typical one`
      : `The typical one ordered ${wordTimes(profile.orders.median, format)} and`;
  return (
    `${opening} spent ${format.money(profile.spend.median)} net of returns, where the shop’s typical customer ` +
    `ordered ${wordTimes(shop.orders.median, format)} and spent ${format.money(shop.spend.median)}; ` +
    `the last order was ${wordSilence(profile.recencyDays.median, format)}, and ${wordReturns(profile, format)}.`
  );
}

function wordTimes(times: number, format: Format): string {
  if (times === 1) return 'once';
  if (times === 2) return 'twice';
  return `${format.count(times)} times`;
}

function wordSilence(days: number, format: Format): string {
  return days < 1 ? 'less than a day ago' : `${format.days(days)} ago`;
}

function wordReturns({ returnRatio, returnerShare }: Profile, format: Format): string {
  if (returnerShare === 0) return 'nobody sent anything back';
  if (returnRatio.mean < HARDLY_ANY) return 'hardly anything comes back';
  return `on average ${format.share(returnRatio.mean)} of what they buy comes back`;
}
