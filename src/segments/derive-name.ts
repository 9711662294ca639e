import type { Level, SegmentFigures, Silence } from './segment.js';

/** Mean return ratio from which returns are what the segment is known for, and from which they are worth a word. */
const HEAVY_RETURNS = 0.15;
const SOME_RETURNS = 0.05;

const HOW_OFTEN: Readonly<Record<Level, string>> = {
  1: 'occasional',
  2: 'occasional',
  3: '',
  4: 'regular',
  5: 'frequent',
};

const WHO: Readonly<Record<Level, string>> = {
  1: 'small buyers',
  2: 'small buyers',
  3: 'mid-range buyers',
  4: 'solid spenders',
  5: 'big spenders',
};

const HOW_SILENT: Readonly<Record<Silence, string>> = { recent: '', lapsing: 'quiet', lapsed: 'lapsed' };

/**
 * What a segment would be called were it alone: a plural noun phrase such as `Frequent big spenders`,
 * `One-time small buyers` or `Heavy returners`.
 */
export function deriveName({ standings, profile, silence }: SegmentFigures): string {
  const spend = standings.spend.level;
  const words =
    profile.returnRatio.mean >= HEAVY_RETURNS
      ? [spend >= 4 ? 'big-spending' : '', 'heavy returners']
      : [
          HOW_SILENT[silence],
          profile.oneOrderShare >= 0.5 ? 'one-time' : HOW_OFTEN[standings.orders.level],
          nameBuyers(spend, standings.orders.level, standings.averageOrderValue.level),
          profile.returnRatio.mean >= SOME_RETURNS ? 'with some returns' : '',
        ];
  const name = words.filter((word) => word !== '').join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The size of the orders tells more than the sum where few orders make it large, or many leave it small. */
function nameBuyers(spend: Level, orders: Level, averageOrderValue: Level): string {
  if (orders <= 2 && averageOrderValue === 5) return 'big-basket buyers';
  if (orders >= 4 && averageOrderValue <= 2 && spend <= 3) return 'small-basket buyers';
  return WHO[spend];
}
