import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/package-root.js';
import { createRandom, HEADER, makeShop, shuffle } from './make-shop.js';

const run = promisify(execFile);
const command = path.join(packageRoot, 'dist', 'jobs', 'quintet.js');

/** How the same purchases are given to the command. */
export interface Circumstances {
  /** Whether the lines stand in another order. */
  readonly shuffled?: boolean;
  /** Named in this order; an invoice is never divided, since a line that stands twice counts as such within a file. */
  readonly files?: 'one' | 'two' | 'two, the other way round';
  readonly threads?: number;
  readonly memory?: string;
  readonly timeZone?: string;
  readonly locale?: string;
}

/** A made-up shop of 300 customers whose purchases the real command reports on, time and again. */
export class ReportedShop {
  readonly #folder: string;
  readonly #invoices = makeShop(300, createRandom(1));
  #runs = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<ReportedShop> {
    return new ReportedShop(await mkdtemp(path.join(os.tmpdir(), 'quintet-determinism-')));
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }

  /**
   * The report.json of the command in a process, a folder and a database of its own. The run's id and start are left out:
   * they are what may differ; and so, where the purchases stand in two files, is what it says of each file.
   */
  async report(given: Circumstances = {}): Promise<string> {
    this.#runs += 1;
    const folder = path.join(this.#folder, String(this.#runs));
    await mkdir(folder);
    const sources = await this.#writeFiles(folder, given);
    const flags = [
      ...(given.threads === undefined ? [] : ['--threads', String(given.threads)]),
      ...(given.memory === undefined ? [] : ['--memory', given.memory]),
    ];
    const args = [
      'segment',
      ...sources,
      '--out',
      'reports',
      '--database',
      'shop.duckdb',
      '--quiet',
      ...flags,
    ];
    const { timeZone: TZ, locale } = given;
    const env = {
      ...process.env,
      ...(TZ === undefined ? {} : { TZ }),
      ...(locale === undefined ? {} : { LANG: locale, LC_ALL: locale }),
    };
    await run(process.execPath, [command, ...args], { cwd: folder, env });
    const text = await readFile(path.join(folder, 'reports', 'latest', 'report.json'), 'utf8');
    return withoutRun(text);
  }

  async #writeFiles(folder: string, { shuffled = false, files = 'one' }: Circumstances): Promise<string[]> {
    const halves = [
      this.#invoices.filter((_, index) => index % 3 === 0),
      this.#invoices.filter((_, index) => index % 3 !== 0),
    ];
    const parts = { one: [this.#invoices], two: halves, 'two, the other way round': halves.toReversed() }[
      files
    ];
    await mkdir(path.join(folder, 'exports'));
    const written = parts.map(async (invoices, index) => {
      const lines = shuffled ? shuffle(invoices.flat(), createRandom(3)) : invoices.flat();
      const file = path.join(folder, 'exports', `${index}.csv`);
      await writeFile(file, [HEADER, ...lines, ''].join('\n'));
      return file;
    });
    return Promise.all(written);
  }
}

function withoutRun(text: string): string {
  const { id, startedAt } = (JSON.parse(text) as { run: { id: string; startedAt: string } }).run;
  return text.replace(`"id": "${id}"`, '"id": ""').replace(`"startedAt": "${startedAt}"`, '"startedAt": ""');
}

/** What a report says of everything but each file. */
export function withoutFiles(report: string): object {
  const { files: _, ...others } = JSON.parse(report) as { files: unknown };
  return others;
}
