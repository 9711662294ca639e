import { addMoney } from '../segments/money.js';
import type { Money } from '../segments/segment.js';
import type { Group } from './views.js';

/** Some customers and what they brought, before it is known of how many. */
export interface Counted {
  readonly customers: number;
  readonly revenue: Money;
}

/** Several together. */
export const sumCounted = (parts: readonly Counted[]): Counted => ({
  customers: parts.reduce((sum, { customers }) => sum + customers, 0),
  revenue: addMoney('0.00', ...parts.map(({ revenue }) => revenue)),
});

/** The same as parts of a whole; a share of nothing, or of less, is 0. */
export const toGroup = ({ customers, revenue }: Counted, whole: Counted): Group => ({
  customers,
  customerShare: share(customers, whole.customers),
  revenue,
  revenueShare: share(Number(revenue), Number(whole.revenue)),
});

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
