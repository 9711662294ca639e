/** Words on popular beliefs held against the data. */
export const beliefsEn = {
  heading: 'Do popular beliefs hold here?',
  intro: (level: string) =>
    `Each belief is held against this shop’s customers. A range in brackets says how far chance may have moved a figure: it was made so that it holds the true one in ${level} of such cases. Where it leaves room for both answers, the verdict is that we can’t tell.`,
  verdicts: { supported: 'Supported', contradicted: 'Contradicted', undecided: 'Can’t tell' },
  title: (verdict: string, claim: string) => `${verdict}: “${claim}”`,
  claims: {
    first_basket_and_return: 'The largest first baskets come back less often',
    frequent_buyers_order_value: 'The most frequent buyers spend less per order',
    frequent_buyers_item_price: 'The most frequent buyers buy cheaper items',
    stronger_mark_of_value: 'Spend per order marks a customer’s value better than the number of orders',
    most_in_medium_band: 'Most customers are in the medium RFM band',
  },
  range: (low: string, high: string) => `(${low} to ${high})`,
  points: {
    more: (points: string) => `${points} percentage points more often`,
    less: (points: string) => `${points} percentage points less often`,
    same: 'just as often',
    crossing: (less: string, more: string) => `(${less} less to ${more} more)`,
  },
  difference: (value: string, range: string) =>
    `Customers whose first basket was in the largest fifth ordered again ${value} ${range}, compared with all others.`,
  correlations: {
    frequent_buyers_order_value: {
      up: 'Who orders more often has larger orders',
      down: 'Who orders more often has smaller orders',
    },
    frequent_buyers_item_price: {
      up: 'Who orders more often buys dearer items',
      down: 'Who orders more often buys cheaper items',
    },
  },
  strengths: {
    barely: 'a barely noticeable tendency',
    weak: 'only a weak tendency',
    moderate: 'a moderate tendency',
    strong: 'a strong tendency',
  },
  correlated: (said: string, strength: string, value: string, range: string) =>
    `${said}, ${strength}: rank correlation ${value} ${range}.`,
  unclear: (value: string, range: string) =>
    `The data show no clear direction: rank correlation ${value} ${range}.`,
  marks: (value: string, orders: string) =>
    `With net spend, order value goes together at ${value} and the number of orders at ${orders} (rank correlations).`,
  together: (value: string) => ` With each other the two go together at ${value}.`,
  markDifference: (value: string, range: string) => ` The first is ahead of the second by ${value} ${range}.`,
  markBehind: (value: string, range: string) => ` The first is behind the second by ${value} ${range}.`,
  medium: (share: string, range: string, low: string, high: string) =>
    `${share} of the customers are in the medium band ${range}, ${low} in the low and ${high} in the high one.`,
  share: (share: string, range: string) => `${share} of the customers are in the medium band ${range}.`,
  series: {
    return_share_of_basket_fifth: (values: string) =>
      `Ordered again within 90 days, by fifth of the first basket from smallest to largest: ${values}.`,
    order_value_of_frequency_score: (values: string) =>
      `Order value of the customer in the middle, by frequency score from lowest to highest: ${values}.`,
    item_price_of_frequency_score: (values: string) =>
      `Item price of the customer in the middle, by frequency score from lowest to highest: ${values}.`,
  },
  /** One of a series: the number of its fifth or score, and its figure. */
  member: (number: string, value: string) => `${number}: ${value}`,
  separator: ', ',
  noEffect: (customers: string) =>
    `It could not be computed: the ${customers} that it could be asked of are too few or too much alike.`,
  noCustomers: 'It could not be computed: the data have nobody to ask it of.',
  methods: {
    newcombe: (customers: string, level: string) =>
      `Method: difference of two shares over ${customers} whose first order can be known to be their first and is 90 days old or more; ${level} interval by Newcombe.`,
    bootstrap: (customers: string, level: string) =>
      `Method: Spearman’s rank correlation over ${customers}; it is 1 where more of one always means more of the other, −1 where it means less, 0 without a pattern. ${level} interval by bootstrap.`,
    clopper_pearson: (customers: string, level: string) =>
      `Method: share of ${customers}; exact ${level} interval by Clopper and Pearson. Most means more than half.`,
  },
};
