import { mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareHistory, recordStart } from '../../src/runs/history.js';
import { reconcileFolders } from '../../src/runs/reconcile-folders.js';
import { reconcileRuns } from '../../src/runs/reconcile-runs.js';
import { readStatus } from '../../src/runs/status.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';

const OLD = '20241209T020000Z';
const NEW = '20241210T020000Z';

let engine: Engine;
let out: string;
let warnings: string[];
beforeEach(async () => {
  engine = await openMemoryEngine();
  await prepareHistory(engine);
  out = await mkdtemp(path.join(os.tmpdir(), 'quintet-reconcile-'));
  warnings = [];
});
afterEach(async () => {
  engine.close();
  await rm(out, { recursive: true });
});

/** A run of which the database has a row and `out` a whole folder. */
async function give(id: string, outcome: string | null, series = 'five'): Promise<void> {
  await makeFolder(id);
  if (outcome === null) return;
  const snapshot = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}T00:00:00`;
  await recordStart(engine, { run_id: id, series, snapshot, finished_at: '2024-12-10T02:01:00.000Z' });
  await engine.update('runs', { outcome }, { run_id: id });
}

async function makeFolder(name: string): Promise<void> {
  await mkdir(path.join(out, name), { recursive: true });
  await writeFile(path.join(out, name, 'run.json'), '{}');
}

const warn = (message: string) => void warnings.push(message);

async function reconcile(): Promise<string[]> {
  await reconcileRuns(engine, warn);
  await reconcileFolders({ engine, out, series: 'five', warn });
  return (await readdir(out)).toSorted();
}

const latest = () => readlink(path.join(out, 'latest'));

beforeEach(async () => {
  await give(OLD, 'published');
  await symlink(OLD, path.join(out, 'latest'));
});

it('leaves alone what is as it should be', async () => {
  expect(await reconcile()).toEqual([OLD, 'latest']);
  expect(warnings).toEqual([]);
});

it('records a run as killed whose end nobody recorded, and removes what it was building, a draft’s too', async () => {
  await recordStart(engine, { run_id: NEW, series: 'five' });
  await makeFolder(`.building-${NEW}`);
  await makeFolder(path.join('drafts', '.building-20241210T030000Z'));
  expect(await reconcile()).toEqual([OLD, 'drafts', 'latest']);
  expect(await readdir(path.join(out, 'drafts'))).toEqual([]);
  expect(await engine.query(fragment(`select outcome, message from runs where run_id = '${NEW}'`))).toEqual([
    { outcome: 'killed', message: expect.stringContaining('ended without a word') },
  ]);
});

it('removes what was to become the status file, and nobody else’s hidden file', async () => {
  await writeFile(path.join(out, '.status.json-6a5c6e27-2d7b-4a53-9d3c-1f6f0a0d5a11'), '{"sch');
  await writeFile(path.join(out, '.status.json-backup'), '{}');
  await writeFile(path.join(out, '..lock-6a5c6e27-2d7b-4a53-9d3c-1f6f0a0d5a11'), '');
  const lockOfAnother = '..lock-6a5c6e27-2d7b-4a53-9d3c-1f6f0a0d5a11';
  expect(await reconcile()).toEqual([lockOfAnother, '.status.json-backup', OLD, 'latest']);
});

it('removes a folder whose run was cut off before the commit, with the link that was ready', async () => {
  await give(NEW, 'running');
  await symlink(NEW, path.join(out, `.latest-${NEW}`));
  expect(await reconcile()).toEqual([OLD, 'latest']);
  expect(await latest()).toBe(OLD);
  expect(warnings).toEqual([
    expect.stringContaining(`run ${NEW} published nothing`),
    expect.stringContaining(`the report of run ${NEW} is removed`),
  ]);
});

it('puts the link into place of a run that was cut off after the commit', async () => {
  await give(NEW, 'published');
  await symlink(NEW, path.join(out, `.latest-${NEW}`));
  expect(await reconcile()).toEqual([OLD, NEW, 'latest', 'status.json']);
  expect(await latest()).toBe(NEW);
  expect(await readStatus(out)).toMatchObject({
    lastAttempt: { run: NEW, outcome: 'published' },
    lastSuccess: { run: NEW, snapshot: '2024-12-10T00:00:00', at: '2024-12-10T02:01:00.000Z' },
  });
});

it('does not move latest to a newer run that nobody announced: somebody went back on purpose', async () => {
  await give(NEW, 'published');
  expect(await reconcile()).toEqual([OLD, NEW, 'latest']);
  expect(await latest()).toBe(OLD);
});

it('leads a latest that leads nowhere to the newest whole run of its series', async () => {
  await give(NEW, 'published');
  await give('20241211T020000Z', 'published', 'six');
  await give('20241212T020000Z', 'draft');
  await give('20241213T020000Z', 'published');
  await rm(path.join(out, '20241213T020000Z'), { recursive: true });
  await rm(path.join(out, OLD), { recursive: true });
  await reconcile();
  expect(await latest()).toBe(NEW);
});

it('leaves folders alone that the database does not know', async () => {
  await give(NEW, null);
  await makeFolder('explore');
  expect(await reconcile()).toEqual([OLD, NEW, 'explore', 'latest']);
});
