import { type NameTexts, deriveName } from './derive-name.js';
import { isNameFor } from './name-segments.js';
import type { Level, Rhythm, SegmentFigures, Silence, Standing } from './segment.js';

/** How far a standing, or a share, may go beyond the bound that a name's word was chosen by. */
const MARGIN = 0.1;
/** The same for the mean return ratio. */
const RETURNS_MARGIN = 0.03;
/** By length. */
const SILENCES: readonly Silence[] = ['recent', 'lapsing', 'lapsed'];

/**
 * Whether a name that a segment had on an earlier night is still true of it: whether a segment whose figures differ by no
 * more than a margin would get it. Without the margin a day's purchases could rename a segment that lies at a bound.
 *
 * A name in another language than `texts` is true of none.
 *
 * @param name as given, with what tells it from a namesake
 */
export function holdsName(name: string, segment: SegmentFigures, rhythm: Rhythm, texts: NameTexts): boolean {
  const { standings, profile } = segment;
  for (const spend of levels(standings.spend)) {
    for (const orders of levels(standings.orders)) {
      for (const averageOrderValue of levels(standings.averageOrderValue)) {
        for (const silence of silences(segment, rhythm)) {
          for (const [mean, oneOrderShare] of shares(profile)) {
            const nearby: SegmentFigures = {
              ...segment,
              silence,
              standings: {
                ...standings,
                spend: { ...standings.spend, level: spend },
                orders: { ...standings.orders, level: orders },
                averageOrderValue: { ...standings.averageOrderValue, level: averageOrderValue },
              },
              profile: { ...profile, oneOrderShare, returnRatio: { ...profile.returnRatio, mean } },
            };
            if (isNameFor(name, deriveName(nearby, texts), texts)) return true;
          }
        }
      }
    }
  }
  return false;
}

function levels({ standing, level }: Standing): Set<Level> {
  const around = [standing - MARGIN, standing + MARGIN].map((moved) => {
    return Math.min(5, Math.max(1, Math.floor(moved * 5) + 1)) as Level;
  });
  return new Set([level, ...around]);
}

/** All words for silences between that which four of ten members are within and that of six, read off the middle half. */
function silences({ profile }: SegmentFigures, rhythm: Rhythm): Silence[] {
  const { q1, median, q3 } = profile.recencyDays;
  const reach = MARGIN / 0.25;
  const place = (days: number) => Number(days > rhythm.lapsingDays) + Number(days > rhythm.lapsedDays);
  const first = place(median - reach * (median - q1));
  return SILENCES.slice(first, place(median + reach * (q3 - median)) + 1);
}

function* shares({ returnRatio, oneOrderShare }: SegmentFigures['profile']): Generator<[number, number]> {
  for (const mean of [
    returnRatio.mean,
    returnRatio.mean - RETURNS_MARGIN,
    returnRatio.mean + RETURNS_MARGIN,
  ]) {
    for (const share of [oneOrderShare, oneOrderShare - MARGIN, oneOrderShare + MARGIN]) yield [mean, share];
  }
}
