import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { createFormat } from '../src/words/format.js';
import { closingSummary } from './closing-summary.js';
import { DATA_FLAGS, ENGINE_FLAGS, flag, RUNNING, toFlags, withSources } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { NOTHING_PUBLISHED, reportFailure } from './report-failure.js';
import { runStoppable } from './run-stoppable.js';

const SEGMENTS = 'How to segment:';
const PLACES = 'Where to write:';

export const SEGMENT_OPTIONS: Readonly<Record<string, Options>> = {
  ...DATA_FLAGS,
  clusters: flag(SEGMENTS, 'How many segments, 2 to 50 (default 5)'),
  seed: flag(SEGMENTS, 'Seed of everything random (default 1)'),
  out: flag(PLACES, 'Folder of the reports (default reports)'),
  database: flag(PLACES, 'DuckDB file (default data/quintet.duckdb)'),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
  ...ENGINE_FLAGS,
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
      withSources(yargs)
        .options(SEGMENT_OPTIONS)
        .example('$0 segment', 'the bundled year of purchases, five segments')
        .example('$0 segment my-shop.csv', 'the purchases in a file of your own')
        .example('$0 segment --clusters 6 --seed 7', 'six segments, another seed')
        .example('$0 segment --snapshot 2011-12-01', 'as of a night in the past')
        .example('$0 segment --config shop.yaml', 'everything from one file')
        .epilogue(
          'The same keys stand in quintet.yaml and in QUINTET_… variables. Flags win over variables, and these over the file; docs/configuration.md explains each.',
        ),
    handler: (given) => {
      start((host) => segment(toFlags(given), host));
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
  const { environment, cwd, bundled, readFile } = host;
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const { quiet, locale, currency } = configuration;
  const result = await runStoppable(host, quiet, (given) => host.runSegment(configuration, given));
  const columns = (host.stdout.isTTY && host.stdout.columns) || undefined;
  return () => (quiet ? '' : closingSummary(result, createFormat(locale, currency), columns, cwd));
}
