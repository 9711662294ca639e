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
  /** `value` is the net worth of the voided sales; with their cancellations they add up to zero. */
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

/** Where a line can be; each is in exactly one place, the first whose rule fits. */
export const LINE_PLACES = [
  /** Can't be used: in quarantine. */
  'unreadable',
  /** Of an order that a newer file of the same source tells of. */
  'superseded',
  /** Left out by a rule: a status, another currency, a dropped duplicate. */
  'excluded',
  'outsideWindow',
  'guests',
  'adjustments',
  'voids',
  'returns',
  'sales',
  'zero',
] as const;

export type LinePlaces = Readonly<Record<(typeof LINE_PLACES)[number], number>>;

/** Where the lines of one file, or of a sheet of a workbook, went. */
export interface FileLines extends LinePlaces {
  /** The end of the file's path, as much of it as tells it from the run's others. */
  readonly name: string;
  /** Sheet of a workbook; null elsewhere. */
  readonly sheet: string | null;
  readonly read: number;
}

/** Where the lines of all files went. */
export interface LineCounts extends LinePlaces {
  readonly read: number;
  /** Exact duplicates within a file among the lines read, superseded ones apart. */
  readonly duplicates: number;
  /** Why lines were unreadable, most frequent first. */
  readonly unreadableReasons: readonly { readonly reason: string; readonly lines: number }[];
}
