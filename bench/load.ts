import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { LoadTask, Measured, Side } from './load-once.js';
import { makePurchases } from './make-purchases.js';

const PEER: Side = 'same columns';
/** What is measured, each round in this order; `bound`: how many times the peer's time it may take. */
const CASES: readonly { name: string; side: Side; kind: 'clean' | 'dirty'; bound: number | null }[] = [
  { name: "typed read_csv, Quintet's columns", side: PEER, kind: 'clean', bound: null },
  {
    name: "typed read_csv, Quintet's columns, buffers as Quintet's",
    side: 'same columns, tuned',
    kind: 'clean',
    bound: null,
  },
  { name: "typed read_csv, the file's own columns", side: 'own columns', kind: 'clean', bound: null },
  { name: 'Quintet, clean', side: 'quintet', kind: 'clean', bound: 1.3 },
  { name: 'Quintet, dirty', side: 'quintet', kind: 'dirty', bound: 2.5 },
];

const { values: flags } = parseArgs({
  options: {
    lines: { type: 'string', default: '2000000' },
    rounds: { type: 'string', default: '5' },
    threads: { type: 'string', default: '2' },
    memory: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
const [lines, rounds, threads] = [Number(flags.lines), Number(flags.rounds), Number(flags.threads)];

const folder = await mkdtemp(path.join(tmpdir(), 'quintet-bench-'));
try {
  const files = await makePurchases(folder, lines);
  const megabytes = (await stat(files.clean)).size / 2 ** 20;
  print(
    `${lines} lines, ${megabytes.toFixed(0)} MB, ${threads} threads, memory ${flags.memory ?? 'unbounded'}`,
  );
  const runs: Measured[][] = [];
  // Turn and turn about, so that what else the machine does meets all alike.
  for (let round = 0; round < rounds; round += 1) {
    const measured: Measured[] = [];
    for (const { side, kind } of CASES) measured.push(await loadOnce(side, files[kind]));
    runs.push(measured);
  }
  const keeps = CASES.map((_, at) => report(at, runs));
  if (flags.check && keeps.includes(false)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** In a process and with a database file of its own. */
async function loadOnce(side: Side, file: string): Promise<Measured> {
  const place = await mkdtemp(path.join(folder, 'database-'));
  const database = path.join(place, 'bench.duckdb');
  const task: LoadTask = { side, file, database, memory: flags.memory ?? null, threads };
  const script = path.join(import.meta.dirname, 'load-once.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(task)]);
  await rm(place, { recursive: true });
  const measured = JSON.parse(stdout) as Measured;
  if (measured.lines !== lines) throw new Error(`${side}: ${measured.lines} of ${lines} lines`);
  return measured;
}

/** @returns whether the case keeps its bound */
function report(at: number, runs: readonly (readonly Measured[])[]): boolean {
  const { name, bound } = CASES[at] ?? { name: '', bound: null };
  const middle = (figure: Figure) => median(runs.map((run) => run[at]?.[figure] ?? Number.NaN));
  const ratio = ratioOf('seconds', at, runs);
  const peak = Math.max(...runs.map((run) => run[at]?.peak ?? Number.NaN));
  print(
    `${name}: ${middle('seconds').toFixed(2)} s, ratio ${ratio.toFixed(2)}${bound === null ? '' : ` (bound ${bound})`}; ` +
      `processor ${middle('work').toFixed(2)} s, ratio ${ratioOf('work', at, runs).toFixed(2)}; ` +
      `peak memory ${peak.toFixed(0)} MB`,
  );
  return bound === null || ratio <= bound;
}

type Figure = 'seconds' | 'work';

/** How many times what the peer took in the same round; the median of the rounds. */
function ratioOf(figure: Figure, at: number, runs: readonly (readonly Measured[])[]): number {
  const peer = CASES.findIndex(({ side }) => side === PEER);
  return median(runs.map((run) => (run[at]?.[figure] ?? Number.NaN) / (run[peer]?.[figure] ?? Number.NaN)));
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
