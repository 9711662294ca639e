import { mkdir, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Failure, Interruption } from '../../src/failure.js';
import { silent } from '../../src/progress.js';
import type { ReportModel } from '../../src/report/report-model.js';
import { holdReports } from '../../src/runs/hold-places.js';
import { type OpenRun, recordedRun } from '../../src/runs/recorded-run.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { configure } from '../config/configure.js';
import { sampleModel } from '../report/sample-model.js';
import { openMemoryEngine } from '../support/engine.js';

const NOON = new Date('2024-12-10T12:00:00.250Z');

let engine: Engine;
let out: string;
beforeEach(async () => {
  engine = await openMemoryEngine();
  out = await mkdtemp(path.join(os.tmpdir(), 'quintet-runs-'));
});
afterEach(async () => {
  engine.close();
  await rm(out, { recursive: true });
});

/** A run that starts at noon, whatever the clock says. */
async function run(
  segment: (open: OpenRun) => Promise<ReportModel>,
  { signal } = new AbortController(),
): Promise<string> {
  const configuration = { ...(await configure({})), out };
  const options = { engine, configuration, startedAt: NOON, now: () => NOON, progress: silent, signal };
  return (await recordedRun(options, { load: async () => null, segment })).runId;
}

const publish = async ({ run: { id }, folder }: OpenRun): Promise<ReportModel> => {
  await folder.write('report.json', id);
  return { ...sampleModel, run: { ...sampleModel.run, id } };
};

const runs = () =>
  engine.query(fragment('select run_id, outcome, exit_code, message from runs order by run_id'));

const published = (id: string) => ({ run_id: id, outcome: 'published', exit_code: 0, message: null });

it('gives runs of the same second names of their own, failed ones included', async () => {
  const failing = run(async () => {
    throw new Failure('data', 'the export is late');
  });
  await expect(failing).rejects.toThrow('the export is late');
  expect(await readdir(out)).toEqual([]);

  expect(await run(publish)).toBe('20241210T120000Z-2');
  expect(await run(publish)).toBe('20241210T120000Z-3');
  expect(await runs()).toEqual([
    { run_id: '20241210T120000Z', outcome: 'failed', exit_code: 65, message: 'the export is late' },
    published('20241210T120000Z-2'),
    published('20241210T120000Z-3'),
  ]);
  expect((await readdir(out)).toSorted()).toEqual([
    '20241210T120000Z-2',
    '20241210T120000Z-3',
    'latest',
    'status.json',
  ]);
  expect(await readlink(path.join(out, 'latest'))).toBe('20241210T120000Z-3');
});

it('removes what a killed run was building, and never takes its name', async () => {
  await mkdir(path.join(out, '.building-20241210T120000Z'));
  expect(await run(publish)).toBe('20241210T120000Z-2');
  expect(await readdir(out)).not.toContain('.building-20241210T120000Z');
});

it('does nothing to a folder of reports that another run is busy with', async () => {
  await mkdir(path.join(out, '.building-20241210T120000Z'));
  const host = { now: () => NOON, progress: silent, signal: new AbortController().signal };
  await holdReports({ ...(await configure({})), out }, host, async () => {
    const busy = run(publish);
    await expect(busy).rejects.toThrow(
      `process ${process.pid} on ${os.hostname()}, since ${NOON.toISOString()}`,
    );
  });
  expect(await readdir(out)).toEqual(['.building-20241210T120000Z']);
  expect(await runs()).toMatchObject([{ outcome: 'failed', exit_code: 75 }]);
});

it('undoes in the database what a failed run did', async () => {
  await engine.createEmptyTable('customers', { customer_id: 'varchar' });
  const failing = run(async (open) => {
    await open.engine.insert('customers', [{ customer_id: '1001' }]);
    throw new Error('a slip');
  });
  await expect(failing).rejects.toThrow('a slip');
  expect(await engine.query(fragment('select * from customers'))).toEqual([]);
  expect(await runs()).toMatchObject([{ outcome: 'failed', exit_code: 70, message: 'a slip' }]);
});

it('says that it was stopped, whatever failed because of that', async () => {
  const controller = new AbortController();
  const stopped = run(async (open) => {
    controller.abort(new Interruption('SIGTERM'));
    open.engine.interrupt();
    // The interrupt came between two statements.
    await open.engine.query(fragment('select 1'));
    return publish(open);
  }, controller);
  await expect(stopped).rejects.toThrow(new Interruption('SIGTERM'));
  expect(await runs()).toMatchObject([{ outcome: 'failed', exit_code: 143, message: 'stopped by SIGTERM' }]);
  expect(await readdir(out)).toEqual([]);
});
