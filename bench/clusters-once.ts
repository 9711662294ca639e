import { clusterCustomers } from '../src/clusters/cluster-customers.js';
import { buildMatrix } from '../src/features/build-matrix.js';
import { type DuckDbOptions, openDuckDb } from '../src/warehouse/duckdb/open-duckdb.js';
import { CUSTOMER_FEATURES } from './make-customers.js';

/** What a process of its own is asked to cluster: the customers of a database that has `features`. */
export interface ClusterTask extends DuckDbOptions {
  readonly features: keyof typeof CUSTOMER_FEATURES;
  readonly clusters: number;
}

/** What it measured. */
export interface Clustered {
  /** From the z-scores until each customer's cluster is in the database, the silhouette too. */
  readonly seconds: number;
  /** What the processors worked in that time, in seconds. */
  readonly work: number;
  /** Largest resident memory of the process, in MB; making the z-scores is in it. */
  readonly peak: number;
  readonly inertia: number;
}

const task = JSON.parse(process.argv[2] ?? '') as ClusterTask;
const engine = await openDuckDb(task);
const features = await buildMatrix(engine, CUSTOMER_FEATURES[task.features]);
const options = { count: task.clusters, seed: 1, features, carried: null };
const [begin, before] = [performance.now(), process.cpuUsage()];
const { inertia } = await clusterCustomers(engine, options, new AbortController().signal);
const seconds = (performance.now() - begin) / 1000;
const { user, system } = process.cpuUsage(before);
engine.close();
const work = (user + system) / 1_000_000;
const measured: Clustered = { seconds, work, peak: process.resourceUsage().maxRSS / 1024, inertia };
process.stdout.write(JSON.stringify(measured));
