import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { Failure } from '../src/failure.js';
import { createFormat } from '../src/words/format.js';
import { exploreSummary } from './explore-summary.js';
import {
  DATA_FLAGS,
  ENGINE_FLAGS,
  flag,
  readRunFlag,
  RUN_FLAG,
  RUNNING,
  toFlags,
  withSources,
} from './flags.js';
import type { CommandHost, Job } from './host.js';
import { readRange } from './read-range.js';
import { reportFailure } from './report-failure.js';
import { runStoppable } from './run-stoppable.js';

const EXPLORING = 'What to explore:';
const PLACES = 'Where to read and write:';

export const EXPLORE_OPTIONS: Readonly<Record<string, Options>> = {
  clusters: flag(EXPLORING, 'Numbers of clusters, e.g. 2..12, or one (default 2..10)'),
  stability: {
    group: EXPLORING,
    type: 'boolean',
    describe: 'Draw the customers anew and see which clusters are found again; takes its time',
  },
  run: RUN_FLAG,
  seed: flag(EXPLORING, 'Seed of everything random (default 1)'),
  ...DATA_FLAGS,
  snapshot: { ...DATA_FLAGS.snapshot, describe: 'As of when; that of the run unless given' },
  out: flag(PLACES, 'Folder of the reports; writes explore/ in it (default reports)'),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
  ...ENGINE_FLAGS,
  quiet: { group: RUNNING, type: 'boolean', describe: 'Print warnings and failures only' },
};

/**
 * The `explore` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function exploreCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'explore [sources..]',
    describe: 'Compare numbers of segments by the features of the last run',
    builder: (yargs) =>
      withSources(yargs)
        .options(EXPLORE_OPTIONS)
        .example('$0 explore', '2 to 10 segments, of the last run')
        .example('$0 explore --clusters 3..6 --stability', 'which are found again in resamples?')
        .example('$0 explore my-shop.csv', 'after quintet segment my-shop.csv')
        .epilogue(
          'Nothing is loaded: the features that a run left in its folder are read, so name the sources, the window and the snapshot that it had, best in quintet.yaml. What runs left is not changed, and no run is disturbed. What was computed before is not computed again.',
        ),
    handler: (given) => {
      start((host) => explore(toFlags(given), host));
    },
  };
}

async function explore(flags: Flags, host: CommandHost): Promise<number> {
  try {
    host.stdout.write(await compare(flags, host));
    return 0;
  } catch (error) {
    return reportFailure(error, host.stderr, 'What runs left is as it was.');
  }
}

/** Writes what it finds; answers what is to be printed then. */
async function compare(
  { clusters, stability, run: asked, ...flags }: Flags,
  host: CommandHost,
): Promise<string> {
  const { environment, cwd, bundled, readFile } = host;
  const range = readRange(clusters);
  const run = readRunFlag(asked, cwd);
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const { quiet, locale, currency } = configuration;
  const resamples = stability === true ? configuration.clusters.resamples : null;
  if (resamples === 0) {
    throw new Failure('usage', '--stability needs resamples; set clusters.resamples to more than 0');
  }
  const result = await runStoppable(host, configuration, (given) =>
    host.runExplore({ configuration, run, range, resamples }, given),
  );
  const columns = (host.stdout.isTTY && host.stdout.columns) || undefined;
  return quiet ? '' : exploreSummary(result, createFormat(locale, currency), columns, cwd);
}
