import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { Failure } from '../src/failure.js';
import { createFormat } from '../src/words/format.js';
import { DATA_FLAGS, flag, RUNNING, toFlags, withSources } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { runStoppable } from './run-stoppable.js';
import { whyText } from './why-text.js';

const { window, locale } = DATA_FLAGS;

export const WHY_OPTIONS: Readonly<Record<string, Options>> = {
  window,
  clusters: flag('Which run:', 'How many segments the run made (default 5)'),
  locale,
  database: flag(RUNNING, 'DuckDB file (default data/quintet.duckdb)'),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
};

/**
 * The `why` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function whyCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'why [customer] [sources..]',
    describe: 'Say what holds a customer in its segment, and what would move it',
    builder: (yargs) =>
      withSources(yargs)
        .positional('customer', { type: 'string', describe: 'id of the customer' })
        .options(WHY_OPTIONS)
        .example('$0 why 13047', 'a customer of the last run')
        .example('$0 why 1042 my-shop.csv', 'of the last run, which was quintet segment my-shop.csv')
        .epilogue(
          'The last run of the database must be one of the same sources and settings. It is read, never written to, by any number of these at a time, but not while a run writes to it.',
        ),
    handler: (given) => {
      start((host) => why(toFlags(given), host));
    },
  };
}

async function why({ customer, ...flags }: Flags, host: CommandHost): Promise<number> {
  const { environment, cwd, bundled, readFile, stdout } = host;
  if (typeof customer !== 'string' || customer === '') {
    throw new Failure('usage', 'no customer given; name one by its id, such as quintet why 13047');
  }
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const found = await runStoppable(host, true, (given) => host.runWhy(configuration, customer, given));
  const format = createFormat(configuration.locale, found.model.currency);
  stdout.write(whyText(found, format, (stdout.isTTY && stdout.columns) || undefined));
  return 0;
}
