import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/package-root.js';
import { createRandom, HEADER, makeShop, shuffle } from './support/make-shop.js';

const run = promisify(execFile);
const command = path.join(packageRoot, 'dist', 'jobs', 'quintet.js');

let folder: string;
let invoices: string[][];
let expected: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-determinism-'));
  invoices = makeShop(300, createRandom(1));
  expected = await report('as-it-is', [invoices.flat()]);
});
afterAll(() => rm(folder, { recursive: true }));

interface Circumstances {
  readonly flags?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * The report of the real command on files of these lines, in a folder and a database of its own.
 * The run's id and start are left out: they are what may differ.
 */
async function report(
  name: string,
  files: readonly (readonly string[])[],
  { flags = [], environment = {} }: Circumstances = {},
): Promise<string> {
  await mkdir(path.join(folder, `${name}-exports`));
  const sources = await Promise.all(
    files.map(async (lines, index) => {
      const file = path.join(folder, `${name}-exports`, `${index}.csv`);
      await writeFile(file, [HEADER, ...lines, ''].join('\n'));
      return file;
    }),
  );
  const out = path.join(folder, name);
  const database = path.join(folder, `${name}.duckdb`);
  const args = ['segment', ...sources, '--out', out, '--database', database, '--quiet', ...flags];
  await run(process.execPath, [command, ...args], { cwd: folder, env: { ...process.env, ...environment } });
  const text = await readFile(path.join(out, 'latest', 'report.json'), 'utf8');
  const { id, startedAt } = (JSON.parse(text) as { run: { id: string; startedAt: string } }).run;
  return text.replace(`"id": "${id}"`, '"id": ""').replace(`"startedAt": "${startedAt}"`, '"startedAt": ""');
}

function withoutFiles(text: string): object {
  const { files: _, ...others } = JSON.parse(text) as { files: unknown };
  return others;
}

describe.concurrent('the same purchases give the same report', () => {
  it('that says something', () => {
    const { totals, lines, segments } = JSON.parse(expected) as {
      totals: { customers: number; voids: { lines: number } };
      lines: Record<string, number>;
      segments: unknown[];
    };
    expect(totals.customers).toBeGreaterThan(200);
    expect(totals.voids.lines).toBeGreaterThan(10);
    for (const kind of ['guests', 'adjustments', 'returns', 'zero', 'duplicates', 'outsideWindow']) {
      expect(lines[kind]).toBeGreaterThan(0);
    }
    expect(lines['unreadable']).toBe(1);
    expect(segments).toHaveLength(5);
  });

  it('in another order', async () => {
    const lines = shuffle(invoices.flat(), createRandom(2));
    expect(await report('shuffled', [lines])).toBe(expected);
  });

  it('in two files, named in any order', async () => {
    // By invoices: a line that stands twice is counted as such within a file.
    const halves = [
      invoices.filter((_, index) => index % 3 === 0),
      invoices.filter((_, index) => index % 3 !== 0),
    ].map((half) => shuffle(half.flat(), createRandom(3)));
    // Only what is said of each file may differ.
    const whole = withoutFiles(expected);
    expect(withoutFiles(await report('split', halves))).toEqual(whole);
    const other = await report('split-other', halves.toReversed(), { flags: ['--memory', '256MB'] });
    expect(withoutFiles(other)).toEqual(whole);
  });

  it.each([
    ['1', 'Pacific/Kiritimati', 'tr_TR.UTF-8'],
    ['7', 'America/Los_Angeles', 'de_AT.UTF-8'],
    ['2', 'UTC', 'C'],
  ])('with %s threads, in the time zone %s and with the locale %s', async (threads, zone, locale) => {
    const environment = { TZ: zone, LANG: locale, LC_ALL: locale };
    const flags = ['--threads', threads];
    const found = await report(`threads-${threads}`, [invoices.flat()], { flags, environment });
    expect(found).toBe(expected);
  });
});
