/** How a file writes its dates. */
export interface DateWriting {
  readonly isIso: boolean;
  readonly hasOffsets: boolean;
  readonly formats: readonly string[];
  readonly order: 'dmy' | 'mdy' | 'ymd' | null;
  readonly isOrderProven: boolean;
  readonly isSerial: boolean;
  readonly isUnix: boolean;
}

const ORDERS = {
  dmy: 'day, month, year (dmy)',
  mdy: 'month, day, year (mdy)',
  ymd: 'year, month, day (ymd)',
};

/** How a file writes its dates, for people: `year-month-day or day, month, year (dmy)`. */
export function wordDates({ isIso, formats, order, isSerial, isUnix }: DateWriting): string {
  const ways = [
    ...(isIso ? ['like 2011-12-09 12:50:00'] : []),
    ...(order === null ? [] : [ORDERS[order]]),
    ...(order === null && formats.length > 0 ? ['in words, or the year first'] : []),
    ...(isSerial ? ["a spreadsheet's number of days"] : []),
    ...(isUnix ? ['seconds since 1970'] : []),
  ];
  return ways.join(' or ');
}
