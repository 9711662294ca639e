import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { FailedNight, IndexedRun, LatestRun, RunsIndex } from '../report/index/runs-index.js';
import { addMoney } from '../segments/money.js';
import { type FailedRun, readFailedRuns } from './failed-runs.js';
import { readKeptRuns } from './list-runs.js';
import type { KeptRun } from './read-kept-run.js';
import { LATEST } from './run-folder.js';
import { readStatus } from './status.js';

/** What a run expected where it did not record it, as older ones. */
const DAILY = 'P1D';

const reportSchema = z.object({
  steps: z.array(
    z.object({ call: z.string(), customers: z.number(), revenue: z.string(), list: z.string() }),
  ),
});

/**
 * Gathers what the page of all runs says from what runs left in files; no database is opened, and of reports only the
 * latest one is read.
 *
 * @param out absolute path of the folder of the reports
 * @param database absolute path of the database whose failed runs are known, beside those that the runs there name
 * @param locale of the page where there is no latest run
 * @throws Failure noInput when there is no such folder
 */
export async function collectIndex(out: string, database: string, locale: string): Promise<RunsIndex> {
  const { runs: kept } = await readKeptRuns(out);
  const place = await realpath(out);
  const led = await realpath(path.join(out, LATEST)).catch(() => null);
  const latest = kept.find(({ folder }) => folder === led);
  const published = kept.filter(({ record }) => record.outcome === 'published');
  const drafts = kept.filter(({ record }) => record.outcome === 'draft');
  const databases = new Set([
    database,
    ...published.flatMap(({ record }) => record.configuration.database ?? []),
  ]);
  return {
    locale: latest?.record.configuration.locale ?? locale,
    latest: latest === undefined ? null : await readLatest(place, latest),
    runs: published.map((run) => toIndexed(place, run)),
    drafts: drafts.map((run) => toIndexed(place, run)),
    failures: await collectFailures(out, place, databases),
  };
}

/** @param place of the page, without links */
function toIndexed(place: string, { folder, record }: KeptRun): IndexedRun {
  const { id, series, startedAt, snapshot, configuration, freshness, counts, segments } = record;
  return {
    id,
    series,
    folder: path.relative(place, folder),
    startedAt,
    snapshot,
    every: configuration.every ?? DAILY,
    currency: configuration.currency,
    dataThrough: freshness?.dataThrough ?? null,
    coverage: freshness?.coverage ?? null,
    steps: counts.steps ?? null,
    alerts: counts.alerts ?? null,
    customers: segments.reduce((sum, segment) => sum + segment.customers, 0),
    netRevenue: addMoney(...segments.map(({ revenue }) => revenue)),
    segments: segments.map((segment) => ({ ...segment, stability: segment.stability ?? null })),
  };
}

async function readLatest(place: string, kept: KeptRun): Promise<LatestRun> {
  const { window, configuration, freshness } = kept.record;
  return {
    run: toIndexed(place, kept),
    window: { ...window, duration: configuration.window },
    staleAfter: freshness?.staleAfter ?? null,
    steps: await readSteps(path.join(kept.folder, 'report.json')),
  };
}

/** A report that can't be read is no reason for a page without the others. */
async function readSteps(report: string): Promise<LatestRun['steps']> {
  try {
    return reportSchema.parse(JSON.parse(await readFile(report, 'utf8'))).steps;
  } catch {
    return [];
  }
}

/**
 * Failed nights whose reports would stand here, drafts apart: those that databases recorded, and the last one where it
 * failed before that.
 */
async function collectFailures(
  out: string,
  place: string,
  databases: ReadonlySet<string>,
): Promise<FailedNight[]> {
  const failures: FailedNight[] = [];
  for (const database of databases) {
    for (const run of (await readFailedRuns(database)) ?? []) {
      if (run.draft || !(await isOf(place, run))) continue;
      const { id, startedAt, exitCode, message } = run;
      failures.push({ id, at: startedAt, exitCode, message });
    }
  }
  const last = (await readStatus(out))?.lastAttempt;
  if (last === undefined || last.outcome === 'published') return failures;
  const { run, at, exitCode, message } = last;
  if (run !== null && failures.some(({ id }) => id === run)) return failures;
  return [...failures, { id: run, at, exitCode, message }];
}

/** One database can serve several folders of reports; one that is gone may have been this one, before it was moved. */
async function isOf(place: string, { folder }: FailedRun): Promise<boolean> {
  const meant = folder === null ? null : await realpath(path.dirname(folder)).catch(() => null);
  return meant === null || meant === place;
}
