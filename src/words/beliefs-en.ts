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
    more: (points: string) => `${points} points more`,
    less: (points: string) => `${points} points fewer`,
    same: 'no difference',
    crossing: (less: string, more: string) => `(${less} fewer to ${more} more)`,
  },
  difference: (top: string, others: string, value: string, range: string) =>
    `Of customers with the largest fifth of first baskets ${top} ordered again within 90 days, of all others ${others}: ${value} ${range}.`,
  correlations: {
    frequent_buyers_order_value: {
      up: 'Those who order more often tend to have larger orders',
      down: 'Those who order more often tend to have smaller orders',
    },
    frequent_buyers_item_price: {
      up: 'Those who order more often tend to buy dearer items',
      down: 'Those who order more often tend to buy cheaper items',
    },
  },
  strengths: {
    barely: 'but barely noticeably',
    weak: 'but only weakly',
    moderate: 'if with many exceptions',
    strong: 'and strongly so',
  },
  correlated: (said: string, strength: string, value: string, range: string) =>
    `${said}, ${strength}: rank correlation ${value} ${range}.`,
  unclear: (value: string, range: string) =>
    `The data show no clear direction: rank correlation ${value} ${range}.`,
  measures: { value: 'order value', orders: 'the number of orders' },
  marks: (more: string, high: string, less: string, low: string, difference: string, range: string) =>
    `Net spend goes with ${more} (${high}) more than with ${less} (${low}): ${difference} more ${range}.`,
  alike: (value: string, orders: string, difference: string, range: string) =>
    `Net spend goes with order value (${value}) about as much as with the number of orders (${orders}): a difference of ${difference} ${range}.`,
  together: (value: string) => ` With each other the two go together at ${value}.`,
  made: ' All are rank correlations. Net spend is order value times orders, so part of this is arithmetic.',
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
  /** One of a series that has gaps: the number of its fifth or score, and its figure. */
  member: (number: string, value: string) => `${number}: ${value}`,
  separator: ', ',
  noEffect: (customers: string) =>
    `It could not be computed: the ${customers} that it could be asked of are too few or too much alike.`,
  noCustomers: 'It could not be computed: the data have nobody to ask it of.',
  methods: {
    newcombe: (customers: string, level: string) =>
      `Method: difference of two shares over ${customers} whose first order in the data is very likely their first and is 90 days old or more; ${level} interval by Newcombe.`,
    bootstrap: (customers: string, level: string) =>
      `Method: Spearman’s rank correlation over ${customers}; ${level} interval by bootstrap.`,
    clopper_pearson: (customers: string, level: string) =>
      `Method: share of ${customers}; exact ${level} interval by Clopper and Pearson. Most means more than half.`,
  },
};
