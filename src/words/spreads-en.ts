import { type Inline, rich } from './rich.js';

/** How the customers of each segment are spread, in English. */
export const spreadsEn = {
  reading: 'How far members differ',
  intro:
    'Each hill shows where a segment’s customers lie: the higher, the more of them. All hills are drawn to the same height, however many customers they stand for; the line and the figure mark the median.',
  questions: {
    spend: 'How alike are members in what they spend?',
    orders: 'How alike are members in how often they order?',
    returnRatio: 'How alike are members in what they send back?',
  },
  finding: (widest: Inline, wide: string, narrowest: Inline, narrow: string) =>
    rich`Members differ most among ${widest}, half of whom lie ${wide}, and least among ${narrowest}, half of whom lie ${narrow}.`,
  multiples: (widest: Inline, wide: Multiple, narrowest: Inline, narrow: Multiple) =>
    rich`Measured in multiples: among ${widest} the upper quarter starts at ${wide.times} times where the lower one ends (${wide.low} to ${wide.high}), among ${narrowest} at ${narrow.times} times (${narrow.low} to ${narrow.high}).`,
  same: 'Members differ as much in every segment.',
  between: (from: string, to: string) => `between ${from} and ${to}`,
  at: (value: string) => `at ${value}`,
  ends: 'Hills end where only a few customers of the shop lie beyond; these stand in the outermost bins.',
  caption: {
    spend: 'Customers by net spend and segment',
    orders: 'Customers by orders and segment',
    returnRatio: 'Customers by share returned and segment',
  },
  bin: { spend: 'Net spend', orders: 'Orders', returnRatio: 'Returned' },
  upTo: (to: string) => `under ${to}`,
  range: (from: string, to: string) => `${from} to under ${to}`,
  from: (from: string) => `${from} or more`,
  wholes: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
};

type Multiple = Readonly<Record<'times' | 'low' | 'high', string>>;
