import type { CommandModule, Options } from 'yargs';
import { loadConfiguration } from '../src/config/load-configuration.js';
import { Failure } from '../src/failure.js';
import { displayPath } from '../src/words/display-path.js';
import { createFormat } from '../src/words/format.js';
import { flag, readRunFlag, RUNNING, toFlags } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { runStoppable } from './run-stoppable.js';

export const PUBLISH_OPTIONS: Readonly<Record<string, Options>> = {
  out: flag(RUNNING, 'Folder of the reports (default reports)'),
  database: flag(RUNNING, 'DuckDB file, needed for drafts (default data/quintet.duckdb)'),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
};

/**
 * The `publish` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function publishCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'publish [run]',
    describe: 'Make a draft the last published run, or go back to an earlier one',
    builder: (yargs) =>
      yargs
        .positional('run', { type: 'string', describe: 'id of a run or a draft; quintet runs lists them' })
        .options(PUBLISH_OPTIONS)
        .example('$0 publish 20111210T021500Z', 'reports/latest leads to that run')
        .epilogue(
          'From then on latest belongs to the series of that run: runs of other sources, clusters, window or rules for lines leave it alone.',
        ),
    handler: (given) => {
      start((host) => publish(given, host));
    },
  };
}

async function publish(given: Readonly<Record<string, unknown>>, host: CommandHost): Promise<number> {
  const { run, ...flags } = toFlags(given);
  const { environment, cwd, bundled, readFile, stdout } = host;
  const asked = readRunFlag(run, cwd);
  if (asked === null || asked === '') {
    throw new Failure('usage', 'no run given; name one by its id, as quintet runs lists them');
  }
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const { id, snapshot, latest, wasDraft } = await runStoppable(host, configuration, (running) =>
    host.promoteRun(configuration, asked, running),
  );
  const { date } = createFormat(configuration.locale, configuration.currency);
  const what = wasDraft ? `Draft ${id} is published now` : `The latest run is ${id} now`;
  stdout.write(`${what}, as of ${date(snapshot)}.\nLatest  ${displayPath(latest, cwd)}\n`);
  return 0;
}
