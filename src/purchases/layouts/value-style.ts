import type { DecimalMark, Told } from '../../config/mapping.js';

export type { DecimalMark, Told };

/** How a file writes dates. A value is read by the first way that fits it. */
export interface DateStyle {
  /** `2011-12-09`, with or without a time. */
  readonly isIso: boolean;
  /** Some have an offset such as `+01:00` or `Z`. */
  readonly hasOffsets: boolean;
  /** Patterns of strptime, those with two-digit years first. */
  readonly formats: readonly string[];
  /** Which comes first in dates such as 01/02/2011; null where there are none. */
  readonly order: 'dmy' | 'mdy' | 'ymd' | null;
  /** The dates themselves leave no other order; false where it was told. */
  readonly isOrderProven: boolean;
  /** Days since 1899-12-30, as spreadsheets count. */
  readonly isSerial: boolean;
  readonly isUnix: boolean;
  readonly timeZone: string | null;
}

/** How a file writes numbers. */
export interface NumberStyle {
  readonly decimalMark: DecimalMark;
  /** Digits, at most one point, a minus in front: what a database writes. */
  readonly isPlain: boolean;
  /** The decimal mark was neither told nor seen: a number such as 1.234 can't be read for sure. */
  readonly isUnproven: boolean;
  /** Currency signs and codes around amounts, as written. */
  readonly signs: readonly string[];
}

/** Lines of one currency. */
export interface CurrencyCount {
  /** ISO 4217 code, or what stands there if it is none. */
  readonly currency: string;
  readonly lines: number;
}

export interface CurrencyStyle {
  /** The currency of the lines that are used; null when the file names none. */
  readonly currency: string | null;
  /** What that may be as well where only a sign such as $ says it; itself included. */
  readonly possible: readonly string[];
  readonly found: readonly CurrencyCount[];
  /** Spellings, in capital letters, of the currency that is kept; null when there is nothing to leave out. */
  readonly kept: readonly string[] | null;
}

/** How the values of a file are written. */
export interface ValueStyle {
  readonly dates: DateStyle;
  readonly numbers: NumberStyle;
  readonly currency: CurrencyStyle;
}
