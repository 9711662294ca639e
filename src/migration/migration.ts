import type { Money } from '../segments/segment.js';

/** How the customers of an earlier run and of tonight's are shared out, and who changed sides in between. */
export interface Migration {
  readonly since: { readonly id: string; readonly snapshot: string };
  /** Whole days from its snapshot to tonight's. */
  readonly days: number;
  readonly clusters: Matrix;
  /** By the named segments; null where one of the two runs has none. */
  readonly named: Matrix | null;
  /**
   * Customers who passed the lapsing days in between without an order, by their segment of tonight; the one with the
   * largest net spend first.
   */
  readonly silenced: readonly Silenced[];
}

/** Every customer of either run stands in exactly one flow. */
export interface Matrix {
  /** Groups of the earlier run, then those of tonight, each in its own order. */
  readonly before: readonly MatrixGroup[];
  readonly tonight: readonly MatrixGroup[];
  /** Those of somebody; in the order of `before` and `tonight`, who joined and who left last. */
  readonly flows: readonly Flow[];
}

export interface MatrixGroup {
  readonly id: string;
  readonly name: string;
  readonly customers: number;
}

export interface Flow {
  /** Ids of groups; null for customers who joined (from) or left (to). */
  readonly from: string | null;
  readonly to: string | null;
  readonly customers: number;
  /** What they spent net in the window of tonight; null for those who left. */
  readonly netSpend: Money | null;
  /** The same of the earlier run; null for those who joined, and where that run did not keep it. */
  readonly netSpendBefore: Money | null;
}

export interface Silenced {
  readonly segment: string;
  readonly customers: number;
  /** Net, in the window of tonight. */
  readonly netSpend: Money;
}
