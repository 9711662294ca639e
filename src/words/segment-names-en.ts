import { capitalised } from './capitalised.js';
import type { BuyerTraits } from './segment-traits.js';

const SILENT = { recent: '', lapsing: 'quiet', lapsed: 'lapsed' };
const OFTEN = { once: 'one-time', seldom: 'occasional', some: '', regularly: 'regular', often: 'frequent' };
const WHO = {
  small: 'small buyers',
  middle: 'mid-range buyers',
  solid: 'solid spenders',
  big: 'big spenders',
  bigBaskets: 'big-basket buyers',
  smallBaskets: 'small-basket buyers',
};

/** Names of segments in English: plural noun phrases. */
export const segmentNamesEn = {
  buyers({ silence, often, size, returnsSome }: BuyerTraits): string {
    const words = [SILENT[silence], OFTEN[often], WHO[size], returnsSome ? 'with some returns' : ''];
    return capitalised(words.filter((word) => word !== '').join(' '));
  },
  returners: (areBigSpenders: boolean): string =>
    areBigSpenders ? 'Big-spending heavy returners' : 'Heavy returners',
  /** What tells one from a namesake: of the one that stands higher, and of the one that stands lower. */
  differences: {
    spend: ['with higher spend', 'with lower spend'],
    orders: ['with more orders', 'with fewer orders'],
    averageOrderValue: ['with larger orders', 'with smaller orders'],
    returnRatio: ['with more returns', 'with fewer returns'],
    recencyDays: ['silent for longer', 'seen more recently'],
  } as Readonly<
    Record<
      'spend' | 'orders' | 'averageOrderValue' | 'returnRatio' | 'recencyDays',
      readonly [higher: string, lower: string]
    >
  >,
  apart: (name: string, difference: string) => `${name} ${difference}`,
  numbered: (name: string, number: string) => `${name} (${number})`,
};
