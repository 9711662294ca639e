import { type Inline, rich } from './rich.js';

/** Words of the pictures of revenue, profiles and the map. */
export const picturesEn = {
  revenue: {
    heading: 'Customers beside revenue',
    short: 'Revenue',
    question: 'Who brings the revenue?',
    finding: (top: Inline, customers: string, revenue: string) =>
      rich`${top} are ${customers} of the customers and bring ${revenue} of the net revenue.`,
    largest: (name: Inline, customers: string, revenue: string) =>
      rich` The largest group, ${name}, is ${customers} of the customers and brings ${revenue}.`,
    ofCustomers: 'of customers',
    ofRevenue: 'of net revenue',
    caption: 'Customers and net revenue by segment',
    columns: ['Segment', 'Customers', 'Share', 'Net revenue', 'Share', 'Revenue a customer'],
    total: 'All segments',
  },

  profiles: {
    heading: 'Each segment against the whole shop',
    short: 'Profiles',
    reading: 'How to read these pictures',
    intro:
      'The bar is the middle half of a segment’s customers, the dot and its figure the customer in the middle, the upright line the customer in the middle of the whole shop.',
    questions: {
      spend: 'How much does a customer bring?',
      orders: 'How often do they order?',
      averageOrderValue: 'How large is an order?',
      returnRatio: 'How much do they send back?',
      recencyDays: 'How long have they been silent?',
    },
    units: {
      spend: 'net spend in the window',
      orders: 'orders in the window',
      averageOrderValue: 'net spend per order',
      returnRatio: 'returned, by value',
      recencyDays: 'days since the last order',
    },
    finding: (low: string, lowest: Inline, high: string, highest: Inline) =>
      rich`The segments run from ${low} (${lowest}) to ${high} (${highest}).`,
    same: (value: string) => rich`All segments are alike: ${value}.`,
    meanNote: 'Dot and line are means here: where most customers return nothing, the middle says nothing.',
    shop: (value: string) => `Whole shop ${value}`,
    logarithmic: 'The scale is logarithmic: each step to the right multiplies.',
    caption: (measure: string) => `${measure} by segment`,
    columns: ['Segment', 'A quarter lie below', 'In the middle', 'A quarter lie above'],
    meanColumn: 'Mean',
    total: 'Whole shop',
  },

  map: {
    heading: 'The map of customers',
    short: 'Map',
    question: 'How far apart are the segments?',
    finding: (near: Inline, nearer: Inline, far: Inline, farther: Inline) =>
      rich`${far} and ${farther} differ most; ${near} and ${nearer} are the nearest neighbours.`,
    two: (one: Inline, other: Inline) => rich`There are two segments: ${one} and ${other}.`,
    reading: (shown: string, all: string, explained: string) =>
      `Each dot is a customer, ${shown} of ${all}; the nearer two dots, the more alike the customers. An arrow points to where its measure grows. The picture shows ${explained} of the variance; what it cannot show, it flattens.`,
    arrows: {
      spend: 'more spend',
      net_spend: 'more net spend',
      orders: 'more orders',
      return_ratio: 'more returned',
      average_order_value: 'larger orders',
      recency_days: 'longer silent',
      tenure_days: 'longer a customer',
    } as Readonly<Record<string, string>>,
    caption: 'Centres of the segments and arrows of the measures on the map',
    columns: ['Centre or arrow', 'Across', 'Up'],
    arrow: (name: string) => `arrow: ${name}`,
    numbers: 'The numbers are the segments’ ranks by net revenue.',
  },
};
