import path from 'node:path';
import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { Failure } from '../src/failure.js';
import { createFormat } from '../src/words/format.js';
import { showText } from '../src/words/show-text.js';
import { DATA_FLAGS, ENGINE_FLAGS, flag, RUNNING, toFlags, withSources } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { readModelFile } from './read-model-file.js';
import { reportFailure } from './report-failure.js';
import { runStoppable } from './run-stoppable.js';
import { driftWarning, scoreSummary } from './score-summary.js';

const MODEL = 'How to score:';
const { snapshot, locale } = DATA_FLAGS;

export const SCORE_OPTIONS: Readonly<Record<string, Options>> = {
  model: flag(MODEL, 'The model.json of a run'),
  out: flag(MODEL, 'Table to write, .csv or .parquet (default scores.csv); never one that is there'),
  snapshot,
  locale,
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
  ...ENGINE_FLAGS,
  quiet: { group: RUNNING, type: 'boolean', describe: 'Print warnings and failures only' },
};

/**
 * The `score` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function scoreCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'score [sources..]',
    describe: 'Assign customers to the segments of an earlier run, new ones too',
    builder: (yargs) =>
      withSources(yargs)
        .options(SCORE_OPTIONS)
        .example('$0 score --model reports/latest/model.json', 'the customers of the same sources')
        .example('$0 score --model model.json new.csv', 'the customers of a file')
        .example('$0 score --model model.json --out s.parquet', 'for a warehouse')
        .epilogue(
          'Nothing is fitted, and no database is touched. The window, the rules for lines and the currency are those of the model, whatever the configuration says.',
        ),
    handler: (given) => {
      start((host) => score(toFlags(given), host));
    },
  };
}

async function score(flags: Flags, host: CommandHost): Promise<number> {
  try {
    host.stdout.write(await writeScores(flags, host));
    return 0;
  } catch (error) {
    return reportFailure(error, host.stderr, 'Nothing was written.');
  }
}

/** Writes the table; answers what is to be printed then. */
async function writeScores({ model: file, out: table, ...flags }: Flags, host: CommandHost): Promise<string> {
  const { environment, cwd, bundled, readFile } = host;
  const model = await readModelFile(file, host);
  const out = path.resolve(cwd, settleTable(table));
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const { quiet, drift: bound } = configuration;
  const result = await runStoppable(host, configuration, async (given) => {
    const scored = await host.runScore({ configuration, model, out }, given);
    const warning = driftWarning(scored.drift, bound, createFormat(configuration.locale, model.currency));
    if (warning !== null) given.progress.warn(warning);
    return scored;
  });
  if (quiet) return '';
  const format = createFormat(configuration.locale, model.currency);
  const columns = (host.stdout.isTTY && host.stdout.columns) || undefined;
  return scoreSummary({ result, model, out, format, columns, cwd });
}

function settleTable(given: unknown): string {
  const table = typeof given === 'string' ? given : 'scores.csv';
  if (['.csv', '.parquet'].includes(path.extname(table))) return table;
  const said = `out is ${JSON.stringify(showText(table))} in the flag --out`;
  throw new Failure('usage', `${said}; it must be a file that ends in .csv or .parquet`);
}
