import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../src/package-root.js';
import { writeNewFile } from '../src/write-new-file.js';
import type { CommandHost } from './host.js';
import { readMachine, readUser } from './read-machine.js';

/** What the command takes from this process and this machine. */
export function createHost(): CommandHost {
  const { version, engines } = z
    .object({ version: z.string(), engines: z.object({ node: z.string() }) })
    .parse(JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')));
  const bundledSource = path.join(packageRoot, 'data', 'online-retail.parquet');
  return {
    environment: process.env,
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    signals: process,
    now: () => new Date(),
    memoryUse: () => process.memoryUsage.rss(),
    readFile: (file) => readFile(file, 'utf8'),
    version,
    bundled: { source: bundledSource },
    program: { node: process.execPath, script: path.join(packageRoot, 'dist', 'jobs', 'quintet.js') },
    user: readUser(),
    machine: readMachine(engines.node, bundledSource),
    // Loaded only when it runs: help is quick, and an engine that cannot be loaded is one line too.
    runSegment: async (configuration, host, asked) =>
      (await import('../src/pipeline.js')).runSegment(configuration, host, asked),
    runInspection: async (configuration, host) =>
      (await import('../src/inspect-sources.js')).inspectSources(configuration, {
        ...host,
        tempRoot: os.tmpdir(),
      }),
    runExplore: async (options, host) =>
      (await import('../src/explore-clusters.js')).exploreClusters(options, {
        ...host,
        tempRoot: os.tmpdir(),
      }),
    runCompare: async (options, host) =>
      (await import('../src/compare-runs.js')).compareRuns(options, { ...host, tempRoot: os.tmpdir() }),
    runScore: async (options, host) =>
      (await import('../src/score-purchases.js')).scorePurchases(options, { ...host, tempRoot: os.tmpdir() }),
    runWhy: async (configuration, customer, run, host) =>
      (await import('../src/why-customer.js')).whyCustomer(configuration, customer, run, {
        ...host,
        tempRoot: os.tmpdir(),
      }),
    renderRun: async (folder, to) => (await import('../src/render-run.js')).renderRun(folder, to),
    promoteRun: async (configuration, asked, host) =>
      (await import('../src/promote-run.js')).promoteRun(configuration, asked, host),
    pruneHistory: async (configuration, dryRun, host) =>
      (await import('../src/prune-history.js')).pruneHistory(configuration, dryRun, host),
    forgetCustomer: async (configuration, customer, dryRun, host) =>
      (await import('../src/forget/forget-customer.js')).forgetCustomer(configuration, customer, dryRun, {
        ...host,
        makeSalt: () => randomBytes(32).toString('hex'),
      }),
    runDoctor: async (configuration, host) =>
      (await import('../src/doctor/examine.js')).examine(
        configuration,
        readMachine(engines.node, bundledSource),
        { ...host, tempRoot: os.tmpdir() },
      ),
    writeNewFile,
  };
}
