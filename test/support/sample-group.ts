import type { Group } from '../../src/scores/views.js';

/** Customers of the sample shop, and what they brought. */
export const CUSTOMERS = 4260;
const REVENUE = 7_986_352.363;

/** A part of the sample shop. */
export const group = (customers: number, revenue: number): Group => ({
  customers,
  customerShare: customers / CUSTOMERS,
  revenue: revenue.toFixed(2),
  revenueShare: revenue / REVENUE,
});
