import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { Failure } from '../src/failure.js';
import { createFormat } from '../src/words/format.js';
import { DATA_FLAGS, flag, readRunFlag, RUN_FLAG, RUNNING, toFlags, withSources } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { runStoppable } from './run-stoppable.js';
import { whyText } from './why-text.js';

const { window, locale } = DATA_FLAGS;

export const WHY_OPTIONS: Readonly<Record<string, Options>> = {
  window,
  clusters: flag('Which run:', 'How many segments the run made (default 5)'),
  run: RUN_FLAG,
  locale,
  out: flag(RUNNING, 'Folder of the reports, only read (default reports)'),
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
        .example('$0 why 13047 --run 20111210T021500Z', 'of any run, whatever it was made of')
        .epilogue(
          'Without --run the last published run is read, which must be one of the same sources and settings. Only the files of its folder are read, so that nothing here can disturb a run.',
        ),
    handler: (given) => {
      start((host) => why(toFlags(given), host));
    },
  };
}

async function why({ customer, run, ...flags }: Flags, host: CommandHost): Promise<number> {
  const { environment, cwd, bundled, readFile, stdout } = host;
  if (typeof customer !== 'string' || customer === '') {
    throw new Failure('usage', 'no customer given; name one by its id, such as quintet why 13047');
  }
  const asked = readRunFlag(run, cwd);
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const found = await runStoppable(host, { ...configuration, quiet: true }, (given) =>
    host.runWhy(configuration, customer, asked, given),
  );
  const format = createFormat(configuration.locale, found.model.currency);
  stdout.write(whyText(found, format, (stdout.isTTY && stdout.columns) || undefined));
  return 0;
}
