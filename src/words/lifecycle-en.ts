import { type Inline, type Rich, rich } from './rich.js';

/** Words of the report's section on the lifecycle. */
export const lifecycleEn = {
  heading: 'Who is loyal, new or at risk',
  short: 'Lifecycle',
  intro: (lapsing: string, lapsed: string) =>
    `A silence of more than ${lapsing} counts as unusual here; after more than ${lapsed} a customer counts as churned.`,
  ended:
    'Only pauses that ended are among them, and those who order often have more of these: many who count as churned may still come back.',
  backtest: (days: string, customers: string, returned: string, share: string) =>
    `Churned ${days} ago, by the same rule: ${customers}. ${returned} of them (${share}) have ordered since.`,
  groups: {
    churned: 'Churned',
    potential_churner: 'Potential churners',
    new: 'New',
    loyal: 'Loyal',
    active: 'Active',
  },
  actionGroups: { top: 'Top', potential: 'Potential', at_risk: 'At risk' },
  row: (action: string, group: string) => `${action}: ${group.toLowerCase()}`,
  question: 'How much revenue hangs on customers who may be leaving?',
  finding: (share: string, revenue: Inline, parts: string): Rich =>
    rich`Those at risk brought ${share} of the net revenue (${revenue}): ${parts}.`,
  part: (share: string, group: string) => `${share} ${group.toLowerCase()}`,
  others: (customers: string, top: Readonly<Record<'customers' | 'revenue', string>>) =>
    ` They are ${customers} of the customers; top customers (loyal and active) are ${top.customers} and brought ${top.revenue}.`,
  nobody: 'There are no customers to put into groups.',
  caption: 'The groups of the lifecycle; scores run from 1 to 5, the best',
  columns: [
    'Group',
    'Customers',
    'Share',
    'Net revenue',
    'Share',
    'Mean orders',
    'Mean order value',
    'Mean frequency score',
    'Mean monetary score',
    'Large-order customers',
  ],
  bigSpenders: (value: string, customers: string) =>
    `Large-order customers are those whose average order is over ${value}, the top tenth: ${customers}, counted within each group.`,
  noBigSpenders: (value: string) => `Nobody’s average order is over ${value}: no large-order customers.`,
  pooled:
    ' The mean order value of a group is its net revenue over all its orders: those who order often weigh more in it.',
  rulesCaption: 'Who is in which group: the first rule that holds',
  rulesColumns: ['Group', 'Rule', 'Action group'],
  rules: {
    churned: (_lapsing: string, lapsed: string) => `silent for more than ${lapsed}`,
    potential_churner: (lapsing: string, _lapsed: string) => `silent for more than ${lapsing}`,
    new: (_lapsing: string, _lapsed: string) => 'one order ever, as far back as the data go',
    loyal: (_lapsing: string, _lapsed: string) => 'frequency score 4 or 5 (those who order most often)',
    active: (_lapsing: string, _lapsed: string) => 'all others',
  },
  actions: {
    caption: 'What to do with each action group',
    columns: ['Action group', 'What to do', 'Customers', 'Share', 'Net revenue', 'Share'],
    todo: {
      top: 'Keep them: fair prices, a reward for staying, related and better products, ask for a review.',
      potential:
        'Get to know each other: show the range, make the first pages they land on welcoming, offer a trial.',
      at_risk:
        'Reach out by email and service, ask why they stay away; a discount to start again, unless a customer’s own step rules it out.',
    },
  },
};
