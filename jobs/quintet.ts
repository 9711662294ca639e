#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { packageRoot } from '../src/package-root.js';
import { writeNewFile } from '../src/write-new-file.js';
import { readMachine, readUser } from './read-machine.js';
import { reportFailure } from './report-failure.js';
import { runCommand } from './run-command.js';

const { version, engines } = z
  .object({ version: z.string(), engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')));

// What escapes every promise would otherwise leave with a stack and exit code 1.
process.once('uncaughtException', (error) => {
  process.exit(reportFailure(error, process.stderr, ''));
});
// Whoever reads the table may stop early, as `head` does; the reports are in place by then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const bundledSource = path.join(packageRoot, 'data', 'online-retail.parquet');

process.exitCode = await runCommand(process.argv.slice(2), {
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
  program: { node: process.execPath, script: fileURLToPath(import.meta.url) },
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
    (await import('../src/explore-clusters.js')).exploreClusters(options, { ...host, tempRoot: os.tmpdir() }),
  runScore: async (options, host) =>
    (await import('../src/score-purchases.js')).scorePurchases(options, { ...host, tempRoot: os.tmpdir() }),
  runWhy: async (configuration, customer, run, host) =>
    (await import('../src/why-customer.js')).whyCustomer(configuration, customer, run, {
      ...host,
      tempRoot: os.tmpdir(),
    }),
  promoteRun: async (configuration, asked, host) =>
    (await import('../src/promote-run.js')).promoteRun(configuration, asked, host),
  pruneHistory: async (configuration, dryRun, host) =>
    (await import('../src/prune-history.js')).pruneHistory(configuration, dryRun, host),
  runDoctor: async (configuration, host) =>
    (await import('../src/doctor/examine.js')).examine(
      configuration,
      readMachine(engines.node, bundledSource),
      { ...host, tempRoot: os.tmpdir() },
    ),
  writeNewFile,
});
