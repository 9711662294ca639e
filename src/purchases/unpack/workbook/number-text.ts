import type { CellFormat } from './cell-format.js';

const DAY_MS = 86_400_000;
/** Days from 30 December 1899 to 1 January 1970. */
const UNIX_EPOCH = 25_569;
/** Days from 30 December 1899 to 1 January 1904, where the other calendar begins. */
const CALENDAR_1904 = 1462;
/** The day after 31 December 9999; later serial numbers are no dates. */
const END_OF_DATES = 2_958_466;

/**
 * A numeric cell as text: dates and times as ISO 8601 local time (a workbook knows no zone), numbers in plain
 * decimals with the 15 digits that Excel itself shows, so that 0.1 + 0.2 is 0.3.
 *
 * @param raw the cell's stored value
 * @param is1904 whether the workbook counts its days from 1904
 */
export function numberText(raw: string, format: CellFormat, is1904: boolean): string {
  const value = raw.trim() === '' ? NaN : Number(raw);
  if (!Number.isFinite(value)) return raw;
  switch (format.shows) {
    case 'number':
      return plainNumber(raw, value);
    case 'padded':
      return Number.isInteger(value) && value >= 0 ? pad(value, format.digits) : plainNumber(raw, value);
    case 'duration':
      return value < 0 ? plainNumber(raw, value) : clock(Math.round(value * DAY_MS));
    case 'date':
    case 'time':
    case 'date and time':
      return dateText(value, format.shows, is1904) ?? plainNumber(raw, value);
  }
}

function plainNumber(raw: string, value: number): string {
  // More digits than a double holds are an identifier that was never meant to be counted with.
  if (/^-?\d+$/.test(raw)) return raw;
  return withoutExponent(String(Number(value.toPrecision(15))));
}

/** `1.5e-7` as `0.00000015`. */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}`;
}

/** null for a serial number that is no date. */
function dateText(serial: number, shows: 'date' | 'time' | 'date and time', is1904: boolean): string | null {
  const ms = Math.round(serial * DAY_MS);
  const days = Math.floor(ms / DAY_MS);
  const inDay = ms - days * DAY_MS;
  if (days < 0 || days + (is1904 ? CALENDAR_1904 : 0) >= END_OF_DATES) return null;
  if (shows === 'time' && days === 0) return clock(inDay);
  const date = is1904 ? isoDate(days + CALENDAR_1904) : dateOf1900(days);
  return shows === 'date' && inDay === 0 ? date : `${date}T${clock(inDay)}`;
}

/** Excel's calendar has a 29 February 1900, which never was: days before it are one later than they count. */
function dateOf1900(days: number): string {
  if (days === 0) return '1900-01-00';
  if (days === 60) return '1900-02-29';
  return isoDate(days < 60 ? days + 1 : days);
}

function isoDate(serial: number): string {
  return new Date((serial - UNIX_EPOCH) * DAY_MS).toISOString().slice(0, 10);
}

/** `08:26:00`, with milliseconds where there are any. */
function clock(ms: number): string {
  const time = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60]
    .map((part) => pad(part, 2))
    .join(':');
  return ms % 1000 === 0 ? time : `${time}.${pad(ms % 1000, 3)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
