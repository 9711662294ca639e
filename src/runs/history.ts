import { createHash } from 'node:crypto';
import type { Period } from '../purchases/period.js';
import type { Earlier } from '../segments/decide-segments.js';
import type { NamedSegment } from '../segments/give-steps.js';
import type { Engine, Row } from '../warehouse/engine.js';
import { text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { checkSchema } from './check-schema.js';
import { prepareModels } from './model-history.js';

/** The history's tables: `runs` one row per execution; the others one row per segment and customer of a published run. */
const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  runs: {
    run_id: 'varchar',
    series: 'varchar',
    snapshot: 'varchar',
    window_from: 'varchar',
    started_at: 'varchar',
    finished_at: 'varchar',
    outcome: 'varchar',
    exit_code: 'integer',
    message: 'varchar',
    lines_read: 'bigint',
    customers: 'bigint',
    net_spend: 'varchar',
    folder: 'varchar',
    quintet_version: 'varchar',
    configuration: 'varchar',
    gross_spend: 'varchar',
    returned_value: 'varchar',
  },
  run_segments: {
    run_id: 'varchar',
    segment_id: 'varchar',
    rank: 'integer',
    name: 'varchar',
    step: 'varchar',
    customers: 'bigint',
    net_spend: 'varchar',
    centroid: 'varchar',
    stability: 'varchar',
  },
  run_customers: {
    run_id: 'varchar',
    customer_id: 'varchar',
    segment_id: 'varchar',
    named_segment: 'varchar',
    net_spend: 'decimal(38, 10)',
  },
};

/** The run before, as far as tonight's identities depend on it. */
export interface PreviousRun {
  readonly id: string;
  readonly snapshot: string;
  readonly segments: readonly NamedSegment[];
}

/** How a run ended. */
export interface Ending {
  readonly outcome: 'published' | 'draft' | 'failed';
  readonly finishedAt: string;
  readonly exitCode: number;
  readonly message: string | null;
}

/** Hash of what makes runs comparable, short enough to read aloud. */
export const hashSeries = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 16);

/**
 * Creates the history's tables where they are not there yet, and adds the columns that those of an older Quintet lack.
 *
 * @throws Failure data when a newer Quintet made the database
 */
export async function prepareHistory(engine: Engine): Promise<void> {
  await checkSchema(engine);
  for (const [name, columns] of Object.entries(TABLES)) await engine.createEmptyTable(name, columns);
  await prepareModels(engine);
}

/** Whether a run of this name is known already. */
export async function isRecorded(engine: Engine, runId: string): Promise<boolean> {
  const rows = await engine.query(statement('runs/recorded_run', { run_id: text(runId) }));
  return rows.length > 0;
}

/** Records that a run has begun; outside the run's transaction, so that even a killed run leaves its row. */
export async function recordStart(engine: Engine, row: Row): Promise<void> {
  await engine.insert('runs', [{ ...row, outcome: 'running' }]);
}

/** Records how a run ended. */
export async function recordEnding(
  engine: Engine,
  runId: string,
  ending: Ending,
  facts: Row = {},
): Promise<void> {
  const { outcome, finishedAt, exitCode, message } = ending;
  const values = { outcome, finished_at: finishedAt, exit_code: exitCode, message, ...facts };
  await engine.update('runs', values, { run_id: runId });
}

/** The last published run of a series whose snapshot is strictly earlier; null when there is none. */
export async function findPreviousRun(
  engine: Engine,
  series: string,
  snapshot: string,
): Promise<PreviousRun | null> {
  const [run] = await engine.query(
    statement('runs/previous_run', { series: text(series), snapshot: text(snapshot) }),
  );
  if (run === undefined) return null;
  const id = String(run['run_id']);
  const rows = await engine.query(statement('runs/segments_of_run', { run_id: text(id) }));
  const segments = rows.map((row) => ({
    rank: Number(row['rank']),
    id: String(row['segment_id']),
    name: String(row['name']),
  }));
  return { id, snapshot: String(run['snapshot']), segments };
}

/** What the run before says of tonight's customers; after `members` is made. */
export async function readEarlier(
  engine: Engine,
  series: string,
  { to }: Period,
  previous: PreviousRun | null,
): Promise<Earlier> {
  if (previous === null) return { segments: [], shared: [], lastNumber: 0 };
  const { id, segments } = previous;
  const rows = await engine.query(statement('runs/shared_customers', { run_id: text(id) }));
  const shared = rows.map((row) => ({
    rank: Number(row['rank']),
    segmentId: String(row['segment_id']),
    shared: Number(row['shared']),
    together: Number(row['together']),
  }));
  const [last] = await engine.query(
    statement('runs/last_segment_number', { series: text(series), snapshot: text(to) }),
  );
  return { segments, shared, lastNumber: Number(last?.['last_number'] ?? 0) };
}

/** How many lines the last published run of a series read; null when there is none. */
export async function linesOfLastRun(engine: Engine, series: string): Promise<number | null> {
  const [row] = await engine.query(statement('runs/last_lines_read', { series: text(series) }));
  const lines = row?.['lines_read'];
  return typeof lines === 'number' ? lines : null;
}

/**
 * Keeps what the next run's identities and comparisons need: segments, centroids, and who is where; after
 * `customer_groups` is made.
 */
export async function recordSegments(
  engine: Engine,
  runId: string,
  segments: readonly (NamedSegment & {
    step: string;
    customers: number;
    revenue: string;
    centroid: readonly number[];
    /** How stable it was judged to be; null where it was not. */
    stability: string | null;
  })[],
): Promise<void> {
  const rows = segments.map(({ rank, id, name, step, customers, revenue, centroid, stability }) => ({
    run_id: runId,
    segment_id: id,
    rank,
    name,
    step,
    customers,
    net_spend: revenue,
    centroid: JSON.stringify(centroid),
    stability,
  }));
  await engine.insert('run_segments', rows);
  await engine.insertSelect('run_customers', statement('runs/customers_of_run', { run_id: text(runId) }));
}
