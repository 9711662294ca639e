import type { Texts } from '../words/catalogue.js';
import type { BuyerTraits } from '../words/segment-traits.js';
import type { Level, SegmentFigures } from './segment.js';

/** What names are made of, in the run's language. */
export type NameTexts = Texts['segments']['names'];

/** Mean return ratio from which returns are what the segment is known for, and from which they are worth a word. */
const HEAVY_RETURNS = 0.15;
const SOME_RETURNS = 0.05;

const HOW_OFTEN: Readonly<Record<Level, BuyerTraits['often']>> = {
  1: 'seldom',
  2: 'seldom',
  3: 'some',
  4: 'regularly',
  5: 'often',
};

const HOW_BIG: Readonly<Record<Level, BuyerTraits['size']>> = {
  1: 'small',
  2: 'small',
  3: 'middle',
  4: 'solid',
  5: 'big',
};

/**
 * What a segment would be called were it alone: a plural noun phrase such as `Frequent big spenders`,
 * `One-time small buyers` or `Heavy returners`.
 */
export function deriveName({ standings, profile, silence }: SegmentFigures, texts: NameTexts): string {
  const spend = standings.spend.level;
  if (profile.returnRatio.mean >= HEAVY_RETURNS) return texts.returners(spend >= 4);
  return texts.buyers({
    silence,
    often: profile.oneOrderShare >= 0.5 ? 'once' : HOW_OFTEN[standings.orders.level],
    size: sizeOf(spend, standings.orders.level, standings.averageOrderValue.level),
    returnsSome: profile.returnRatio.mean >= SOME_RETURNS,
  });
}

/** The size of the orders tells more than the sum where few orders make it large, or many leave it small. */
function sizeOf(spend: Level, orders: Level, averageOrderValue: Level): BuyerTraits['size'] {
  if (orders <= 2 && averageOrderValue === 5) return 'bigBaskets';
  if (orders >= 4 && averageOrderValue <= 2 && spend <= 3) return 'smallBaskets';
  return HOW_BIG[spend];
}
