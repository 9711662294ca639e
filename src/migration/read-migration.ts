import { Temporal } from 'temporal-polyfill';
import type { Grid } from '../scores/grid.js';
import type { NamedSegment } from '../segments/give-steps.js';
import { money } from '../segments/money.js';
import type { Engine } from '../warehouse/engine.js';
import { number, text, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Migration, Silenced } from './migration.js';
import { readMatrix } from './read-matrix.js';

/** What tonight's run is, as far as a comparison with an earlier one depends on it. */
export interface Tonight {
  /** ISO 8601 local. */
  readonly snapshot: string;
  /** By rank. */
  readonly segments: readonly NamedSegment[];
  /** Null where that view is off. */
  readonly grid: Pick<Grid, 'segments'> | null;
  /** Days of silence after which a customer is lapsing. */
  readonly lapsingDays: number;
}

/** Compares an earlier run of the series with tonight's; after `customers` and `customer_groups` are made. */
export async function readMigration(
  engine: Engine,
  since: Migration['since'],
  { snapshot, segments, grid, lapsingDays }: Tonight,
): Promise<Migration> {
  const rows = await engine.query(statement('runs/segments_of_run', { run_id: text(since.id) }));
  const before = rows.map((row) => ({ id: String(row['segment_id']), name: String(row['name']) }));
  const clusters = await readMatrix(engine, since.id, 'segment_id', { before, tonight: segments });
  if (clusters === null) throw new Error(`run ${since.id} has customers without a segment`);
  const names = grid?.segments.map(({ key, name }) => ({ id: key, name })) ?? null;
  return {
    since,
    days: wholeDays(since.snapshot, snapshot),
    clusters,
    named:
      names === null
        ? null
        : await readMatrix(engine, since.id, 'named_segment', { before: names, tonight: names }),
    silenced: await readSilenced(engine, since, lapsingDays),
  };
}

async function readSilenced(
  engine: Engine,
  { id, snapshot }: Migration['since'],
  lapsingDays: number,
): Promise<Silenced[]> {
  const pieces = { run_id: text(id), since: timestamp(snapshot), lapsing: number(lapsingDays) };
  const rows = await engine.query(statement('migration/silenced', pieces));
  return rows.map((row) => ({
    segment: String(row['segment_id']),
    customers: Number(row['customers']),
    netSpend: money(row['net_spend']),
  }));
}

function wholeDays(from: string, to: string): number {
  const passed = Temporal.PlainDateTime.from(to).since(Temporal.PlainDateTime.from(from), {
    largestUnit: 'days',
  });
  return passed.days;
}
