import { z } from 'zod';

/** Most segments that there may be. */
const MOST_SEGMENTS = 50;

export const count = z.int().min(0);
export const share = z.number();
export const rank = z.int().min(1).max(MOST_SEGMENTS);

/** Exact decimal text with at least two decimals. */
export const money = z.string().regex(/^-?\d+\.\d{2,}$/);

/** ISO 8601, a day or a moment without zone, that is in the calendar. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isInCalendar);
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/)
  .refine(isInCalendar);

/** A run and the snapshot that it looked from. */
export const runAt = z.object({ id: z.string(), snapshot: moment });

/** How much of a window the data reach back over. */
export const coverage = z.object({ dataBegin: day, windowDays: count, coveredDays: count });

/** A number of customers and what they brought. */
export const group = z.object({
  customers: count,
  customerShare: share,
  revenue: money,
  revenueShare: share,
});

/** From and to; null where an end is open. */
export const openRange = z.tuple([z.number(), z.number().nullable()]);

function isInCalendar(text: string): boolean {
  return !Number.isNaN(Date.parse(`${text.slice(0, 10)}T00:00:00Z`));
}
