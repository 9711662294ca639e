import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Configuration } from '../../src/config/configuration.js';
import { Failure } from '../../src/failure.js';
import { silent } from '../../src/progress.js';
import { indexedAttempt } from '../../src/runs/indexed-attempt.js';
import { renewIndex, writeIndex } from '../../src/runs/renew-index.js';
import { writeStatus } from '../../src/runs/status.js';
import { configure } from '../config/configure.js';
import { RESULT } from '../jobs/fake-host.js';

let out: string;
let configuration: Configuration;
beforeEach(async () => {
  out = await mkdtemp(path.join(os.tmpdir(), 'quintet-index-'));
  configuration = { ...(await configure({})), out, database: path.join(out, 'shop.duckdb') };
});
afterEach(() => rm(out, { recursive: true }));

/** A run of some night of December 2024 with as much of a record as is read. */
async function leave(id: string, day: string, more: object = {}): Promise<void> {
  const record = {
    schemaVersion: '1.1',
    id,
    series: 'nightly',
    outcome: 'published',
    startedAt: `2024-12-${day}T02:15:00.000Z`,
    finishedAt: `2024-12-${day}T02:16:00.000Z`,
    snapshot: `2024-12-${day}T00:00:00`,
    window: { from: `2023-12-${day}T00:00:00`, to: `2024-12-${day}T00:00:00` },
    previous: null,
    seed: 1,
    configuration: {
      window: 'P1Y',
      currency: 'GBP',
      sources: [],
      clusters: { count: 2, features: [] },
    },
    inputs: [],
    versions: {},
    counts: { lines: { read: 9 }, totals: { customers: 5, orders: 7 } },
    segments: [{ id: 's1', rank: 1, name: 'Regulars', customers: 5, revenue: '70.00', step: 'call' }],
    timings: [],
    ...more,
  };
  await mkdir(path.join(out, id), { recursive: true });
  await writeFile(path.join(out, id, 'run.json'), JSON.stringify(record));
}

/** Makes a run the latest one, with a report of one step. */
async function lead(id: string): Promise<void> {
  const steps = [{ call: 'Call the regulars.', customers: 5, revenue: '70.00', list: 'lists/call.csv' }];
  await writeFile(path.join(out, id, 'report.json'), JSON.stringify({ steps, segments: [] }));
  await symlink(id, path.join(out, 'latest'));
}

const failed = (id: string, day: string, more: object = {}) => ({
  id,
  snapshot: null,
  startedAt: `2024-12-${day}T02:15:00.000Z`,
  finishedAt: null,
  outcome: 'failed',
  exitCode: 66,
  message: `late on ${day}`,
  ...more,
});
const noteFailures = (runs: readonly object[]) =>
  writeFile(`${configuration.database}.failed-runs.json`, JSON.stringify({ schemaVersion: '1.0', runs }));

const page = () => readFile(path.join(out, 'index.html'), 'utf8');
const host = () => ({ now: () => new Date(), progress: silent, signal: new AbortController().signal });

const late = () => Promise.reject(new Failure('noInput', 'the export is late'));

describe('the page of all runs', () => {
  it('is made of what the runs left, records of older versions too, and is the same whenever it is made', async () => {
    await leave('20241209T021500Z', '09');
    await leave('20241210T021500Z', '10', {
      schemaVersion: '1.2',
      freshness: { dataThrough: '2024-12-09', staleAfter: '2024-12-11' },
    });
    await lead('20241210T021500Z');
    await leave('drafts/20241210T120000Z', '10', { outcome: 'draft', startedAt: '2024-12-10T12:00:00.000Z' });
    expect(await writeIndex(configuration)).toEqual({ file: path.join(out, 'index.html'), isOurs: true });
    const html = await page();
    for (const words of [
      'Call the regulars',
      'stale after 11\u00A0Dec\u00A02024',
      'href="./latest/report.html"',
      'href="./20241209T021500Z/report.html"',
      'href="./drafts/20241210T120000Z/report.md"',
    ]) {
      expect(html).toContain(words);
    }
    await rm(path.join(out, 'index.html'));
    await writeIndex(configuration);
    expect(await page()).toBe(html);
  });

  it('tells of nights that failed, once each, of no draft and of none that would have reported elsewhere', async () => {
    await leave('20241210T021500Z', '10', {
      configuration: {
        window: 'P1Y',
        currency: 'GBP',
        database: path.join(out, 'moved.duckdb'),
        sources: [],
        clusters: { count: 2, features: [] },
      },
    });
    await lead('20241210T021500Z');
    const trial = failed('20241208T021500Z', '08', { draft: true });
    const here = { folder: path.join(out, '20241211T021500Z') };
    const elsewhere = { folder: path.join(out, 'others', '20241206T021500Z') };
    await mkdir(path.join(out, 'others'));
    const moved = { folder: path.join(out, 'gone', '20241205T021500Z') };
    await noteFailures([
      failed('20241211T021500Z', '11', here),
      trial,
      failed('20241206T021500Z', '06', elsewhere),
      failed('20241205T021500Z', '05', moved),
    ]);
    await writeFile(
      path.join(out, 'moved.duckdb.failed-runs.json'),
      JSON.stringify({ schemaVersion: '1.0', runs: [failed('20241207T021500Z', '07')] }),
    );
    const attempt = {
      outcome: 'failed',
      exitCode: 66,
      message: 'late on 11',
      at: '2024-12-11T02:15:09.000Z',
    } as const;
    await writeStatus(out, { ...attempt, run: '20241211T021500Z' }, null);
    await writeIndex(configuration);
    const rows = (await page()).match(/Nothing was published:.*?late on \d\d/g) ?? [];
    expect(rows.map((row) => row.slice(-2))).toEqual(['11', '07', '05']);

    const early = {
      ...attempt,
      run: null,
      exitCode: 78,
      message: 'no playbook',
      at: '2024-12-12T02:15:00.000Z',
    };
    await writeStatus(out, early, null);
    await writeIndex(configuration);
    expect(await page()).toContain('the configuration was wrong (exit code 78): <bdi>no playbook.</bdi>');
  });

  it('leaves a page of somebody else’s alone', async () => {
    const own = '<h1>Our reports</h1>';
    await writeFile(path.join(out, 'index.html'), own);
    expect((await writeIndex(configuration)).isOurs).toBe(false);
    expect(await page()).toBe(own);
  });

  it('is written whole, and removes what a kill left of an earlier one', async () => {
    await writeFile(path.join(out, '.index.html-6a5c6e27-2d7b-4a53-9d3c-1f6f0a0d5a11'), '<!doctype');
    await writeIndex(configuration);
    expect(await readdir(out)).toEqual(['index.html']);
    expect(await page()).toContain('No report has been published here yet.');
  });

  it('is missed by nobody who did what was asked', async () => {
    const warnings: string[] = [];
    const progress = { ...silent, warn: (message: string) => void warnings.push(message) };
    const file = { ...configuration, out: path.join(out, 'file') };
    expect(await renewIndex(file, progress)).toBeNull();
    expect(warnings).toEqual([]);
    await writeFile(file.out, '');
    expect(await renewIndex(file, progress)).toBeNull();
    expect(warnings).toEqual([expect.stringMatching(/^the page of all runs could not be written \(.*file/)]);
  });
});

describe('an attempt at a run', () => {
  it('is told of when it has gone well', async () => {
    const { index } = await indexedAttempt(configuration, host(), () => Promise.resolve(RESULT));
    expect(index).toEqual({ file: path.join(out, 'index.html'), isOurs: true });
    expect(await page()).toContain('All reports');
  });

  it('fails as it would without the page, which tells of it even when the run was stopped', async () => {
    await noteFailures([failed('20241211T021500Z', '11')]);
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(indexedAttempt(configuration, { ...host(), signal }, late)).rejects.toThrow(
      /^the export is late$/,
    );
    expect(await page()).toContain('late on 11');

    await rm(path.join(out, 'index.html'));
    await mkdir(path.join(out, 'index.html'));
    await expect(indexedAttempt(configuration, host(), late)).rejects.toThrow(/^the export is late$/);
    const file = { ...configuration, out: path.join(out, 'shop.duckdb.failed-runs.json') };
    await expect(indexedAttempt(file, host(), late)).rejects.toThrow(/^the export is late$/);
  });

  it('leaves no trace as a draft that fails', async () => {
    await expect(indexedAttempt({ ...configuration, draft: true }, host(), late)).rejects.toThrow('late');
    expect(await readdir(out)).toEqual([]);
  });
});
