import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Configuration } from '../../src/config/configuration.js';
import type { Host as PipelineHost, SegmentRequest } from '../../src/pipeline.js';
import type { RunResult } from '../../src/runs/run-result.js';
import type { CommandHost, Output } from '../../jobs/host.js';
import { runCommand } from '../../jobs/run-command.js';

export const RESULT: RunResult = {
  runId: '20111210-1',
  folder: '/shop/reports/20111210-1',
  latest: '/shop/reports/latest',
  index: { file: '/shop/reports/index.html', isOurs: true },
  customers: 1_300,
  netSpend: '1500000.00',
  alerts: [],
  segments: [
    {
      rank: 1,
      name: 'Key accounts',
      customers: 300,
      customerShare: 300 / 1_300,
      revenue: '1350000.00',
      revenueShare: 0.9,
      step: 'Give key accounts a named contact',
    },
    {
      rank: 2,
      name: 'Quiet regulars',
      customers: 1_000,
      customerShare: 1_000 / 1_300,
      revenue: '150000.00',
      revenueShare: 0.1,
      step: 'Ask quiet regulars to come back',
    },
  ],
};

const MACHINE: CommandHost['machine'] = {
  node: '20.20.0',
  oldestNode: '20.19',
  memory: 8e9,
  schedules: { unitFolders: [], crontabs: [], ownCrontab: async () => '' },
  bundledSource: '/quintet/data/online-retail.parquet',
};

export interface Given {
  readonly environment?: CommandHost['environment'];
  /** Text of /shop/quintet.yaml; no file unless given. */
  readonly yaml?: string;
  /** Width of the terminal on both outputs; no terminal unless given. */
  readonly columns?: number;
  readonly runSegment?: CommandHost['runSegment'];
  /** What looks at sources, and what writes new files; neither is there unless given. */
  readonly runInspection?: CommandHost['runInspection'];
  readonly runExplore?: CommandHost['runExplore'];
  readonly runCompare?: CommandHost['runCompare'];
  readonly runScore?: CommandHost['runScore'];
  readonly runWhy?: CommandHost['runWhy'];
  readonly renderRun?: CommandHost['renderRun'];
  readonly runDoctor?: CommandHost['runDoctor'];
  readonly machine?: Partial<CommandHost['machine']>;
  readonly writeNewFile?: CommandHost['writeNewFile'];
  /** The working directory; /shop unless given. */
  readonly cwd?: string;
  /** Reads the files of that directory; there are none but the yaml unless given. */
  readonly readFile?: CommandHost['readFile'];
  /** When the clock starts; in 2011 unless given. */
  readonly startsAt?: number;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the pipeline was asked to do, in order. */
  readonly configurations: readonly Configuration[];
  /** Listeners for signals that the command has left behind. */
  readonly listeners: number;
}

/**
 * Runs the command in this process, in the folder /shop, with a clock that moves on by 0.3 s each time it is read.
 * The pipeline answers with RESULT unless another is given; signals are sent with `signals.emit`.
 */
export async function run(
  argv: readonly string[],
  given: Given = {},
  signals = new EventEmitter(),
): Promise<Outcome> {
  const [stdout, stderr] = [output(given.columns), output(given.columns)];
  const configurations: Configuration[] = [];
  let time = given.startsAt ?? Date.UTC(2011, 11, 10);
  const code = await runCommand(argv, {
    environment: given.environment ?? {},
    cwd: given.cwd ?? '/shop',
    stdout: stdout.stream,
    stderr: stderr.stream,
    signals,
    now: () => new Date((time += 300)),
    memoryUse: () => 100_000_000,
    readFile: async (file) => {
      if (given.readFile !== undefined) return given.readFile(file);
      if (given.yaml !== undefined) return given.yaml;
      throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    },
    version: '1.2.3',
    bundled: { source: '/quintet/data/online-retail.parquet' },
    program: { node: '/usr/bin/node', script: '/quintet/dist/jobs/quintet.js' },
    user: 'shopkeeper',
    machine: { ...MACHINE, ...given.machine },
    async runSegment(configuration: Configuration, host: PipelineHost, asked: SegmentRequest) {
      configurations.push(configuration);
      return given.runSegment ? given.runSegment(configuration, host, asked) : RESULT;
    },
    runInspection: given.runInspection ?? refuse,
    runExplore: given.runExplore ?? refuse,
    runCompare: given.runCompare ?? refuse,
    runScore: given.runScore ?? refuse,
    runWhy: given.runWhy ?? refuse,
    renderRun: given.renderRun ?? refuse,
    promoteRun: refuse,
    pruneHistory: refuse,
    forgetCustomer: refuse,
    runDoctor: given.runDoctor ?? refuse,
    writeNewFile: given.writeNewFile ?? refuse,
  });
  const listeners = signals.listenerCount('SIGINT') + signals.listenerCount('SIGTERM');
  return { code, stdout: stdout.text(), stderr: stderr.text(), configurations, listeners };
}

const refuse = async (): Promise<never> => Promise.reject(new Error('nobody asked for this'));

/** A stream that keeps what is written to it; with a width it passes for a terminal. */
function output(columns: number | undefined): { stream: Output; text: () => string } {
  const chunks: string[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk) => chunks.push(String(chunk)));
  const cursor = { cursorTo: () => true, clearLine: () => true, moveCursor: () => true };
  const terminal = columns === undefined ? {} : { isTTY: true, columns, ...cursor };
  return { stream: Object.assign(stream, terminal), text: () => chunks.join('') };
}
