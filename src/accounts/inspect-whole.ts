import type { Configuration } from '../config/configuration.js';
import { Failure } from '../failure.js';
import { earliestWallClock, latestWallClock, type Period, settlePeriod } from '../purchases/period.js';
import { placePurchases } from '../purchases/place-purchases.js';
import { type LoadResult, readLoadResult } from '../purchases/read-load-result.js';
import type { Engine, Row, Value } from '../warehouse/engine.js';
import { number, type Sql, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Format } from '../words/format.js';
import type { LineCounts } from './accounts.js';
import { countDuplicates } from './count-duplicates.js';
import { countFiles, sumFiles } from './count-files.js';
import { failingGates } from './failing-gates.js';

/** What all files of an inspection that can be read come to together. */
export interface WholeInspection {
  /** Where a run would put every line. */
  readonly lines: LineCounts;
  /** Orders that stand in more than one file of a source, and those of them that have different customers there. */
  readonly overlappingOrders: number;
  readonly disputedOrders: number;
  /** What a run would take; null where no line has a date. */
  readonly period: Period | null;
  /** Times of the first and last line that no rule leaves out, ISO 8601 local; null when there is none. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Time of the window's last line. */
  readonly lastInWindowAt: string | null;
  /** The most days from one day with purchases to the next. */
  readonly longestSilenceDays: number;
  /** Customers and orders with a sale in the window. */
  readonly customers: number;
  readonly orders: number;
  /** Product codes that look unlike the others and may stand for no product, the most frequent first. */
  readonly codes: readonly { readonly code: string; readonly lines: number }[];
  /** What would stop a run of these lines, in the words of its failures. */
  readonly stops: readonly string[];
}

export interface WholeOptions {
  readonly engine: Engine;
  readonly configuration: Configuration;
  readonly startedAt: Date;
  readonly format: Format;
}

const MOST_CODES = 20;

/** Places the lines of the files that `selectFiles` chose, as a run would, and says what they come to. */
export async function inspectWhole(options: WholeOptions): Promise<WholeInspection> {
  const { engine, configuration, startedAt } = options;
  const latest = latestWallClock(startedAt);
  const loaded = await readLoadResult(engine, latest);
  const { period, failure } = await settle(options, latest);
  // Where nothing has a date nothing can be placed, so that any window will do.
  await placePurchases(engine, configuration.lines, period ?? { from: latest, to: latest }, latest);
  const lines = await countLines(engine, loaded, latest);
  const window = await readRow(engine, 'inspect/window_figures');
  const span = await readRow(engine, 'inspect/span', { latest: timestamp(latest) });
  const overlapping = await readRow(engine, 'inspect/overlapping_orders');
  const customers = Number(window['customers']);
  const stops = [
    ...gates(options, loaded, lines, window),
    ...(failure === null ? [] : [failure]),
    ...(period !== null && customers === 0 ? [emptyWindow(period)] : []),
  ];
  return {
    lines,
    overlappingOrders: Number(overlapping['orders']),
    disputedOrders: loaded.disputedOrders,
    period,
    firstAt: textOrNull(span['first_at']),
    lastAt: textOrNull(span['last_at']),
    lastInWindowAt: textOrNull(window['last_at']),
    longestSilenceDays: Number(span['longest_silence_days']),
    customers,
    orders: Number(window['orders']),
    codes: await findCodes(engine, latest),
    stops,
  };
}

async function settle(
  { engine, configuration }: WholeOptions,
  latest: string,
): Promise<{ period: Period | null; failure: string | null }> {
  const { snapshot, window } = configuration;
  try {
    return { period: await settlePeriod(engine, snapshot, window, latest), failure: null };
  } catch (error) {
    if (error instanceof Failure && error.kind === 'data') return { period: null, failure: error.message };
    throw error;
  }
}

async function countLines(engine: Engine, loaded: LoadResult, latest: string): Promise<LineCounts> {
  const counts = await engine.query(statement('checks/file_counts', { latest: timestamp(latest) }));
  return {
    ...sumFiles(countFiles(loaded.files, counts)),
    duplicates: await countDuplicates(engine, latest),
    unreadableReasons: loaded.reasons,
  };
}

function gates(
  { configuration, startedAt, format }: WholeOptions,
  loaded: LoadResult,
  lines: LineCounts,
  window: Row,
): string[] {
  const lastAt = textOrNull(window['last_at']);
  const gated = lastAt !== null && {
    lines,
    linesInWindow: Number(window['lines']),
    linesOfLastRun: null,
    lastAt,
    startedAt: earliestWallClock(startedAt),
  };
  return failingGates(configuration, loaded, gated || null, format);
}

const emptyWindow = ({ from, to }: Period) =>
  `no known customer bought anything from ${from} to ${to}; check --snapshot, --window and the sources`;

async function findCodes(engine: Engine, latest: string): Promise<WholeInspection['codes']> {
  const pieces = { latest: timestamp(latest), most: number(MOST_CODES) };
  const rows = await engine.query(statement('inspect/codes_without_digits', pieces));
  return rows.map((row) => ({ code: String(row['code']), lines: Number(row['lines']) }));
}

async function readRow(
  engine: Engine,
  name: string,
  pieces: Readonly<Record<string, Sql>> = {},
): Promise<Row> {
  const [row] = await engine.query(statement(name, pieces));
  return row ?? {};
}

const textOrNull = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
