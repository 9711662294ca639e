import { Failure } from '../../src/failure.js';

/** On which days a run is due, in the words of people and of both schedulers. */
export interface Calendar {
  readonly words: string;
  /** The date part of systemd's `OnCalendar`. */
  readonly systemd: string;
  /** cron's day of the month, month and day of the week. */
  readonly cron: string;
}

const WEEKLY: Calendar = { words: 'every Monday', systemd: 'Mon *-*-*', cron: '* * 1' };

const CALENDARS: ReadonlyMap<string, Calendar> = new Map([
  ['P1D', { words: 'every night', systemd: '*-*-*', cron: '* * *' }],
  ['P1W', WEEKLY],
  ['P7D', WEEKLY],
  ['P1M', { words: 'on the first of every month', systemd: '*-*-01', cron: '1 * *' }],
]);

/**
 * The calendar of the configuration's `every`.
 *
 * @throws Failure configuration for a time that no calendar has
 */
export function findCalendar(every: string): Calendar {
  const calendar = CALENDARS.get(every);
  if (calendar !== undefined) return calendar;
  throw new Failure(
    'configuration',
    `every is ${every}, for which there is no line of a calendar; make it one of ${[...CALENDARS.keys()].join(', ')}, or write the schedule by hand`,
  );
}

/** `02:15` of an hour and a minute. */
export const clockTime = ({ hour, minute }: { readonly hour: number; readonly minute: number }): string =>
  [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
