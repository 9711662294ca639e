import { agreementEn, productsEn } from './agreement-en.js';
import { behaviourEn } from './behaviour-en.js';
import { beliefsEn } from './beliefs-en.js';
import { lifecycleEn } from './lifecycle-en.js';
import { namedEn } from './named-en.js';
import { rfmEn } from './rfm-en.js';

/** What the report says of the views beside the segments, in English. */
export const viewsEn = {
  behaviour: behaviourEn,
  beliefs: beliefsEn,
  lifecycle: lifecycleEn,
  rfm: rfmEn,
  named: namedEn,
  agreement: agreementEn,
  products: productsEn,
  terms: [
    ['Fifth', 'a fifth of the customers, lined up by a measure; those with equal values are in the same one'],
    [
      'Large-order customer',
      'one whose average order is in the top tenth; customers.csv and report.json call it a big spender, whatever was spent in all',
    ],
    ['Big buyer', 'one of the top tenth by net spend'],
    ['RFM', 'recency, frequency and monetary: how lately, how often and for how much a customer ordered'],
    [
      'Rank correlation',
      'whether customers who are high up by one measure are high up by another: 1 always, 0 no pattern, −1 the other way round (Spearman)',
    ],
    [
      'Interval',
      'the range in which the true figure lies in as many of a hundred such cases as its per cents say',
    ],
  ] as readonly (readonly [string, string])[],
};
