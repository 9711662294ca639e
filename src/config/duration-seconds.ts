import { Temporal } from 'temporal-polyfill';

/**
 * How long a duration of fixed length is.
 *
 * @param duration ISO 8601, of days (24 hours each), hours, minutes and seconds
 * @returns seconds
 */
export const durationSeconds = (duration: string): number =>
  Temporal.Duration.from(duration).total({ unit: 'seconds' });
