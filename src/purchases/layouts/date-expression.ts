import { fragment, list, text, timestamp } from '../../warehouse/sql.js';
import type { DateStyle } from './value-style.js';

/** A clock time and then `Z`, a name of UTC or a number of hours. */
const OFFSET = String.raw`:\d\d(?:\.\d+)? ?(?:[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?)$`;
/** Of `2011-12-09 12:50:00`, with less of the time or none; `2011-12-09 1:50:00Z` is as long as the first. */
const USUAL_LENGTHS = [19, 16, 10];
/** Spreadsheets count days from here. */
const SERIAL_EPOCH = timestamp('1899-12-30T00:00:00').sql;

/** How a file's dates are read: SQL of the time, and of whether a text has to be refused all the same. */
export interface DateReading {
  readonly time: string;
  readonly isRefused: string;
  /** What is wrong with a text that is none. */
  readonly problem: string;
}

/**
 * How to read a trimmed text as the local time of a purchase.
 *
 * @param column SQL of the text
 */
export function dateReading(column: string, style: DateStyle): DateReading {
  const ways = [
    style.isSerial ? serialTime(column) : [],
    style.isUnix ? unixTime(column, style.timeZone) : [],
    // Before ISO: DuckDB would take 01-12-10 for a day of the year 1.
    style.formats.length > 0 ? formattedTime(column, style.formats) : [],
    style.isIso ? isoTime(column, style) : [],
  ].flat();
  // Where the sample had no offsets, a later one is not taken for local time; usual lengths spare the closer look.
  const usual = USUAL_LENGTHS.map(
    (length) => `when strlen(${column}) = ${length} then ends_with(${column}, 'Z')`,
  ).join(' ');
  const hasOffset = `case ${usual} else regexp_matches(${column}, ${text(OFFSET).sql}) end`;
  return {
    time: ways.length === 1 ? (ways[0] ?? '') : `coalesce(${ways.join(', ')})`,
    isRefused: style.isIso && !style.hasOffsets ? hasOffset : 'false',
    problem: `the date is not ${describeDates(style)}`,
  };
}

/** DuckDB reads a time with an offset as if there were none. */
function isoTime(column: string, { hasOffsets, timeZone }: DateStyle): string {
  const local = `try_cast(${column} as timestamp)`;
  if (!hasOffsets) return local;
  const utcNamed = `regexp_replace(${column}, ' ?(?:[Zz]|UTC|GMT)$', '+00')`;
  const closed = `regexp_replace(${utcNamed}, ' ?([+-]\\d\\d):?(\\d\\d)?$', '\\1\\2')`;
  const converted = inZone(`try_cast(${closed} as timestamptz)`, timeZone);
  return `case when regexp_matches(${column}, ${text(OFFSET).sql}) then ${converted} else ${local} end`;
}

/** To the nearest second: half a day and a minute is 0.500694444444444. */
function serialTime(column: string): string {
  const days = `try_cast(replace(${column}, ',', '.') as double)`;
  const time = `${SERIAL_EPOCH} + to_microseconds(cast(round(${days} * 86400) as bigint) * 1000000)`;
  return `case when regexp_full_match(${column}, '[0-9]{5}(?:[.,][0-9]+)?') then ${time} end`;
}

function unixTime(column: string, timeZone: string | null): string {
  const moment = inZone(`to_timestamp(try_cast(${column} as bigint))`, timeZone);
  return `case when regexp_full_match(${column}, '[0-9]{9,10}') then ${moment} end`;
}

/** An instant as the wall clock of a zone; UTC needs no calendar and is read in a third of the time. */
function inZone(instant: string, timeZone: string | null): string {
  return timeZone === null || timeZone === 'UTC'
    ? `make_timestamp(epoch_us(${instant}))`
    : `timezone(${text(timeZone).sql}, ${instant})`;
}

function formattedTime(column: string, formats: readonly string[]): string {
  const hasMonths = formats.some((format) => format.includes('%b'));
  const read = hasMonths ? `regexp_replace(${column}, '(?i)\\bsept\\b', 'Sep')` : column;
  return `try_strptime(${read}, [${list(formats.map(text)).sql}])`;
}

function describeDates({ isIso, formats, isSerial, isUnix, order }: DateStyle): string {
  const orders = { dmy: 'day, month and year', mdy: 'month, day and year', ymd: 'year, month and day' };
  const ways = [
    isIso ? 'like 2011-12-09 12:50:00' : [],
    order !== null ? orders[order] : [],
    order === null && formats.length > 0 ? "in the file's other style" : [],
    isSerial ? "a spreadsheet's number of days" : [],
    isUnix ? 'a number of seconds since 1970' : [],
  ].flat();
  return fragment(ways.join(' or ')).sql;
}
