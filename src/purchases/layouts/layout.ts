import type { ExcludeRule, Mapping, ReturnRule } from '../../config/mapping.js';
import type { Field } from './field.js';

export type { ExcludeRule, Mapping, ReturnRule };

/** A figure that some programs state once for a whole order, others for each line. */
export type Figure = 'discount' | 'refund';

/** Which column of a file is which, and what its lines mean. */
export interface Layout {
  /** For people, e.g. `Shopify orders`. */
  readonly name: string;
  /** The file, as messages name it. */
  readonly file: string;
  /** The file's own header of each field; null where it has none. */
  readonly columns: Readonly<Record<Field, string | null>>;
  readonly returns: ReturnRule;
  readonly exclude: readonly ExcludeRule[];
  /** Order-level values stand on an order's first row only and hold for all of its rows. */
  readonly isCarried: boolean;
  /** The figures that stand for a whole order; the others belong to their own line. */
  readonly oncePerOrder: readonly Figure[];
  /** The decimal mark that the program writes: holds where no value settles it. Null for tables of unknown origin. */
  readonly usualMark: '.' | null;
  /** Words of the status, in lower case, that mean the whole line was given back where no column says how much. */
  readonly refundedStatuses: readonly string[];
  /** Customer texts, in lower case, that mean nobody in this layout. */
  readonly nobody: readonly string[];
  /** What a person should know about figures from this layout; one sentence each. */
  readonly notes: readonly string[];
}

/** How a line's money is made up: from quantity and price, from an amount, or from both quantity and amount. */
export type AmountBasis = 'price' | 'amount' | 'quantity and amount';

/** @throws RangeError for a layout that has neither */
export function amountBasis({ columns }: Pick<Layout, 'columns'>): AmountBasis {
  if (columns.price !== null && columns.quantity !== null) return 'price';
  if (columns.amount === null) throw new RangeError('a layout without an amount');
  return columns.quantity === null ? 'amount' : 'quantity and amount';
}
