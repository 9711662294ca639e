import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { EXIT_CODES, Failure } from '../src/failure.js';
import { flag, RUNNING, toFlags } from './flags.js';
import { forgetText } from './forget-text.js';
import type { CommandHost, Job } from './host.js';
import { runStoppable } from './run-stoppable.js';

export const FORGET_OPTIONS: Readonly<Record<string, Options>> = {
  'dry-run': { group: RUNNING, type: 'boolean', describe: 'Only say where the customer is' },
  out: flag(RUNNING, 'Folder of the reports (default reports)'),
  database: flag(RUNNING, 'DuckDB file (default data/quintet.duckdb)'),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
};

/**
 * The `forget` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function forgetCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'forget [customer]',
    describe: 'Remove a person from the database and from every run that is kept',
    builder: (yargs) =>
      yargs
        .positional('customer', { type: 'string', describe: 'id of the customer, as customers.csv has it' })
        .options(FORGET_OPTIONS)
        .example('$0 forget 13047 --dry-run', 'where the customer is')
        .example('$0 forget 13047', 'removes the customer from there')
        .epilogue(
          'There is no way back. What the customer bought stays in the sums as a guest’s, and later files can’t bring the customer back. Your own exports, backups and mails are not touched. When it is cut off half way, the same command completes it.',
        ),
    handler: (given) => {
      start((host) => forget(toFlags(given), host));
    },
  };
}

async function forget({ customer, 'dry-run': isDry, ...flags }: Flags, host: CommandHost): Promise<number> {
  const { environment, cwd, bundled, readFile, stdout } = host;
  if (typeof customer !== 'string' || customer.trim() === '') {
    throw new Failure('usage', 'no customer given; name one by its id, such as quintet forget 13047');
  }
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const dryRun = isDry === true;
  const forgetting = await runStoppable(host, { ...configuration, quiet: true }, (running) =>
    host.forgetCustomer(configuration, customer, dryRun, running),
  );
  stdout.write(forgetText(forgetting, configuration, { dryRun, cwd }));
  return forgetting.unreadable.length === 0 ? 0 : EXIT_CODES.data;
}
