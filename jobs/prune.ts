import type { CommandModule, Options } from 'yargs';
import { loadConfiguration } from '../src/config/load-configuration.js';
import type { Pruning } from '../src/prune-history.js';
import { createFormat, type Format } from '../src/words/format.js';
import { flag, RUNNING, toFlags } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { runStoppable } from './run-stoppable.js';

export const PRUNE_OPTIONS: Readonly<Record<string, Options>> = {
  'dry-run': { group: RUNNING, type: 'boolean', describe: 'Only say what would be removed' },
  out: flag(RUNNING, 'Folder of the reports (default reports)'),
  database: flag(RUNNING, 'DuckDB file (default data/quintet.duckdb)'),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
};

/**
 * The `prune` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function pruneCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'prune',
    describe: 'Remove earlier runs that are no longer kept, and shrink the database',
    builder: (yargs) =>
      yargs
        .options(PRUNE_OPTIONS)
        .example('$0 prune --dry-run', 'which runs would go')
        .epilogue(
          'The key keep of the configuration says what is kept. The last good run, what it is compared with, and the run that latest leads to always are.',
        ),
    handler: (given) => {
      start((host) => prune(given, host));
    },
  };
}

async function prune(given: Readonly<Record<string, unknown>>, host: CommandHost): Promise<number> {
  const { 'dry-run': isDry, ...flags } = toFlags(given);
  const { environment, cwd, bundled, readFile } = host;
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const dryRun = isDry === true;
  const pruning = await runStoppable(host, configuration, (running) =>
    host.pruneHistory(configuration, dryRun, running),
  );
  host.stdout.write(word(pruning, dryRun, createFormat(configuration.locale, configuration.currency)));
  return 0;
}

function word({ runs, compaction }: Pruning, dryRun: boolean, format: Format): string {
  const megabytes = (bytes: number) => `${format.fixed(bytes / 1e6, 1)} MB`;
  const lines = runs.map(({ record: { id, outcome, snapshot } }) => {
    const what = outcome === 'draft' ? 'draft' : 'run';
    return `${dryRun ? 'Would remove' : 'Removed'} ${what} ${id}, as of ${format.date(snapshot)}`;
  });
  const shrunk =
    compaction === null
      ? []
      : [`The database shrank from ${megabytes(compaction.before)} to ${megabytes(compaction.after)}`];
  const none = runs.length === 0 ? ['Nothing to remove: all runs are still kept'] : [];
  return [...lines, ...none, ...shrunk, ''].join('\n');
}
