import { chmod, mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDisk } from '../../src/doctor/check-disk.js';
import { checkFreshness } from '../../src/doctor/check-freshness.js';
import { checkLastRun } from '../../src/doctor/check-last-run.js';
import { checkMemory } from '../../src/doctor/check-memory.js';
import { checkNode } from '../../src/doctor/check-node.js';
import { checkSchedule } from '../../src/doctor/check-schedule.js';
import { checkSources } from '../../src/doctor/check-sources.js';
import { wordBytes } from '../../src/doctor/word-bytes.js';
import type { Status } from '../../src/runs/status.js';
import { configure } from '../config/configure.js';

const folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-doctor-'));
afterAll(() => rm(folder, { recursive: true }));
const place = (...names: readonly string[]): string => path.join(folder, ...names);

describe('Node', () => {
  it.each([
    ['20.19.0', 'ok'],
    ['20.20.2', 'ok'],
    ['22.1.0', 'ok'],
    ['20.9.0', 'problem'],
    ['18.30.0', 'problem'],
  ])('%s is %s', (node, state) => {
    expect(checkNode({ node, oldestNode: '20.19' }).state).toBe(state);
  });
});

describe('memory', () => {
  it.each([
    [null, 'ok'],
    ['2GB', 'ok'],
    ['3GB', 'attention'],
    ['5GB', 'problem'],
  ])('of 4 GB and a bound of %s is %s', (memory, state) => {
    expect(checkMemory({ memory }, 4e9).state).toBe(state);
  });
});

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_250_000, '1.25 MB'],
  [76_912_345_678, '76.9 GB'],
  [5e15, '5000 TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(wordBytes(bytes)).toBe(words);
});

describe('the disk', () => {
  it('is looked at where the folders will be, and against what the last run left', async () => {
    const [out, database] = [place('disk', 'reports'), place('disk', 'data', 'shop.duckdb')];
    const [before] = await checkDisk({ out, database, spill: null });
    expect(before?.says).toMatch(/ free for reports, database; no run has left anything yet$/);
    await mkdir(path.join(out, 'latest', 'lists'), { recursive: true });
    await mkdir(path.dirname(database));
    await writeFile(path.join(out, 'latest', 'report.html'), 'x'.repeat(1500));
    await writeFile(path.join(out, 'latest', 'lists', 'a.csv'), 'x'.repeat(500));
    await writeFile(database, 'x'.repeat(3000));
    const [after] = await checkDisk({ out, database, spill: null });
    expect(after?.says).toMatch(/; the last run left 2 kB of reports and 3 kB of database$/);
  });

  it('is looked at for each disk', async (context) => {
    const { dev } = await stat('/dev/shm').catch(() => ({ dev: 0 }));
    if (dev === 0) context.skip('there is no second disk here');
    const checks = await checkDisk({ out: place(), database: place('a.duckdb'), spill: '/dev/shm' });
    expect(checks.map(({ says }) => says.replace(/^.* free for /, ''))).toEqual([
      'reports, database; no run has left anything yet',
      'spilled data; no run has left anything yet',
    ]);
  });
});

describe('sources', () => {
  const bundledSource = '/quintet/data/online-retail.parquet';
  const clock = { now: '2026-11-22T06:00:00', bundledSource };
  const told = async (yaml: string) => checkSources(await configure({ yaml }), clock);

  it('tell when the last of their files changed', async () => {
    await mkdir(place('exports'));
    for (const [name, day] of [
      ['a.csv', 20],
      ['b.csv', 21],
    ] as const) {
      await writeFile(place('exports', name), 'x');
      const at = new Date(Date.UTC(2026, 10, day, 1, 30));
      await utimes(place('exports', name), at, at);
    }
    const sources = `sources: [${JSON.stringify(place('exports'))}]`;
    const says = `${place('exports')}: 2 files, last changed 2026-11-21 01:30 UTC`;
    expect(await told(sources)).toEqual([{ name: 'sources', state: 'ok', says }]);
    expect((await told(`${sources}\ngates: {lastPurchase: P2D}`))[0]?.state).toBe('ok');
    const [late] = await told(`${sources}\ngates: {lastPurchase: P1D}`);
    expect(late).toMatchObject({ state: 'attention', says: expect.stringContaining(says) });
  });

  it('are a line each, whatever is wrong with one', async () => {
    const sources = [place('nowhere.csv'), place('exports', '*.json'), 's3://bucket/a.csv', bundledSource];
    const checks = await checkSources(await configure({ flags: { sources } }), clock);
    expect(checks.map(({ state, says }) => [state, says])).toEqual([
      ['problem', `${place('nowhere.csv')}: no such file; check the path`],
      ['problem', `${place('exports', '*.json')}: no file matches; check the pattern`],
      ['ok', 's3://bucket/a.csv: on another machine, not looked at'],
      ['ok', 'the sample year that comes with Quintet'],
    ]);
  });

  it('that nobody may read are a problem', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may read everything');
    await writeFile(place('shut.csv'), 'x');
    await chmod(place('shut.csv'), 0o000);
    const [check] = await checkSources(await configure({ flags: { sources: [place('shut.csv')] } }), clock);
    expect(check).toMatchObject({ state: 'problem', says: expect.stringContaining('check its permissions') });
  });
});

describe('the schedule', () => {
  const none = { unitFolders: [place('nowhere')], crontabs: [place('nowhere')], ownCrontab: async () => '' };
  const service = '[Service]\nExecStart=/usr/bin/node /opt/quintet/dist/jobs/quintet.js segment\n';

  it('is missed when there is none', async () => {
    expect(await checkSchedule(none)).toMatchObject({ name: 'schedule', state: 'attention' });
  });

  it('is a timer that is switched on', async () => {
    const units = place('units');
    await mkdir(path.join(units, 'timers.target.wants'), { recursive: true });
    await writeFile(path.join(units, 'other.service'), service.replace('segment', 'runs'));
    await writeFile(path.join(units, 'nightly.service'), service);
    const schedules = { ...none, unitFolders: [units] };
    const off = `${path.join(units, 'nightly.timer')} is not switched on: systemctl enable --now nightly.timer`;
    expect(await checkSchedule(schedules)).toMatchObject({ state: 'attention', says: off });
    await writeFile(path.join(units, 'timers.target.wants', 'nightly.timer'), '');
    expect(await checkSchedule(schedules)).toMatchObject({
      state: 'ok',
      says: `${path.join(units, 'nightly.timer')} is switched on`,
    });
  });

  it.each([
    ['15 2 * * * cd /srv && node /opt/quintet.js segment >> log 2>&1', 'ok'],
    ['# 15 2 * * * cd /srv && node /opt/quintet.js segment', 'attention'],
    ['15 2 * * * quintet runs', 'attention'],
  ])('is a line of cron such as %s: %s', async (line, state) => {
    expect((await checkSchedule({ ...none, ownCrontab: async () => `${line}\n` })).state).toBe(state);
    await mkdir(place('cron.d'), { recursive: true });
    await writeFile(place('cron.d', 'shop'), `${line}\n`);
    expect((await checkSchedule({ ...none, crontabs: [place('cron.d')] })).state).toBe(state);
    expect((await checkSchedule({ ...none, crontabs: [place('cron.d', 'shop')] })).state).toBe(state);
  });
});

const status = (lastAttempt: Status['lastAttempt'], lastSuccess: Status['lastSuccess']): Status => ({
  schemaVersion: '1.0',
  lastAttempt,
  lastSuccess,
});

describe('the last run', () => {
  const success = {
    run: '20261120T021500Z',
    snapshot: '2026-11-20T00:00:00',
    at: '2026-11-20T02:16:00.000Z',
  };
  const attempt = {
    run: success.run,
    outcome: 'published',
    exitCode: 0,
    message: null,
    at: success.at,
  } as const;

  it('may not have been yet', () => {
    expect(checkLastRun(null)).toMatchObject({ state: 'attention', says: 'no run is on record yet' });
  });

  it('may have published', () => {
    const says = '20261120T021500Z, 2026-11-20 02:16 UTC, published';
    expect(checkLastRun(status(attempt, success))).toMatchObject({ state: 'ok', says });
  });

  it('may have failed, before and after a success', () => {
    const failed = {
      ...attempt,
      run: null,
      outcome: 'failed',
      exitCode: 66,
      message: 'a.csv: no such file.',
    } as const;
    expect(checkLastRun(status(failed, null))).toEqual({
      name: 'last run',
      state: 'problem',
      says: 'a start that was no run yet, 2026-11-20 02:16 UTC, failed with exit code 66: a.csv: no such file; nothing has been published yet',
    });
    const killed = { ...attempt, run: '20261121T021500Z', outcome: 'killed', exitCode: null } as const;
    expect(checkLastRun(status(killed, success)).says).toBe(
      '20261121T021500Z, 2026-11-20 02:16 UTC, was killed; the last success is 20261120T021500Z, 2026-11-20 02:16 UTC',
    );
  });
});

describe('freshness', () => {
  const bundledSource = '/quintet/data/online-retail.parquet';
  const look = async (yaml: string, now: string, snapshot = '2026-11-20T00:00:00') => {
    const success = { run: 'r', snapshot, at: '2026-11-20T02:16:00.000Z' };
    return checkFreshness(await configure({ yaml }), success, { now, bundledSource });
  };

  const sample = (now: string) => look('', now, '2011-12-10T00:00:00');

  it.each([
    ['sources: a.csv', '2026-11-21T23:00:00', 'ok', /stale after 2026-11-21$/],
    ['sources: a.csv', '2026-11-22T01:00:00', 'attention', /is stale after 2026-11-21: no newer purchases/],
    ['sources: a.csv', '2026-11-23T01:00:00', 'problem', /another was due by 2026-11-22/],
    ['sources: a.csv\nevery: P1W', '2026-11-27T23:00:00', 'ok', /stale after 2026-11-27$/],
    ['sources: a.csv\nevery: P1W', '2026-11-29T01:00:00', 'problem', /another was due by 2026-11-28/],
  ])('with %j on %s is %s', async (yaml, now, state, says) => {
    expect(await look(yaml, now)).toMatchObject({ state, says: expect.stringMatching(says) });
  });

  it('asks nothing of the sample year but that the runs go on', async () => {
    expect(await sample('2026-11-21T01:00:00')).toMatchObject({
      state: 'ok',
      says: 'the report stands as of 2011-12-10, and the sample year never gets newer',
    });
    expect(await sample('2026-12-21T01:00:00')).toMatchObject({ state: 'problem' });
  });

  it('waits for a first success', async () => {
    const clock = { now: '2026-11-20T00:00:00', bundledSource };
    expect(checkFreshness(await configure({}), null, clock).state).toBe('attention');
  });
});
