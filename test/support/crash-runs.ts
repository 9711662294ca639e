import { type ChildProcess, spawn } from 'node:child_process';
import { createRandom } from '../../src/stats/create-random.js';
import { comparable, fingerprint, leftovers } from './published-state.js';
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
