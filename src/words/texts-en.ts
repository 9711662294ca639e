import { alertsEn } from './alerts-en.js';
import { cardsEn } from './cards-en.js';
import { checksEn } from './checks-en.js';
import { compareEn } from './compare-en.js';
import { countedEn } from './counted-en.js';
import { coverageEn } from './coverage-en.js';
import { exploreEn } from './explore-en.js';
import { frontEn } from './front-en.js';
import { glossaryEn } from './glossary-en.js';
import { indexEn } from './index-en.js';
import { methodEn } from './method-en.js';
import { movementEn } from './movement-en.js';
import { pageEn } from './page-en.js';
import { picturesEn } from './pictures-en.js';
import { qualityEn } from './quality-en.js';
import { segmentsEn } from './segments-en.js';
import { spreadsEn } from './spreads-en.js';
import { trustEn } from './trust-en.js';
import { viewsEn } from './views-en.js';

/** Every heading, label and sentence of every page in English; figures and names come in already worded. */
export const textsEn = {
  language: 'en',
  /** By which dates, units and lists are worded in a shop of another language. */
  locale: 'en-GB',
  title: 'Customers and next steps',
  skip: 'Skip to what to do this week',
  contents: 'Contents',
  dataTable: 'The figures behind this picture',
  customers: countedEn('customer', 'customers'),
  orders: countedEn('order', 'orders'),
  lines: countedEn('line', 'lines'),
  none: 'none',

  measures: {
    spend: 'Spend each',
    orders: 'Orders',
    averageOrderValue: 'Order value',
    returnRatio: 'Returned (mean)',
    recencyDays: 'Days silent',
  },

  page: pageEn,
  front: frontEn,
  coverage: coverageEn,
  alerts: alertsEn,
  cards: cardsEn,
  movement: movementEn,
  ...picturesEn,
  spreads: spreadsEn,
  views: viewsEn,
  trust: trustEn,
  quality: qualityEn,
  method: methodEn,
  glossary: { heading: 'Words used here', short: 'Words', terms: glossaryEn },

  /** What a run finds and keeps in words. */
  segments: segmentsEn,
  checks: checksEn,

  /** The other pages. */
  index: indexEn,
  compare: compareEn,
  explore: exploreEn,
};

export type Texts = typeof textsEn;
