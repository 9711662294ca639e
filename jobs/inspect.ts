import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { exitCodeOf } from '../src/failure.js';
import { DATA_FLAGS, ENGINE_FLAGS, flag, RUNNING, toFlags, withSources } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { inspectionText } from './inspection/inspection-text.js';
import { runStoppable } from './run-stoppable.js';

export const INSPECT_OPTIONS: Readonly<Record<string, Options>> = {
  ...DATA_FLAGS,
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
  ...ENGINE_FLAGS,
};

/**
 * The `inspect` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function inspectCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'inspect [sources..]',
    describe: 'Say what a run would make of some purchases, without loading them',
    builder: (yargs) =>
      withSources(yargs)
        .options(INSPECT_OPTIONS)
        .example('$0 inspect my-shop.csv', 'columns, dates, span and bad lines of a file')
        .example('$0 inspect exports/2011 web.xlsx', 'how several exports go together')
        .example('$0 inspect --config shop.yaml', 'what a run of that configuration would take')
        .epilogue(
          'Nothing is written: neither the database nor the reports are touched. The lines shown as examples are personal data. Exit code 0, or that of the first file that cannot be read.',
        ),
    handler: (given) => {
      start((host) => inspect(toFlags(given), host));
    },
  };
}

async function inspect(flags: Flags, host: CommandHost): Promise<number> {
  const { environment, cwd, bundled, readFile } = host;
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const inspection = await runStoppable(host, configuration, (given) =>
    host.runInspection(configuration, given),
  );
  host.stdout.write(inspectionText(inspection, cwd));
  const [first] = inspection.failures;
  return first === undefined ? 0 : exitCodeOf(first);
}
