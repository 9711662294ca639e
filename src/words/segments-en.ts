import { segmentNamesEn } from './segment-names-en.js';

const wordTimes = (count: number, shown: string): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${shown} times`;

/** What is said of a segment and its step and kept in report.json, in English. */
export const segmentsEn = {
  names: segmentNamesEn,

  /** One sentence on the typical customer beside the whole shop's. */
  sentence: {
    times: wordTimes,
    once: (share: string) => `${share} have ordered only once so far; the typical one`,
    ordered: (times: string) => `The typical one ordered ${times} and`,
    whole: (opening: string, f: Readonly<Record<SentencePart, string>>) =>
      `${opening} spent ${f.spend} net of returns, where the shop’s typical customer ordered ${f.shopOrders} and spent ${f.shopSpend}; the last order was ${f.silence}, and ${f.returns}.`,
    today: 'less than a day ago',
    ago: (days: string) => `${days} ago`,
    returns: {
      nobody: 'nobody sent anything back',
      hardly: 'hardly anything comes back',
      some: (share: string) => `${share} of the average customer’s purchases comes back`,
    },
  },

  /** A rule that goes on from "customers who". */
  rule: {
    spend: (range: string) => `bought for ${range}`,
    net_spend: (range: string) => `spent ${range} net of returns`,
    average_order_value: (range: string) => `spent ${range} an order`,
    recency_days: (days: string) => `have been silent for ${days}`,
    tenure_days: (days: string) => `first bought ${days} ago`,
    range: {
      between: (low: string, high: string) => `between ${low} and ${high}`,
      atMost: (high: string) => `at most ${high}`,
      over: (low: string) => `over ${low}`,
    },
    days: {
      between: (fewest: string, most: string) => `${fewest} to ${most}`,
      atMost: (most: string) => `at most ${most}`,
      over: (days: string) => `more than ${days}`,
    },
    orders: {
      times: wordTimes,
      once: 'ordered only once',
      exactly: (times: string) => `ordered ${times}`,
      atLeast: (times: string) => `ordered at least ${times}`,
      atMost: (times: string) => `ordered at most ${times}`,
      between: (fewest: string, times: string) => `ordered ${fewest} to ${times}`,
    },
    return_ratio: {
      nothing: 'returned nothing',
      something: 'returned something',
      range: (range: string) => `returned ${range} of what they bought`,
      but: (range: string) => `returned something, but ${range} of what they bought`,
    },
  },

  /** For whom a step is meant. */
  whom: {
    everyone: 'everyone in the segment',
    bounds: {
      atLeast: (value: string) => `at least ${value}`,
      atMost: (value: string) => `at most ${value}`,
      longerThan: (value: string) => `more than ${value}`,
      exactly: (value: string) => `exactly ${value}`,
    },
    ordersOf: (count: number, shown: string) => `${shown} ${count === 1 ? 'order' : 'orders'}`,
    median: 'the shop’s median',
    medians: (multiple: string) => `${multiple} times the shop’s median`,
    silence: (bound: string) => `silent for ${bound}`,
    orders: (bound: string) => `${bound} in the window`,
    ordersEver: (bound: string) => `${bound} so far`,
    tenureDays: (bound: string) => `a customer for ${bound}`,
    netSpendToMedian: (bound: string, multiple: string) => `net spend of ${bound} (${multiple})`,
    averageOrderValueToMedian: (bound: string, multiple: string) =>
      `orders worth ${bound} on average (${multiple})`,
    returnRatio: (bound: string) => `${bound} of the purchases returned`,
  },

  step: {
    noneFits: 'No step in the playbook describes this segment. ',
    nearest: (fit: string, needed: string) =>
      `No step in the playbook fits this segment well; this is the nearest (fit ${fit}, needed ${needed}). `,
    channels: (first: string, second: string) => `${first}, otherwise ${second}`,
  },

  /** The cells of a named segment: `recency 5, frequency 4–5`. */
  cells: {
    measures: { recency: 'recency', frequency: 'frequency', monetary: 'monetary' },
    scores: (measure: string, scores: string) => `${measure} ${scores}`,
    all: 'all scores',
    runs: ' and ',
    axes: ', ',
    boxes: '; ',
  },
};

type SentencePart = 'spend' | 'shopOrders' | 'shopSpend' | 'silence' | 'returns';
