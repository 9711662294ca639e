import { Temporal } from 'temporal-polyfill';
import { Failure } from '../failure.js';
import type { Engine } from '../warehouse/engine.js';
import { timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** The window [from, to) as ISO 8601 local times; `to` is the snapshot. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Settles the snapshot and the window before it.
 *
 * @param snapshot as configured; null takes the midnight after the last line in the data
 * @param window ISO 8601 duration
 * @param latest local time after which no line can be dated
 * @throws Failure data when the data hold no line that can be dated
 */
export async function settlePeriod(
  engine: Engine,
  snapshot: string | null,
  window: string,
  latest: string,
): Promise<Period> {
  const to = Temporal.PlainDateTime.from(snapshot ?? (await midnightAfterLastLine(engine, latest)));
  const from = to.subtract(Temporal.Duration.from(window));
  return { from: format(from), to: format(to) };
}

async function midnightAfterLastLine(engine: Engine, latest: string): Promise<string> {
  const [row] = await engine.query(statement('staging/last_line', { latest: timestamp(latest) }));
  const last = row?.['last_at'];
  if (typeof last !== 'string')
    throw new Failure('data', 'no line of the sources can be read; check the export');
  return format(Temporal.PlainDate.from(last.slice(0, 10)).add({ days: 1 }).toPlainDateTime());
}

const format = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'second' });

/**
 * The latest wall-clock time that it can be anywhere on Earth (UTC+14): a line dated later is from the future in every
 * time zone, and the machine's own zone decides nothing.
 */
export function latestWallClock(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 19);
}

/** The earliest wall-clock time that it can be anywhere on Earth (UTC−12): what is old by it is old everywhere. */
export function earliestWallClock(now: Date): string {
  return new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 19);
}
