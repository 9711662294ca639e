import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { Interruption, type StopSignal } from '../src/failure.js';
import { createFormat } from '../src/words/format.js';
import { closingSummary } from './closing-summary.js';
import type { CommandHost, Job } from './host.js';
import { createProgress } from './progress.js';
import { NOTHING_PUBLISHED, reportFailure } from './report-failure.js';

const DATA = 'Which purchases:';
const SEGMENTS = 'How to segment:';
const PLACES = 'Where to write:';
const RUNNING = 'How to run:';

/** No flag has a default here: the configuration knows them, and whether a flag was given matters. */
export const SEGMENT_OPTIONS: Readonly<Record<string, Options>> = {
  snapshot: flag(DATA, 'As of when; midnight after the last purchase unless given'),
  window: flag(DATA, 'How far back from the snapshot (default P1Y)'),
  currency: flag(DATA, 'Currency of the amounts (default GBP)'),
  locale: flag(DATA, 'How figures are written (default en-GB)'),
  clusters: flag(SEGMENTS, 'How many segments, 2 to 50 (default 5)'),
  seed: flag(SEGMENTS, 'Seed of everything random (default 1)'),
  out: flag(PLACES, 'Folder of the reports (default reports)'),
  database: flag(PLACES, 'DuckDB file (default data/quintet.duckdb)'),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
  memory: flag(RUNNING, 'Most memory the database may use, e.g. 2GB'),
  threads: flag(RUNNING, 'Most threads the database may use'),
  quiet: { group: RUNNING, type: 'boolean', describe: 'Print warnings and failures only' },
};

/**
 * The `segment` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function segmentCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'segment [sources..]',
    describe: 'Segment the customers of a shop and write the reports',
    builder: (yargs) =>
      yargs
        .positional('sources', {
          type: 'string',
          array: true,
          default: undefined,
          describe: 'files, folders or globs of purchases; the bundled year unless given',
        })
        .options(SEGMENT_OPTIONS)
        .example('$0 segment', 'the bundled year of purchases, five segments')
        .example('$0 segment my-shop.csv', 'the purchases in a file of your own')
        .example('$0 segment --clusters 6 --seed 7', 'six segments, another seed')
        .example('$0 segment --snapshot 2011-12-01', 'as of a night in the past')
        .example('$0 segment --config shop.yaml', 'everything from one file')
        .epilogue(
          'The same keys stand in quintet.yaml and in QUINTET_… variables. Flags win over variables, and these over the file; docs/configuration.md explains each.',
        ),
    handler: ({ _: words, $0: _name, sources, ...flags }) => {
      // What stands after `--` is no positional for yargs.
      const files = [sources, words.slice(1)].flat().filter((word) => word !== undefined);
      start((host) => segment({ ...flags, ...(files.length > 0 && { sources: files }) }, host));
    },
  };
}

async function segment(flags: Flags, host: CommandHost): Promise<number> {
  let closing: () => string;
  try {
    closing = await publish(flags, host);
  } catch (error) {
    return reportFailure(error, host.stderr, NOTHING_PUBLISHED);
  }
  host.stdout.write(closing());
  return 0;
}

/** Runs the pipeline until the reports are published; answers what is to be printed then. */
async function publish(flags: Flags, host: CommandHost): Promise<() => string> {
  const { environment, cwd, bundled, readFile, now } = host;
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const { quiet, locale, currency } = configuration;
  const progress = createProgress(host, quiet);
  const stopping = listenForStop(host);
  try {
    const { signal } = stopping;
    const result = await host.runSegment(configuration, { now, progress, signal });
    const columns = (host.stdout.isTTY && host.stdout.columns) || undefined;
    return () => (quiet ? '' : closingSummary(result, createFormat(locale, currency), columns, cwd));
  } catch (error) {
    // Whatever fails once the run is told to stop fails because of that.
    stopping.signal.throwIfAborted();
    throw error;
  } finally {
    progress.stop();
    stopping.end();
  }
}

interface Stopping {
  /** Aborted with an Interruption. */
  readonly signal: AbortSignal;
  end(): void;
}

/** Turns SIGINT and SIGTERM into an abort. Later ones change nothing: npm passes on a Ctrl-C that the job also got. */
function listenForStop({ signals }: CommandHost): Stopping {
  const controller = new AbortController();
  const listen = (signal: StopSignal) => () => {
    controller.abort(new Interruption(signal));
  };
  const listeners = { SIGINT: listen('SIGINT'), SIGTERM: listen('SIGTERM') };
  signals.on('SIGINT', listeners.SIGINT);
  signals.on('SIGTERM', listeners.SIGTERM);
  return {
    signal: controller.signal,
    end() {
      signals.off('SIGINT', listeners.SIGINT);
      signals.off('SIGTERM', listeners.SIGTERM);
    },
  };
}

function flag(group: string, describe: string): Options {
  return { group, type: 'string', requiresArg: true, describe };
}
