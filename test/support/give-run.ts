import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { REPORT_SCHEMA_VERSION, type ReportModel } from '../../src/report/report-model.js';
import { RUN_SCHEMA_VERSION } from '../../src/runs/run-record.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from './engine.js';

/** What a run left, as far as it is compared. */
export interface GivenRun {
  readonly id: string;
  readonly model: ReportModel;
  readonly series?: string;
  /** Columns of the customer table, and its rows as SQL writes them after `values`. */
  readonly columns: string;
  readonly customers: string;
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/** Writes the folder of a run below a folder of reports: `run.json`, `report.json` and `customers.parquet`. */
export async function giveRun(reports: string, given: GivenRun): Promise<void> {
  const folder = path.join(reports, given.id);
  await mkdir(folder, { recursive: true });
  const run = { ...given.model.run, id: given.id };
  const report = { ...given.model, run, schemaVersion: REPORT_SCHEMA_VERSION };
  await writeFile(path.join(folder, 'report.json'), JSON.stringify(report));
  await writeFile(path.join(folder, 'run.json'), JSON.stringify(recordOf(given)));
  const engine = await openMemoryEngine(1);
  const rows = `select * from (values ${given.customers}) as given (${given.columns})`;
  await engine.exportFile(fragment(rows), path.join(folder, 'customers.parquet'), 'parquet');
  engine.close();
}

function recordOf({ id, model, series = 'a', configuration = {} }: GivenRun) {
  return {
    schemaVersion: RUN_SCHEMA_VERSION,
    id,
    series,
    outcome: 'published',
    startedAt: '2011-12-10T02:00:00.000Z',
    finishedAt: '2011-12-10T02:00:09.000Z',
    snapshot: model.run.snapshot,
    window: model.run.window,
    previous: null,
    seed: 1,
    configuration: {
      window: 'P1Y',
      currency: 'GBP',
      sources: [{ path: '/shop/shop.csv' }],
      clusters: { count: model.segments.length, features: [{ name: 'spend', transform: 'log1p' }] },
      ...configuration,
    },
    inputs: [{ path: '/shop/shop.csv', sha256: '0123456789abcdef' }],
    versions: { quintet: '0.1.0' },
    counts: { lines: { read: 10 }, totals: { customers: 6, orders: 9 } },
    segments: [],
    timings: [],
  };
}
