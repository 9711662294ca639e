import { type Inline, type Rich, rich } from './rich.js';

/** Words of the report's section on the named segments. */
export const namedEn = {
  heading: 'The named segments',
  short: 'Named',
  intro: (count: string, measures: string) =>
    `Names that many shops use, ${count} of them, given by a fixed grid of ${measures} scores rather than found in the data. Every customer has exactly one.`,
  ownIntro: (count: string, measures: string, path: Inline): Rich =>
    rich`The shop’s own names, ${count} of them, given by the grid of ${measures} scores in ${path} rather than found in the data. Every customer has exactly one.`,
  axis: (measure: string, bins: string) => `${measure} (${bins} steps)`,
  bins: (axes: string) => `The grid’s own steps: ${axes}. They need not be the five steps of the RFM scores.`,
  question: 'Which named segments bring the revenue?',
  finding: (name: Inline, customers: string, revenue: string): Rich =>
    rich`${name} bring the most: ${customers} of the customers, ${revenue} of the net revenue.`,
  largest: (name: Inline, customers: string, revenue: string): Rich =>
    rich` The largest group, ${name}: ${customers} of the customers, ${revenue} of the net revenue.`,
  nobody: 'No customer has a named segment.',
  caption: 'The named segments; days, orders and spend are those of the customer in the middle',
  columns: [
    'Named segment',
    'Scores',
    'Customers',
    'Share',
    'Net revenue',
    'Share',
    'Days silent',
    'Orders',
    'Net spend',
  ],
  shared:
    'Some of these names sound like groups of the lifecycle, but are other people: here fifths of recency and of frequency decide, there days of silence and orders ever.',
  sharedName: (name: Inline, customers: string, group: string, others: string, both: string): Rich =>
    rich`${name}: ${customers} here, ${others} in the lifecycle’s ${group}; ${both} in both.`,
  noneShared: 'nobody',
  actions: {
    heading: 'What to say to each',
    intro: 'These say how to speak to a group; each customer’s own step (lists above) comes first.',
    title: (name: Inline, customers: string, revenue: Inline): Rich =>
      rich`${name}: ${customers}, ${revenue}`,
    steps: (steps: Rich): Rich => rich`Their own steps: ${steps}.`,
    step: (title: Inline, customers: string): Rich => rich`${title} ${customers}`,
    separator: ', ',
    none: 'None of its actions can be done here.',
    notFor: (customers: string) => ` (not for ${customers} whose own step rules discounts out)`,
    leftOut: (count: number, shown: string, lacks: Rich): Rich =>
      rich`Left out for want of ${lacks}: ${shown} ${count === 1 ? 'action' : 'actions'}.`,
    empty: (names: string) => `Nobody is in ${names} tonight.`,
  },
};
