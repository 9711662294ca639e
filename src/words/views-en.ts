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
};
