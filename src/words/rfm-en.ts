import { type Inline, type Rich, rich, strong } from './rich.js';

/** Words of the report's section on RFM scores. */
export const rfmEn = {
  heading: 'RFM scores',
  short: 'RFM',
  intro: (monetary: Rich): Rich =>
    rich`Each customer is scored from 1 to 5, the best, on three questions: how lately they ordered (${strong('recency')}), how often (${strong('frequency')}) and for how much (${strong('monetary')}: ${monetary}). The three scores add up to between 3 and 15.`,
  monetary: {
    net: ['spend after returns'] as Rich,
    gross: ['spend before returns; all revenue shown here is after returns'] as Rich,
  },
  thresholds: {
    fitted:
      'The scores’ bounds were drawn from tonight’s customers so that each score has as near a fifth of them as equal values, which get equal scores, allow.',
    fixed: 'The scores’ bounds are set in the configuration.',
    frozen: 'The scores’ bounds are those of an earlier run.',
  },
  frozenSince: (run: Inline, date: string): Rich =>
    rich`The scores’ bounds are those of run ${run} as of ${date}, so a score can be compared from run to run.`,
  uneven: (measure: string, least: string, most: string) =>
    ` By ${measure.toLowerCase()} a score has from ${least} to ${most} of the customers.`,
  measures: { recency: 'Recency', frequency: 'Frequency', monetary: 'Monetary' },
  empty: (measure: string, scores: string, count: number) =>
    `${measure}: nobody has ${count === 1 ? 'score' : 'the scores'} ${scores}.`,
  sameValues: ' Where too many customers have the same value, a fifth stays empty.',

  cells: {
    question: 'Which customers spend the most each?',
    across: 'recency score (5: ordered most lately)',
    up: 'frequency score (5: orders most often)',
    line: (customers: string) => `n ${customers}`,
    finding: (
      high: Inline,
      best: string,
      bestCount: string,
      low: Inline,
      least: string,
      leastCount: string,
    ): Rich =>
      rich`Mean spend runs from ${low} each (${least}: ${leastCount}) to ${high} each (${best}: ${bestCount}).`,
    single: (mean: Inline, place: string, customers: string): Rich =>
      rich`All customers are in one cell (${place}): ${customers}, who spent ${mean} each on average.`,
    place: (recency: string, frequency: string) => `recency ${recency}, frequency ${frequency}`,
    printed: 'Each cell shows the mean spend and n, the number of customers.',
    few: 'A mean over few customers says little.',
    shades: 'Each step of shade multiplies the spend.',
    nobody: 'No customer has a score.',
    caption: 'Customers and their net spend by recency and frequency score',
    columns: ['Recency', 'Frequency', 'Customers', 'Net revenue', 'Mean spend'],
  },

  sums: {
    question: 'How are the scores spread?',
    across: 'sum of the three scores',
    bands: { low: 'Low', medium: 'Medium', high: 'High' },
    bandName: (name: string, from: string, to: string) => `${name} ${from}–${to}`,
    ofCustomers: (share: string) => `${share} of people`,
    ofRevenue: (share: string) => `${share} of revenue`,
    finding: (band: string, customers: string, share: string, revenue: string) =>
      `Customers with a ${band.toLowerCase()} sum are ${share} of all (${customers}) and bring ${revenue} of the net revenue.`,
    caption: 'Customers and net revenue by the sum of the scores',
    columns: ['Sum', 'Band', 'Customers', 'Share', 'Net revenue', 'Share'],
    bandsCaption: 'The three bands',
    bandsColumns: ['Band', 'Customers', 'Share', 'Net revenue', 'Share', 'Average order value'],
    orderValue: 'Average order value is the mean over the band’s customers of net spend per order.',
  },

  cuts: {
    heading: 'Where one score ends and the next begins',
    caption: 'The bounds of the scores',
    columns: ['Measure', 'Score 1', 'Score 2', 'Score 3', 'Score 4', 'Score 5'],
    units: {
      recency: 'Recency, days silent',
      frequency: 'Frequency, orders',
      monetary: 'Monetary, spend',
    },
    upTo: (bound: string) => `up to ${bound}`,
    between: (low: string, high: string) => `over ${low}, up to ${high}`,
    over: (bound: string) => `over ${bound}`,
    fromTo: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
    orMore: (bound: string) => `${bound} or more`,
    nobody: 'nobody',
    rounded: 'Spend is rounded to three decimals here; report.json has the bounds in full.',
  },

  strategies: {
    heading: 'Three standing strategies',
    intro:
      'They cut across the segments and may overlap. Each customer’s own step (lists above) comes first, so that each hears one voice.',
    caption: 'Whom each strategy is for and what they brought',
    columns: ['Strategy', 'For whom', 'What to do', 'Customers', 'Net revenue', 'Share'],
    names: {
      vip_rewards: 'VIP rewards',
      balanced_incentives: 'Balanced incentives',
      reactivation: 'Reactivation',
    },
    rules: {
      vip_rewards: (value: string) =>
        `average order value over ${value} (the top fifth of the shop), one or two orders`,
      balanced_incentives: (value: string) =>
        `frequency score 4 or 5; the average order value to pass is ${value}, the median of the shop’s customers`,
      reactivation: (value: string) =>
        `sum of the scores 6 or less, average order value below ${value}, the median of the shop’s customers`,
    },
    todo: {
      vip_rewards: 'Treat them as guests of honour: early sight of the range, a personal thank-you.',
      balanced_incentives: 'Reward an order that passes the threshold, not just another order.',
      reactivation: 'Bring them to order again by the shorter way: a larger basket or more orders.',
    },
    notFor: (customers: string) => ` (not for ${customers} whose own step rules discounts out)`,
    active: (all: string, active: string, revenue: Inline, days: string): Rich =>
      rich`VIP rewards: ${all}, of whom ${active} (${revenue}) are still active (silent for at most ${days}).`,
    aboveBelow: (above: string, aboveRevenue: Inline, below: string, belowRevenue: Inline): Rich =>
      rich`Balanced incentives: the average order of ${above} (${aboveRevenue}) reaches the threshold already, that of ${below} (${belowRevenue}) lies below it.`,
    shortfall: (value: Inline): Rich => rich` Half of those below lack ${value} or less an order.`,
    tracks: (value: string, valueRevenue: Inline, often: string, oftenRevenue: Inline): Rich =>
      rich`Reactivation: the goal is the top fifth of average order values or frequency score 4, whichever is fewer fifths away. That is a larger basket for ${value} (${valueRevenue}), more orders for ${often} (${oftenRevenue})`,
    tied: (customers: string, revenue: Inline): Rich =>
      rich`; for ${customers} (${revenue}) both are as long, and they count as more orders`,
    end: '.',
    nobody: (name: string) => `${name}: nobody fits tonight.`,
  },
};
