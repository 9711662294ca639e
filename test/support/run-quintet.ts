import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { TestContext } from 'vitest';
import { createHost } from '../../jobs/create-host.js';
import type { CommandHost } from '../../jobs/host.js';
import { NOTHING_PUBLISHED } from '../../jobs/report-failure.js';
import { runCommand } from '../../jobs/run-command.js';
import { packageRoot } from '../../src/package-root.js';
import { openDuckDb } from '../../src/warehouse/duckdb/open-duckdb.js';
import type { Row } from '../../src/warehouse/engine.js';
import { fragment, text } from '../../src/warehouse/sql.js';

/** The compiled command, as its users start it. */
export const COMMAND = path.join(packageRoot, 'dist', 'jobs', 'quintet.js');
export const SMALL_SHOP = path.join(packageRoot, 'test', 'fixtures', 'small-shop.csv');

/** Almost nothing. */
const ENVIRONMENT = { PATH: process.env['PATH'] ?? '' };

/** How a run of the command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Called whenever standard error grows, with all of it. */
  readonly onProgress?: (stderr: string, stop: (signal: NodeJS.Signals) => void) => void;
}

/** A folder of its own with `shop.csv`, the small shop, in which the command runs with its default places. */
export class Shop {
  constructor(readonly folder: string) {}

  path(...names: readonly string[]): string {
    return path.join(this.folder, ...names);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await writeFile(this.path(name), content);
  }

  /** Runs `quintet segment` with these arguments, in an environment of almost nothing. */
  async segment(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
    return this.quintet(['segment', ...args], options);
  }

  /** In this process, which saves the start of another, unless the run has an environment of its own or is watched. */
  async quintet(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
    return Object.keys(options).length === 0 ? this.callQuintet(args) : this.startQuintet(args, options);
  }

  /** In this process, with what the machine gives or something else in its place. */
  async callQuintet(args: readonly string[], instead: Partial<CommandHost> = {}): Promise<Ended> {
    const [stdout, stderr] = [collected(), collected()];
    const code = await runCommand(args, {
      ...createHost(),
      environment: ENVIRONMENT,
      cwd: this.folder,
      stdout: stdout.output,
      stderr: stderr.output,
      signals: new EventEmitter(),
      ...instead,
    });
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  }

  /** In a process of its own. */
  async startQuintet(
    args: readonly string[],
    { environment = {}, onProgress }: RunOptions = {},
  ): Promise<Ended> {
    const env = { ...ENVIRONMENT, ...environment };
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: this.folder, env });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
      onProgress?.(stderr, (signal) => child.kill(signal));
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        resolve({ code, stdout, stderr });
      });
    });
  }

  /** What stands in the folder of the reports, hidden names included, the status file and the page of all runs apart. */
  async reports(): Promise<string[]> {
    const names: string[] = await readdir(this.path('reports')).catch(() => []);
    return names.filter((name) => !['status.json', 'index.html'].includes(name)).toSorted();
  }

  async latest(name: string): Promise<string> {
    return readFile(this.path('reports', 'latest', name), 'utf8');
  }

  async latestJson<T>(name: string): Promise<T> {
    return JSON.parse(await this.latest(name)) as T;
  }

  /** A query on the shop's database, when no run has it open. */
  async query(sql: string): Promise<readonly Row[]> {
    const database = this.path('data', 'quintet.duckdb');
    const engine = await openDuckDb({ database, memory: null, threads: 1 });
    try {
      return await engine.query(fragment(sql));
    } finally {
      engine.close();
    }
  }

  /** The rows of the `runs` table, in the order of the runs. */
  async runs(): Promise<readonly Row[]> {
    return this.query('select run_id, outcome, exit_code, message from runs order by run_id');
  }

  /** Writes shop.parquet with the rows of shop.csv, every column as text. */
  async writeParquet(): Promise<void> {
    const engine = await openDuckDb({ database: ':memory:', memory: null, threads: 1 });
    const rows = `select * from read_csv(${text(this.path('shop.csv')).sql}, all_varchar = true)`;
    await engine.exportFile(fragment(rows), this.path('shop.parquet'), 'parquet');
    engine.close();
  }
}

/** A place to print to, and what was printed there. */
function collected(): { readonly output: Writable; readonly text: () => string } {
  const parts: string[] = [];
  const output = new Writable({
    decodeStrings: false,
    write(part: unknown, _encoding, done) {
      parts.push(String(part));
      done();
    },
  });
  return { output, text: () => parts.join('') };
}

/** Opens a shop in a new temporary folder; whoever opens it removes the folder. */
export async function openShop(): Promise<Shop> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'quintet-')));
  const shop = new Shop(folder);
  await copyFile(SMALL_SHOP, shop.path('shop.csv'));
  return shop;
}

/** A test's work with a shop of its own, which is removed after it. */
export function inShop(
  work: (shop: Shop, context: TestContext) => Promise<void>,
): (context: TestContext) => Promise<void> {
  return async (context) => {
    const shop = await openShop();
    context.onTestFinished(() => rm(shop.folder, { recursive: true, force: true }));
    await work(shop, context);
  };
}

/** What is to be seen of a run that refused its work. */
export interface Refusal {
  readonly code: number | null;
  readonly stdout: string;
  /** What its last line should say and does not, with that line. */
  readonly unsaid: readonly string[];
  /** Lines of failure, and lines of a stack. */
  readonly failures: number;
  readonly stack: number;
  /** Names left in the folder of the reports. */
  readonly left: readonly string[];
  /** Exit codes of the failed runs in the database, if there is one at the usual place. */
  readonly recorded: readonly unknown[];
}

/** What a run is seen to do that ends with this code, one line, and nothing else. */
export const refused = (code: number, recorded: 'recorded' | 'unrecorded'): Refusal => ({
  code,
  stdout: '',
  unsaid: [],
  failures: 1,
  stack: 0,
  left: [],
  recorded: recorded === 'recorded' ? [code] : [],
});

/** Looks at how a run ended, in a shop in which no other has run, for words that its last line should say. */
export async function refusal(shop: Shop, ended: Ended, says: readonly string[]): Promise<Refusal> {
  const lines = ended.stderr.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  const unsaid = [...says, NOTHING_PUBLISHED].filter((words) => !last.includes(words));
  const runs = existsSync(shop.path('data', 'quintet.duckdb')) ? await shop.runs() : [];
  return {
    code: ended.code,
    stdout: ended.stdout,
    unsaid: unsaid.map((words) => `${words} in: ${last}`),
    failures: lines.filter((line) => line.startsWith('quintet: ')).length,
    stack: lines.filter((line) => /^\s+at /.test(line)).length,
    left: await shop.reports(),
    recorded: runs.filter((run) => run['outcome'] === 'failed').map((run) => run['exit_code']),
  };
}
