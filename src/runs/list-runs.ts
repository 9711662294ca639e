import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../failure.js';
import { addMoney } from '../segments/money.js';
import { type FailedRun, readFailedRuns } from './failed-runs.js';
import { type KeptRun, readKeptRun } from './read-kept-run.js';
import { draftsFolder, LATEST } from './run-folder.js';
import type { RunRecord } from './run-record.js';

/** A run in a list of runs. */
export interface ListedRun {
  readonly id: string;
  readonly outcome: RunRecord['outcome'] | FailedRun['outcome'];
  /** Whether `latest` leads to it. */
  readonly isLatest: boolean;
  /** ISO 8601 local; null for a failed run that did not come to know it. */
  readonly snapshot: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly seconds: number | null;
  readonly customers: number | null;
  /** Net spend of the customers in segments, and its currency (ISO 4217). */
  readonly netRevenue: string | null;
  readonly currency: string | null;
  /** What went wrong. */
  readonly message: string | null;
}

/** All runs that left something. */
export interface RunList {
  /** The newest first. */
  readonly runs: readonly ListedRun[];
  /** What could not be listed, as sentences for people. */
  readonly remarks: readonly string[];
}

/**
 * Lists runs by what they left in files; the database is not opened.
 *
 * @param out absolute path of the folder of the reports
 * @param database absolute path of the database, for the runs that failed
 * @throws Failure noInput when there is no such folder
 */
export async function listRuns(out: string, database: string): Promise<RunList> {
  const { runs: kept, remarks } = await readKeptRuns(out);
  const latest = await realpath(path.join(out, LATEST)).catch(() => null);
  const failed = await readFailedRuns(database);
  const unreadable = `the failed runs could not be listed: the file beside ${database} can't be read`;
  const runs = [
    ...kept.map((run) => listKept(run, run.folder === latest)),
    ...(failed ?? []).map(listFailed),
  ];
  return {
    runs: runs.toSorted((a, b) => compare(b.startedAt, a.startedAt) || compare(b.id, a.id)),
    remarks: failed === null ? [...remarks, unreadable] : remarks,
  };
}

/**
 * Reads the record of every run and draft whose folder is there; a damaged one is a remark.
 *
 * @throws Failure noInput when there is no folder of the reports
 */
export async function readKeptRuns(
  out: string,
): Promise<{ readonly runs: readonly KeptRun[]; readonly remarks: readonly string[] }> {
  const names = await namesIn(out);
  if (names === null) {
    throw new Failure('noInput', `${out}: there is no such folder of reports; name it with --out`);
  }
  const folders = [
    ...names.map((name) => path.join(out, name)),
    ...((await namesIn(draftsFolder(out))) ?? []).map((name) => path.join(draftsFolder(out), name)),
  ];
  const runs: KeptRun[] = [];
  const remarks: string[] = [];
  for (const folder of folders) {
    try {
      runs.push(await readKeptRun(out, folder));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      remarks.push(error.message);
    }
  }
  return { runs, remarks };
}

/** Names as runs have them, those of links and of what is being built apart. */
const namesIn = async (folder: string): Promise<readonly string[] | null> =>
  readdir(folder).then(
    (names) => names.filter((name) => /^\d{8}T\d{6}Z(-\d+)?$/.test(name)),
    () => null,
  );

function listKept({ record }: KeptRun, isLatest: boolean): ListedRun {
  const { id, outcome, snapshot, startedAt, finishedAt, segments, configuration } = record;
  return {
    id,
    outcome,
    isLatest,
    snapshot,
    startedAt,
    seconds: secondsBetween(startedAt, finishedAt),
    customers: segments.reduce((sum, segment) => sum + segment.customers, 0),
    netRevenue: addMoney(...segments.map(({ revenue }) => revenue)),
    currency: configuration.currency,
    message: null,
  };
}

const listFailed = ({ finishedAt, exitCode: _exitCode, draft: _draft, ...run }: FailedRun): ListedRun => ({
  ...run,
  isLatest: false,
  seconds: finishedAt === null ? null : secondsBetween(run.startedAt, finishedAt),
  customers: null,
  netRevenue: null,
  currency: null,
});

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
