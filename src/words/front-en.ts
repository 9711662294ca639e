import { type Inline, rich } from './rich.js';
import { capitalised } from './capitalised.js';
import { numberWordEn } from './number-word-en.js';

/** Words of the first screen. */
export const frontEn = {
  yearTo: (last: string) => `Year to ${last}`,
  period: (from: string, last: string) => `${from} to ${last}`,
  through: (date: string) => `data through ${date}`,
  stale: (date: string) => `stale after ${date}`,
  checksPassed: 'Checks passed.',
  checksFailed: (count: number, shown: string, names: string) =>
    `${shown} ${count === 1 ? 'check' : 'checks'} failed: ${names}.`,
  net: (net: Inline, customers: Inline) => rich`Net ${net} from ${customers}.`,
  guests: (amount: Inline) => rich`Guest orders (${amount}) cannot be matched to a customer.`,
  noGuests: 'Every purchase has a customer.',
  doThis: 'Do this week',
  doThisShort: 'This week',
  reaches: (customers: Inline, revenue: Inline) => rich`${customers} who brought ${revenue}`,
  list: 'Customer list',
  noSteps: 'No step reaches anybody tonight.',
  segments: (count: number, shown: string) => `${capitalised(numberWordEn(count, shown))} segments`,
  /** Behind a step that fits a segment less than the playbook wants. */
  nearestFit: '(nearest fit)',
  overview: 'The segments by net revenue, each with its next step',
  columns: {
    segment: 'Segment',
    customers: 'Customers',
    revenue: 'Net revenue',
    share: 'Share',
    step: 'Next step',
  },
};
