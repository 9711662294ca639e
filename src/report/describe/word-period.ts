import type { Wording } from '../../words/wording.js';
import type { Coverage, RunSection } from '../report-model.js';
import { lastDay } from './last-day.js';

/**
 * The window of a run, as far as the data reach back over it.
 *
 * @param duration of the window, as configured
 */
export function wordPeriod(
  { from, to }: RunSection['window'],
  duration: string,
  coverage: Coverage | null,
  { format, texts }: Wording,
): string {
  const last = format.date(lastDay(to));
  if (coverage !== null && isPartial(coverage)) {
    return texts.coverage.period(format.days(coverage.coveredDays), last, format.date(coverage.dataBegin));
  }
  return duration === 'P1Y' ? texts.front.yearTo(last) : texts.front.period(format.date(from), last);
}

/** Whether the data begin after the window does. */
export const isPartial = ({ windowDays, coveredDays }: Coverage): boolean => coveredDays < windowDays;
