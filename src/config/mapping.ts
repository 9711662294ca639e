/** What Quintet can know about a purchase line. */
export const FIELDS = [
  'customer',
  'order',
  'product',
  'description',
  'quantity',
  'price',
  'amount',
  'discount',
  'refund',
  'date',
  'country',
  'currency',
  'status',
] as const;
export type Field = (typeof FIELDS)[number];

/** How a source marks the lines that are returns. */
export type ReturnRule =
  | { readonly kind: 'none' }
  /** Every line is one: a separate file of refunds. */
  | { readonly kind: 'all' }
  /** The order's number begins with this text, in exactly this spelling. */
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'negative'; readonly of: 'quantity' | 'amount' }
  /** A column says so with one of these words, whatever their case. */
  | { readonly kind: 'column'; readonly column: string; readonly values: readonly string[] };

/** Lines that are left out because of what a column says; null: because it says anything at all. */
export interface ExcludeRule {
  readonly column: string;
  readonly values: readonly string[] | null;
}

/** What a user says about a file's columns; an absent key leaves it to recognition, null says there is none. */
export interface Mapping extends Partial<Readonly<Record<Field, string | null | undefined>>> {
  readonly returns?: ReturnRule | undefined;
  readonly exclude?: ExcludeRule | null | undefined;
}

/** The order of day, month and year that a user can tell; `unix`: seconds since 1970. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd', 'unix'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
export type DecimalMark = '.' | ',';

/** What the user says about how a source writes its values; null leaves it to the data. */
export interface Told {
  readonly dates: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  /** IANA time zone that times with an offset are converted to; null converts them to UTC. */
  readonly timeZone: string | null;
  /** ISO 4217 code; lines in other currencies are left out. */
  readonly onlyCurrency: string | null;
}
