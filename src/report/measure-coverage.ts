import type { Period } from '../purchases/period.js';
import type { Coverage } from './report-model.js';

const DAY = 86_400_000;

/**
 * How many of the window's days the data cover: all, or those from the day on that they begin, if that is later.
 *
 * @param dataBeginAt of the first usable line before the snapshot, in the window or earlier; ISO 8601
 */
export function measureCoverage({ from, to }: Period, dataBeginAt: string): Coverage {
  const dataBegin = dataBeginAt.slice(0, 10);
  const begin = dataBegin > from.slice(0, 10) ? dataBegin : from;
  return { dataBegin, windowDays: daysBetween(from, to), coveredDays: daysBetween(begin, to) };
}

/** From one day of the calendar to another, their times left aside. */
function daysBetween(from: string, to: string): number {
  return (midnight(to) - midnight(from)) / DAY;
}

const midnight = (moment: string): number => Date.parse(`${moment.slice(0, 10)}T00:00:00Z`);
