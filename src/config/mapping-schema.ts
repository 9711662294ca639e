import { DATE_ORDERS, type DecimalMark, type ExcludeRule, type ReturnRule } from './mapping.js';
import { keys, of } from './schema-parts.js';
import { currencyCode, oneOf, text, type ValueKind } from './values.js';

const header = of(text('the header of a column (null where the file has none)')).nullable().optional();

const returnRule: ValueKind<ReturnRule> = {
  allowed:
    'none, all, {prefix: C}, {negative: quantity}, {negative: amount} or {column: Type, values: [refund, return]}',
  read(value) {
    if (value === 'none' || value === 'all') return { kind: value };
    const given = keysOf(value);
    const { prefix, negative, column, values } = given;
    const named = Object.keys(given).toSorted().join();
    if (named === 'prefix' && isWord(prefix)) return { kind: 'prefix', prefix };
    if (named === 'negative' && (negative === 'quantity' || negative === 'amount')) {
      return { kind: 'negative', of: negative };
    }
    return named === 'column,values' && isWord(column) && isWords(values)
      ? { kind: 'column', column, values }
      : undefined;
  },
};

const excludeRule: ValueKind<ExcludeRule | null> = {
  allowed:
    'none, {column: Status, values: [cancelled, pending]}, or {column: Cancelled at} for a column that says anything',
  read(value) {
    if (value === 'none') return null;
    const given = keysOf(value);
    const { column, values } = given;
    const named = Object.keys(given).toSorted().join();
    if (named === 'column' && isWord(column)) return { column, values: null };
    return named === 'column,values' && isWord(column) && isWords(values) ? { column, values } : undefined;
  },
};

const decimalMark: ValueKind<DecimalMark> = {
  allowed: '"." or "," (in quotation marks)',
  read: (value) => (value === '.' || value === ',' ? value : undefined),
};

/** A time zone that the platform knows, in its canonical spelling. */
const timeZone: ValueKind<string> = {
  allowed: 'an IANA time zone such as Europe/London or UTC',
  read(value) {
    if (typeof value !== 'string' || !/^[a-z]/i.test(value)) return undefined;
    try {
      return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  },
};

/**
 * What the configuration says about the columns and values of the sources. The message of each issue is what is
 * allowed, in words that follow "must be".
 */
export const mappingSchema = {
  mapping: keys('the fields of a purchase, each with the header of its column', {
    customer: header,
    order: header,
    product: header,
    description: header,
    quantity: header,
    price: header,
    amount: header,
    discount: header,
    refund: header,
    date: header,
    country: header,
    currency: header,
    status: header,
    returns: of(returnRule).optional(),
    exclude: of(excludeRule).optional(),
  }).optional(),
  dates: of(oneOf(DATE_ORDERS)).nullable().optional(),
  decimalMark: of(decimalMark).nullable().optional(),
  timeZone: of(timeZone).nullable().optional(),
  onlyCurrency: of(currencyCode).nullable().optional(),
};

function keysOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isWord);
