import path from 'node:path';
import type { CommandModule, Options } from 'yargs';
import { draftConfiguration } from '../src/config/draft-configuration.js';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { CONFIGURATION_FILE, readConfigFlag } from '../src/config/read-config-flag.js';
import { CONFIG_VARIABLE } from '../src/config/read-environment.js';
import { exitCodeOf, Failure } from '../src/failure.js';
import type { Inspection } from '../src/inspect-sources.js';
import type { RefusedInspection } from '../src/purchases/inspect/file-inspection.js';
import { displayPath } from '../src/words/display-path.js';
import { createFormat } from '../src/words/format.js';
import { showText } from '../src/words/show-text.js';
import { DATA_FLAGS, ENGINE_FLAGS, flag, RUNNING, toFlags, withSources } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { reportFailure } from './report-failure.js';
import { runStoppable } from './run-stoppable.js';

export const INIT_OPTIONS: Readonly<Record<string, Options>> = {
  ...DATA_FLAGS,
  config: flag(RUNNING, `File to write (default ${CONFIGURATION_FILE}); never one that is there`),
  ...ENGINE_FLAGS,
};

/**
 * The `init` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function initCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'init [sources..]',
    describe: `Write a commented ${CONFIGURATION_FILE} with what inspect finds`,
    builder: (yargs) =>
      withSources(yargs)
        .options(INIT_OPTIONS)
        .example('$0 init my-shop.csv', `${CONFIGURATION_FILE} for the purchases in a file`)
        .example('$0 init "exports/*.csv" web.xlsx', 'for all of these')
        .example('$0 init exports --config shop.yaml', 'under another name')
        .epilogue(
          'What the data do not settle stands in the file as lines to choose from; the exit code is then 65. A configuration file that is there already is never replaced.',
        ),
    handler: (given) => {
      start((host) => init(toFlags(given), host));
    },
  };
}

async function init(flags: Flags, host: CommandHost): Promise<number> {
  try {
    return await writeDraft(flags, host);
  } catch (error) {
    return reportFailure(error, host.stderr, 'Nothing was written.');
  }
}

async function writeDraft(flags: Flags, host: CommandHost): Promise<number> {
  const { cwd, stdout, stderr } = host;
  const { file, configuration } = await settleTarget(flags, host);
  const inspection = await runStoppable(host, configuration, (given) =>
    host.runInspection(configuration, given),
  );
  const [first] = inspection.failures;
  if (first !== undefined && !isUseful(inspection)) throw first;
  await host.writeNewFile(file, draftConfiguration(inspection, { folder: path.dirname(file), cwd }));
  const name = showText(displayPath(file, cwd));
  for (const refused of inspection.files) {
    if (refused.state === 'refused') stderr.write(`quintet: warning: ${wordRefusal(refused, name)}\n`);
  }
  stdout.write(closing(inspection, name));
  return first === undefined ? 0 : exitCodeOf(first);
}

function wordRefusal({ failure, questions }: RefusedInspection, name: string): string {
  const keys = [...new Set(questions.map(({ key }) => key))].join(', ');
  const choose = keys === '' ? `${name} names this file all the same` : `in ${name} choose ${keys}`;
  return `${showText(failure.message)}; ${choose}`;
}

/** A file of which nothing is known but that it can't be read is nothing to configure. */
const isUseful = ({ files }: Inspection): boolean =>
  files.some((file) => file.state === 'read' || file.layout !== null || file.questions.length > 0);

/**
 * The file to write, and what was said so far: by flags, variables and, where another file is to be written, the
 * configuration file that is there.
 */
async function settleTarget({ config, ...flags }: Flags, host: CommandHost) {
  const { environment, cwd, bundled, readFile } = host;
  const named = readConfigFlag(config);
  const file = path.resolve(cwd, named ?? (environment[CONFIG_VARIABLE] || CONFIGURATION_FILE));
  await requireFree(file, host);
  const others = named === undefined ? { ...environment, [CONFIG_VARIABLE]: '' } : environment;
  const configuration = await loadConfiguration({ flags, environment: others, cwd, bundled, readFile });
  return { file, configuration };
}

/** Better said before the purchases are read than after. */
async function requireFree(file: string, { cwd, readFile }: CommandHost): Promise<void> {
  try {
    await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
  }
  throw new Failure(
    'cannotCreate',
    `${displayPath(file, cwd)} is there already and is left as it is; move it away, or name another file with --config`,
  );
}

function closing({ configuration, files, whole, failures }: Inspection, name: string): string {
  const { count } = createFormat(configuration.locale, configuration.currency);
  const read = `${count(files.length)} ${files.length === 1 ? 'file' : 'files'} with ${count(whole?.lines.read ?? 0)} lines`;
  const run = name === CONFIGURATION_FILE ? 'quintet segment' : `quintet segment --config ${name}`;
  const next =
    failures.length === 0 ? `Look through it, then: ${run}` : `Settle what it asks for, then: ${run}`;
  return `Wrote ${name} from ${read}.\n${next}\n`;
}
