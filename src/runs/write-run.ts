import path from 'node:path';
import type { Configuration } from '../config/configuration.js';
import { configurationRecord } from '../config/configuration-record.js';
import type { FileLines } from '../accounts/accounts.js';
import type { LoadResult } from '../purchases/read-load-result.js';
import { renderReport } from '../report/render-report.js';
import type { ReportModel } from '../report/report-model.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, list, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Format } from '../words/format.js';
import { recordSegments } from './history.js';
import { recordModel } from './model-history.js';
import { outcomeOf } from './publish-run.js';
import type { OpenRun } from './recorded-run.js';
import type { RunFolder } from './run-folder.js';
import { RUN_SCHEMA_VERSION } from './run-record.js';
import type { Timing } from './stages.js';

export interface WriteOptions extends OpenRun {
  readonly configuration: Configuration;
  readonly format: Format;
  readonly model: ReportModel;
  readonly loaded: LoadResult;
  /** Absolute path of the file that holds the lines that can't be used. */
  readonly quarantine: string;
  readonly timings: readonly Timing[];
  readonly now: () => Date;
  /** One row a segment in order of rank, in z-scores. */
  readonly centroids: readonly (readonly number[])[];
  /** The text of the model that assigned the customers. */
  readonly sealed: string;
}

/** Writes everything that a run leaves: reports, pictures, customer tables, lists, its record, and its history. */
export async function writeRun(options: WriteOptions): Promise<void> {
  const { engine, folder, model, format, run, centroids, sealed } = options;
  await folder.write('report.json', toJson(model));
  for (const [name, page] of Object.entries(renderReport(model, format))) await folder.write(name, page);
  await exportCustomers(engine, folder, model);
  await engine.exportFile(
    statement('exports/features'),
    path.join(folder.building, 'features.parquet'),
    'parquet',
  );
  await recordSegments(
    engine,
    run.id,
    model.segments.map(({ rank, id, name, customers, revenue, nextStep, stability }) => ({
      rank,
      id,
      name,
      customers,
      revenue,
      step: nextStep.family,
      centroid: centroids[rank - 1] ?? [],
      stability: stability?.word ?? null,
    })),
  );
  await folder.write('model.json', sealed);
  await recordModel(engine, run.id, sealed);
  await folder.write('run.json', toJson(runRecord(options)));
}

async function exportCustomers(engine: Engine, folder: RunFolder, model: ReportModel): Promise<void> {
  const file = (name: string) => path.join(folder.building, name);
  await engine.exportFile(statement('exports/customers'), file('customers.parquet'), 'parquet');
  await engine.exportFile(statement('exports/customers_csv'), file('customers.csv'), 'csv');
  if (model.movement !== null) await exportMovers(engine, file('movers.csv'), model);
  await folder.createSubfolder('lists');
  for (const step of model.steps) {
    const customers = statement('exports/step_list', { step: text(step.family) });
    await engine.exportFile(customers, file(step.list), 'csv');
  }
}

/** Who changed segment; names of named segments are tonight's, also where an earlier run's are told. */
async function exportMovers(engine: Engine, file: string, { scores }: ReportModel): Promise<void> {
  const named = scores?.named?.segments ?? [{ key: '', name: '' }];
  const names = list(named.map(({ key, name }) => fragment(`(${text(key).sql}, ${text(name).sql})`)));
  await engine.exportFile(statement('exports/movers', { names }), file, 'csv');
}

/** What a person needs to repeat the run and to find a line that was not used. */
function runRecord({ run, configuration, model, loaded, quarantine, timings, now }: WriteOptions) {
  return {
    schemaVersion: RUN_SCHEMA_VERSION,
    id: run.id,
    series: run.series,
    outcome: outcomeOf(configuration),
    startedAt: run.startedAt,
    finishedAt: now().toISOString(),
    snapshot: model.run.snapshot,
    window: model.run.window,
    previous: model.run.previous,
    seed: configuration.seed,
    configuration: configurationRecord(configuration),
    inputs: loaded.files.map(({ id: _, ...file }, index) => ({
      ...file,
      places: placesOf(model.files[index]),
    })),
    versions: model.method.versions,
    model: model.model,
    freshness: {
      dataThrough: model.freshness.dataThrough,
      staleAfter: model.freshness.staleAfter,
      coverage: model.coverage,
    },
    counts: {
      lines: model.lines,
      totals: model.totals,
      steps: model.steps.length,
      alerts: model.alerts.length,
    },
    unreadable: {
      lines: loaded.unreadableLines,
      reasons: loaded.reasons,
      first: loaded.named,
      quarantine: loaded.unreadableLines === 0 ? null : quarantine,
    },
    segments: model.segments.map(({ id, rank, name, customers, revenue, nextStep, stability }) => ({
      id,
      rank,
      name,
      customers,
      revenue,
      step: nextStep.family,
      stability: stability?.word ?? null,
    })),
    timings,
  };
}

/** Where a file's lines went, without what names the file. */
function placesOf(file: FileLines | undefined) {
  if (file === undefined) return null;
  const { name: _name, sheet: _sheet, read: _read, ...places } = file;
  return places;
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
