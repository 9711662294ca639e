import type { CommandModule, Options } from 'yargs';
import type { Configuration } from '../src/config/configuration.js';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { createFormat } from '../src/words/format.js';
import { closingSummary } from './closing-summary.js';
import { DATA_FLAGS, ENGINE_FLAGS, flag, RUNNING, toFlags, withSources } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { reportAlerts } from './report-alerts.js';
import { reportUnpublished } from './report-unpublished.js';
import { runStoppable } from './run-stoppable.js';

const SEGMENTS = 'How to segment:';
const PLACES = 'Where to write:';

export const SEGMENT_OPTIONS: Readonly<Record<string, Options>> = {
  ...DATA_FLAGS,
  draft: {
    group: PLACES,
    type: 'boolean',
    describe: 'A trial: into drafts/, leaving the last published run, and all that builds on it, alone',
  },
  clusters: flag(SEGMENTS, 'How many segments, 2 to 50 (default 5)'),
  seed: flag(SEGMENTS, 'Seed of everything random (default 1)'),
  out: flag(PLACES, 'Folder of the reports (default reports)'),
  database: flag(PLACES, 'DuckDB file (default data/quintet.duckdb)'),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
  ...ENGINE_FLAGS,
  'fail-on-alert': {
    group: RUNNING,
    type: 'boolean',
    describe: 'Exit with 10 after publishing when a figure is beyond a bound of alerts',
  },
  spill: flag(RUNNING, 'Folder for what does not fit into memory (default beside the database)'),
  wait: {
    ...flag(RUNNING, 'Wait for another run to end, without a bound or e.g. PT30M, instead of giving up'),
    requiresArg: false,
  },
  timeout: flag(RUNNING, 'Stop when it takes longer, waiting included, e.g. PT2H'),
  rebuild: {
    group: RUNNING,
    type: 'boolean',
    describe: 'Set a damaged database aside and begin anew from the sources',
  },
  quiet: { group: RUNNING, type: 'boolean', describe: 'Print warnings and failures only' },
  'json-logs': {
    group: RUNNING,
    type: 'boolean',
    describe: 'Print progress, warnings and failures as JSON, one object a line',
  },
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
        .example('$0 segment --clusters 7 --draft', 'a trial that no later run builds on')
        .example('$0 segment --config shop.yaml', 'everything from one file')
        .epilogue(
          'The same keys stand in quintet.yaml and in QUINTET_… variables. Flags win over variables, and these over the file; docs/configuration.md explains each.',
        ),
    handler: (given) => {
      start((host) => segment(toFlags(given), host));
    },
  };
}

async function segment({ rebuild, ...flags }: Flags, host: CommandHost): Promise<number> {
  let configuration: Configuration;
  try {
    const { environment, cwd, bundled, readFile } = host;
    configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  } catch (error) {
    return reportUnpublished(error, host, null);
  }
  const about: { run?: string } = {};
  let published: Published;
  try {
    published = await publish(configuration, rebuild === true, host, (run) => {
      about.run = run;
    });
  } catch (error) {
    return reportUnpublished(error, host, configuration.jsonLogs ? about : null);
  }
  host.stdout.write(published.closing());
  return reportAlerts(published.failedAlerts, host.stderr);
}

interface Published {
  /** What is to be printed when all is done. */
  readonly closing: () => string;
  /** The alerts that the exit code is to tell of. */
  readonly failedAlerts: readonly string[];
}

/**
 * Runs the pipeline until the reports are published.
 *
 * @param onNamed hears the name of the run, should it get one
 */
async function publish(
  configuration: Configuration,
  rebuild: boolean,
  host: CommandHost,
  onNamed: (run: string) => void,
): Promise<Published> {
  const { quiet, locale, currency, failOnAlert } = configuration;
  const result = await runStoppable(host, configuration, (given) => {
    const identify = (run: string) => {
      onNamed(run);
      given.progress.identify(run);
    };
    return host.runSegment(
      configuration,
      { ...given, progress: { ...given.progress, identify } },
      { rebuild },
    );
  });
  const columns = (host.stdout.isTTY && host.stdout.columns) || undefined;
  return {
    closing: () => (quiet ? '' : closingSummary(result, createFormat(locale, currency), columns, host.cwd)),
    failedAlerts: failOnAlert ? result.alerts : [],
  };
}
