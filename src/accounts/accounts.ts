import type { Money } from '../segments/segment.js';

export interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
}

export interface Totals {
  /** Lines in the window, guests included. */
  readonly rows: number;
  /** Customers and orders with a sale in the window. */
  readonly customers: number;
  readonly orders: number;
  /** Over all known customers: sum of sales, of returns (positive), and their difference. */
  readonly grossSpend: Money;
  readonly returnedValue: Money;
  readonly netSpend: Money;
  /** Sum of all guests' lines in the window. */
  readonly guestRevenue: Money;
  readonly returnsOnlyCustomers: number;
  /** Net amount of the returns-only customers: negative or zero. */
  readonly returnsOnlyValue: Money;
  /** `value` is the worth of the voided sales; with their cancellations they add up to zero. */
  readonly voids: { readonly lines: number; readonly value: Money };
  readonly adjustments: { readonly lines: number; readonly net: Money };
}

export interface BridgeRow {
  readonly kind: 'segments' | 'returns-only' | 'guests' | 'adjustments' | 'voids' | 'zero' | 'total';
  readonly lines: number;
  /** Null where customers are not known or counting them means nothing. */
  readonly customers: number | null;
  readonly amount: Money;
}

export interface LineCounts {
  readonly read: number;
  readonly unreadable: number;
  /** Left out by a rule: a status, another currency, a dropped duplicate. */
  readonly excluded: number;
  readonly outsideWindow: number;
  readonly guests: number;
  readonly adjustments: number;
  readonly voids: number;
  readonly returns: number;
  readonly sales: number;
  readonly zero: number;
  /** Exact duplicates among the lines read: kept and counted, not set aside. */
  readonly duplicates: number;
  /** Why lines were unreadable, most frequent first. */
  readonly unreadableReasons: readonly { readonly reason: string; readonly lines: number }[];
}
