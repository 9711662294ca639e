/** Sentences of alerts in English; figures, dates and names come in already worded. */
export const alertsEn = {
  heading: 'Look at this first',
  short: 'Alerts',
  segmentShare: {
    changed: (name: string, now: string, before: string, date: string) =>
      `“${name}” has ${now} of the customers; as of ${date} it had ${before}`,
    born: (name: string, now: string, date: string) =>
      `“${name}” is new since ${date} and has ${now} of the customers`,
    ended: (name: string, before: string, date: string) =>
      `“${name}” is no more; as of ${date} it had ${before} of the customers`,
  },
  championsLost: (lost: string, all: string, share: string, name: string, date: string) =>
    `${lost} of the ${all} customers who were “${name}” as of ${date} are so no longer (${share})`,
  returnRatio: (now: string, before: string, date: string) =>
    `Customers send back ${now} of what they buy; as of ${date} it was ${before}`,
  stability: {
    words: { stable: 'stable', fair: 'fairly stable', dissolves: 'not stable' },
    fell: (name: string, now: string, before: string, date: string) =>
      `“${name}” is ${now} when customers are drawn anew; as of ${date} it was ${before}`,
    below: (name: string, now: string, bound: string) =>
      `“${name}” is ${now} when customers are drawn anew; at least ${bound} is asked for`,
  },
  drift: (feature: string, index: string, bound: string, date: string) =>
    `Customers differ in ${feature} from those that the segments were made from as of ${date}: drift ${index}, and more than ${bound} is much`,
  features: {
    spend: 'gross spend',
    net_spend: 'net spend',
    orders: 'orders',
    return_ratio: 'return ratio',
    average_order_value: 'order value',
    recency_days: 'days silent',
    tenure_days: 'days since the first order',
  } as Readonly<Record<string, string>>,
};
