import { type Inline, type Rich, rich } from './rich.js';

/** Words on where the segments and the other views meet, and on products. */
export const agreementEn = {
  heading: 'Where the views agree',
  short: 'Agreement',
  intro:
    'Each table crosses the segments with another view. “By chance” is how many customers would be in a cell if the two views had nothing to do with each other. Most cells differ from chance, since both views look at the same orders. Marked are those that differ against what spend suggests, by at least half: ↑ more customers than by chance, ↓ fewer.',
  titles: { named: 'Segments and named segments', lifecycle: 'Segments and lifecycle' },
  captions: {
    named: 'Customers by segment and named segment',
    lifecycle: 'Customers by segment and group of the lifecycle',
  },
  segment: 'Segment',
  all: 'All',
  more: (customers: string, segment: Inline, column: Inline, share: string, expected: string): Rich =>
    rich`In ${column}: ${customers} of ${segment} (${share} of that segment); by chance it would be about ${expected}.`,
  fewer: (customers: string, segment: Inline, column: Inline, share: string, expected: string): Rich =>
    rich`In ${column}: only ${customers} of ${segment} (${share} of that segment); by chance it would be about ${expected}.`,
  none: (segment: Inline, column: Inline, expected: string): Rich =>
    rich`In ${column}: nobody of ${segment}; by chance it would be about ${expected}.`,
  others: (count: number, shown: string) =>
    `${shown} more ${count === 1 ? 'cell is' : 'cells are'} marked in the table.`,
  nothing: 'No cell of this table is a surprise.',
  up: ' ↑',
  down: ' ↓',
};

export const productsEn = {
  heading: 'Products that weigh more in its baskets',
  times: (lift: string) => `${lift} times its share of the shop’s choices`,
  slightly: 'slightly more than its share of the shop’s choices',
  item: (name: Inline, often: string, here: string, shop: string): Rich =>
    rich`${name}: ${here} of them bought it, ${shop} of all customers; ${often}`,
  note: 'A choice is a product that a customer bought, counted once however often. Compared are a product’s shares of all choices, so that a segment does not stand out for buying more of everything.',
  none: (fewest: string) =>
    `Among what at least ${fewest} here bought, nothing surely sells better than in the whole shop.`,
};
