import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { Failure } from '../src/failure.js';
import { createFormat } from '../src/words/format.js';
import { compareSummary } from './compare-summary.js';
import { DATA_FLAGS, ENGINE_FLAGS, flag, readRunFlag, RUNNING, toFlags } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { readFolderFlag } from './read-folder-flag.js';
import { reportFailure } from './report-failure.js';
import { runStoppable } from './run-stoppable.js';

const PLACES = 'Where to read and write:';

export const COMPARE_OPTIONS: Readonly<Record<string, Options>> = {
  locale: { ...DATA_FLAGS.locale, group: RUNNING },
  to: flag(PLACES, 'A new folder for the pages (compare/ in that of the reports)'),
  out: flag(PLACES, 'Folder of the reports (default reports)'),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
  ...ENGINE_FLAGS,
  quiet: { group: RUNNING, type: 'boolean', describe: 'Print warnings and failures only' },
};

/**
 * The `compare` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function compareCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'compare [first] [second]',
    describe: 'Put two runs side by side: segments, figures, and who is elsewhere',
    builder: (yargs) =>
      yargs
        .positional('first', { type: 'string', describe: 'id or folder of a run or a draft' })
        .positional('second', { type: 'string', describe: 'that of another, or latest' })
        .options(COMPARE_OPTIONS)
        .example('$0 compare 20111201T021500Z latest', 'two nights')
        .example('$0 compare latest 20111210T093000Z', 'five segments, and a draft with seven')
        .epilogue(
          'Only the files in the folders of the two runs are read. What runs left is not changed, and no run is disturbed.',
        ),
    handler: (given) => {
      start((host) => compare(toFlags(given), host));
    },
  };
}

async function compare(flags: Flags, host: CommandHost): Promise<number> {
  try {
    host.stdout.write(await writeComparison(flags, host));
    return 0;
  } catch (error) {
    return reportFailure(error, host.stderr, 'What runs left is as it was.');
  }
}

/** Writes the pages; answers what is to be printed then. */
async function writeComparison({ first, second, to, ...flags }: Flags, host: CommandHost): Promise<string> {
  const { environment, cwd, bundled, readFile } = host;
  const runs = { first: requireRun(first, cwd), second: requireRun(second, cwd) };
  const place = readFolderFlag('to', to, cwd);
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const result = await runStoppable(host, configuration, (running) =>
    host.runCompare({ configuration, ...runs, to: place }, running),
  );
  const { locale, currency } = result.comparison.shop;
  const columns = (host.stdout.isTTY && host.stdout.columns) || undefined;
  return configuration.quiet ? '' : compareSummary(result, createFormat(locale, currency), columns, cwd);
}

function requireRun(given: unknown, cwd: string): string {
  const asked = readRunFlag(given, cwd);
  if (asked !== null && asked !== '') return asked;
  throw new Failure('usage', 'two runs are compared; name both by their ids, as quintet runs lists them');
}
