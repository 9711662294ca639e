import { type Inline, type Rich, rich } from './rich.js';

/** Words on where the segments and the other views meet, and on products. */
export const agreementEn = {
  heading: 'Where the views agree',
  short: 'Agreement',
  intro:
    'Each table crosses the segments with another view. “By chance” is how many customers would be in a cell if the two views had nothing to do with each other. The cells that surprise are told in words and marked in the table: ↑ far more customers than by chance, ↓ far fewer.',
  titles: { named: 'Segments and named segments', lifecycle: 'Segments and lifecycle' },
  captions: {
    named: 'Customers by segment and named segment',
    lifecycle: 'Customers by segment and group of the lifecycle',
  },
  segment: 'Segment',
  all: 'All',
  more: (customers: string, segment: Inline, column: Inline, share: string, expected: string): Rich =>
    rich`In ${column}: ${customers} of ${segment} (${share} of them); by chance it would be about ${expected}.`,
  fewer: (customers: string, segment: Inline, column: Inline, share: string, expected: string): Rich =>
    rich`In ${column}: only ${customers} of ${segment} (${share} of them); by chance it would be about ${expected}.`,
  none: (segment: Inline, column: Inline, expected: string): Rich =>
    rich`In ${column}: nobody of ${segment}; by chance it would be about ${expected}.`,
  others: (count: number, shown: string) =>
    `${shown} more ${count === 1 ? 'cell is' : 'cells are'} marked in the table.`,
  nothing: 'No cell of this table is a surprise.',
  up: ' ↑',
  down: ' ↓',
};

export const productsEn = {
  heading: 'Buys more than the shop does',
  times: (lift: string) => `chosen ${lift} times as often as in the whole shop`,
  slightly: 'chosen slightly more often than in the whole shop',
  item: (
    name: Inline,
    often: string,
    here: { readonly buyers: string; readonly choices: string },
    shop: { readonly buyers: string; readonly choices: string },
  ): Rich =>
    rich`${name}: ${often} (${here.buyers} of ${here.choices} choices here, ${shop.buyers} of ${shop.choices} in the shop)`,
  note: 'A choice is a product that a customer bought, counted once however often. So a segment does not stand out for buying more of everything.',
  none: (fewest: string) =>
    `Among what at least ${fewest} here bought, no product is surely chosen more often than in the whole shop.`,
};
