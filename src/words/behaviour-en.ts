import { type Inline, type Rich, rich, strong } from './rich.js';

/** Words of the report's section on behaviour. */
export const behaviourEn = {
  heading: 'How customers buy',
  short: 'Behaviour',

  rankings: {
    question: 'Are the biggest spenders also the most frequent?',
    names: {
      net_spend: 'Net spend',
      average_order_value: 'Average order',
      orders: 'Orders',
    },
    finding: (first: string, often: string, large: string) =>
      `Of the first ${first} by net spend, ${often} are also among the first by orders and ${large} among the first by average order.`,
    nobody: 'There are no customers to rank.',
    legend: {
      full: 'consistent big buyer',
      ring: 'one or two orders',
      diamond: 'frequent, smaller orders',
      none: 'no big buyer',
    },
    caption: 'Everybody who is among the first of one of the rankings, with the place in each',
    columns: ['Customer', 'Net spend', 'Place', 'Average order', 'Place', 'Orders', 'Place', 'Big buyer'],
    marks: { consistent: 'consistent', one_time: 'one or two orders', other: 'frequent, smaller orders' },
    buyers: 'Big buyers are the top tenth by net spend:',
    consistent: (customers: string, revenue: Inline, share: string): Rich =>
      rich`${strong('Consistent')} big buyers ordered three times or more, their average order no smaller than that of the customer in the middle: ${customers}, ${revenue} (${share} of the net revenue).`,
    other: (customers: string, revenue: Inline, share: string): Rich =>
      rich`Big buyers with ${strong('frequent, smaller orders')}, three or more, their average order below that: ${customers}, ${revenue} (${share}).`,
    oneTime: (customers: string, revenue: Inline, share: string): Rich =>
      rich`Big buyers on ${strong('one or two orders')}: ${customers}, ${revenue} (${share}). Too few orders to tell a habit.`,
  },

  distribution: {
    question: 'Where are most customers, and is the revenue there too?',
    across: 'orders',
    up: 'net spend',
    key: (low: string, high: string): readonly [string, string] => [low, `${high} customers`],
    open: (from: string) => `${from}+`,
    outline: (share: string) => `${share} of customers`,
    orders: (from: string, to: string) => `${from} to ${to}\u00A0orders`,
    finding: (
      orders: string,
      low: string,
      high: string,
      customers: string,
      share: string,
      revenue: string,
      brought: Inline,
    ): Rich =>
      rich`The densest region – ${orders}, net spend from ${low} to under ${high} – holds ${share} of the customers (${customers}) and brings ${strong(revenue)} of the net revenue (${brought}).`,
    elsewhere: ' Most of the revenue comes from elsewhere.',
    most: ' Most of the revenue comes from there too.',
    nobody: 'No region could be named, for there are no customers.',
    logarithmic: ' Each step of shade multiplies the number of customers.',
    explained:
      'The densest region is, among all rectangles of whole orders and full hundreds of net spend that hold at least half of the customers, the smallest.',
    caption: 'Customers by orders, with the net spend of the one in the middle',
    columns: ['Orders', 'Customers', 'Net revenue', 'Median net spend'],
  },

  tiers: {
    question: 'What are the tiers of value worth?',
    names: { high: 'High', mid: 'Mid', low: 'Low' },
    finding: (share: string, revenue: string, low: string, lowRevenue: string) =>
      `The high tier is ${share} of the customers and brings ${revenue} of the net revenue; the low one is ${low} and brings ${lowRevenue}.`,
    nobody: 'There are no customers to put into tiers.',
    rules: (high: string, low: string) =>
      `High: net spend over ${high} (the top fifth) on three orders or more. Low: net spend of at most ${low} (the bottom two fifths). Mid: the rest.`,
    highSpend: (customers: string, revenue: Inline, big: string): Rich =>
      rich` In the mid tier, ${customers} (${revenue}) spend like the high one, but on one or two orders; ${big} of them are big buyers.`,
    noHighSpend: ' Nobody in the mid tier spends like the high one on one or two orders.',
    caption: 'Customers and net revenue by tier',
    columns: ['Tier', 'Customers', 'Share', 'Net revenue', 'Share'],
    nearest: 'Who is nearest to moving up?',
    nearestCaption: 'Customers of the mid tier who lack the least to the high one',
    nearestColumns: ['Customer', 'Net spend', 'Orders', 'Days silent', 'What is missing', 'Own step'],
    nearestRule: (high: string) =>
      `Those lack the least whose missing orders, as a share of three, and missing spend, as a share of ${high}, add up to the least.`,
    nobodyNear: 'Nobody is in the mid tier, so nobody can move up from it.',
    lacksSpend: (value: string) => `${value} more spend`,
    lacksOrders: {
      one: (count: string) => `${count} more order`,
      many: (count: string) => `${count} more orders`,
    },
    lacksBoth: (orders: string, spend: string) => `${orders} and ${spend}`,
  },
};
