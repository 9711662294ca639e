import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildMatrix } from '../src/features/build-matrix.js';
import { packageRoot } from '../src/package-root.js';
import { openDuckDb } from '../src/warehouse/duckdb/open-duckdb.js';
import { fragment } from '../src/warehouse/sql.js';
import type { Clustered, ClusterTask } from './clusters-once.js';
import { CUSTOMER_FEATURES, makeCustomers } from './make-customers.js';

const { values: flags } = parseArgs({
  options: {
    customers: { type: 'string', default: '1000000' },
    clusters: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    threads: { type: 'string', default: '2' },
    memory: { type: 'string', default: '256MB' },
  },
});
const [customers, clusters, rounds] = [Number(flags.customers), Number(flags.clusters), Number(flags.rounds)];
const KINDS = ['three', 'eight'] as const;
type Kind = (typeof KINDS)[number];

const folder = await mkdtemp(path.join(tmpdir(), 'quintet-bench-'));
const database = path.join(folder, 'customers.duckdb');
try {
  print(`${customers} customers, ${clusters} clusters, ${flags.threads} threads, engine ${flags.memory}`);
  await prepare();
  for (const kind of KINDS) {
    const [ours, peers]: [Clustered[], Clustered[]] = [[], []];
    // Turn and turn about, so that what else the machine does meets both alike.
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await clusterOnce(kind));
      peers.push(await runPeer(kind));
    }
    report(kind, ours, peers);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function pointsOf(kind: Kind): string {
  return path.join(folder, `${kind}.parquet`);
}

/** Makes the customers, and their z-scores as files for the peer. */
async function prepare(): Promise<void> {
  const engine = await openDuckDb({ database, memory: null, threads: null });
  await makeCustomers(engine, customers);
  for (const kind of KINDS) {
    const features = await buildMatrix(engine, CUSTOMER_FEATURES[kind]);
    const columns = features.map((_, d) => `point[${d + 1}] as x_${d + 1}`).join(', ');
    const select = fragment(`select ${columns} from points order by cast(customer_id as integer)`);
    await engine.exportFile(select, pointsOf(kind), 'parquet');
  }
  for (const table of ['feature_values', 'points']) await engine.dropTable(table);
  engine.close();
}

/** In a process and with a database file of its own. */
async function clusterOnce(features: Kind): Promise<Clustered> {
  const own = path.join(folder, 'own.duckdb');
  await copyFile(database, own);
  const { memory } = flags;
  const task: ClusterTask = { features, clusters, database: own, memory, threads: Number(flags.threads) };
  const measured = await run(process.execPath, [
    path.join(import.meta.dirname, 'clusters-once.js'),
    JSON.stringify(task),
  ]);
  await rm(own);
  return measured;
}

function runPeer(kind: Kind): Promise<Clustered> {
  const script = path.join(packageRoot, 'bench', 'kmeans-peer.py');
  return run('python3', [script, pointsOf(kind), String(clusters)]);
}

async function run(program: string, parameters: readonly string[]): Promise<Clustered> {
  const env = { ...process.env, OMP_NUM_THREADS: flags.threads };
  const { stdout } = await promisify(execFile)(program, parameters, { env });
  return JSON.parse(stdout) as Clustered;
}

function report(kind: Kind, ours: readonly Clustered[], peers: readonly Clustered[]): void {
  for (const [name, runs] of [
    ['Quintet', ours],
    ['scikit-learn', peers],
  ] as const) {
    const peak = Math.max(...runs.map((measured) => measured.peak));
    print(
      `${kind} features, ${name}: ${median(runs.map(({ seconds }) => seconds)).toFixed(2)} s, ` +
        `processor ${median(runs.map(({ work }) => work)).toFixed(2)} s, peak memory ${peak.toFixed(0)} MB, ` +
        `inertia ${runs[0]?.inertia.toFixed(3)}`,
    );
  }
  const ratio = (figure: 'seconds' | 'work' | 'inertia') =>
    median(ours.map((measured, round) => measured[figure] / (peers[round]?.[figure] ?? Number.NaN)));
  print(
    `${kind} features: time × ${ratio('seconds').toFixed(2)}, processor × ${ratio('work').toFixed(2)}, ` +
      `inertia ${(ratio('inertia') - 1).toExponential(1)}`,
  );
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
