import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { createRandom } from '../../src/stats/create-random.js';
import { COMMAND, type Shop } from './run-quintet.js';

/** Kills to come, and what decides about their moments. */
export interface CrashPlan {
  readonly args: readonly string[];
  readonly kills: number;
  readonly seed: number;
  /** The length of a run that nobody disturbs, in seconds; a run is killed at a random moment of it. */
  readonly seconds: number;
}

/** What is to be seen after a kill, and after the run that follows it. */
export interface CrashFindings {
  readonly kills: number;
  /** Kills that came when the run was done already, and those after which its report stood. */
  readonly late: number;
  readonly published: number;
  /** What is wrong, with the number of the kill and its moment. */
  readonly wrong: readonly string[];
}

/**
 * Kills runs of the real command at random moments, each followed by one that nobody disturbs. After a kill `latest` must
 * lead to a whole run, the one from before or the new one, with the files that it had; the run that follows must succeed,
 * leave nothing of the killed one, and give the report of an undisturbed run.
 *
 * @param shop in which one run was published
 */
export async function crashRuns(shop: Shop, plan: CrashPlan): Promise<CrashFindings> {
  const random = createRandom(plan.seed);
  const wrong: string[] = [];
  const expected = await comparable(shop);
  let [late, published] = [0, 0];
  for (let kill = 1; kill <= plan.kills; kill += 1) {
    const moment = random() * plan.seconds;
    const blame = (what: string) =>
      wrong.push(`kill ${kill} of seed ${plan.seed} at ${moment.toFixed(2)} s: ${what}`);
    const before = await fingerprint(shop);
    if (await killAt(shop, plan.args, moment)) late += 1;
    const after = await fingerprint(shop).catch((error: unknown) => String(error));
    if (after !== before) {
      published += 1;
      if ((await comparable(shop).catch(String)) !== expected)
        blame(`latest is neither the old report nor the new: ${after.slice(0, 200)}`);
    }
    const next = await shop.segment(plan.args);
    if (next.code !== 0) blame(`the next run left with ${next.code}: ${next.stderr.slice(-300)}`);
    else if ((await comparable(shop)) !== expected) blame('the next report differs from an undisturbed one');
    for (const name of await leftovers(shop)) blame(`${name} is left over`);
  }
  return { kills: plan.kills, late, published, wrong };
}

/** Whether the run had ended by itself at that moment. */
async function killAt(shop: Shop, args: readonly string[], seconds: number): Promise<boolean> {
  const child = start(shop, args);
  const ended = new Promise<boolean>((resolve) => {
    child.once('close', (code) => {
      resolve(code !== null);
    });
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
  }
}

export function start(shop: Shop, args: readonly string[]): ChildProcess {
  const env = { PATH: process.env['PATH'] ?? '' };
  return spawn(process.execPath, [COMMAND, 'segment', ...args], { cwd: shop.folder, env, stdio: 'ignore' });
}

/** The name and the report of the run that `latest` leads to, which must have its record too. */
async function fingerprint(shop: Shop): Promise<string> {
  const folder = await realpath(shop.path('reports', 'latest'));
  const record = JSON.parse(await readFile(path.join(folder, 'run.json'), 'utf8')) as { id: string };
  const files = (await readdir(folder)).toSorted();
  return `${record.id} ${files.join(' ')}\n${await readFile(path.join(folder, 'report.json'), 'utf8')}`;
}

/** The report that `latest` leads to without what differs from run to run: its own name and time. */
async function comparable(shop: Shop): Promise<string> {
  const report = await shop.latestJson<{ run: { id: string; startedAt: string } }>('report.json');
  return JSON.stringify({ ...report, run: { ...report.run, id: '', startedAt: '' } }).replaceAll(
    report.run.id,
    '',
  );
}

/** What no run should leave behind. */
async function leftovers(shop: Shop): Promise<string[]> {
  const reports = (await shop.reports()).filter((name) => name.startsWith('.'));
  const data = (await readdir(shop.path('data'))).filter(
    (name) => name !== 'quintet.duckdb' && name !== 'quintet.duckdb.failed-runs.json',
  );
  const link = await readlink(shop.path('reports', 'latest'));
  return [...reports, ...data, ...(existsSync(shop.path('reports', link)) ? [] : [link])];
}
