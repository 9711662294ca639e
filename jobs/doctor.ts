import type { CommandModule, Options } from 'yargs';
import type { Configuration } from '../src/config/configuration.js';
import { customerNaming } from '../src/config/customer-naming.js';
import { type Flags, loadConfiguration } from '../src/config/load-configuration.js';
import type { Check } from '../src/doctor/check.js';
import { checkNode } from '../src/doctor/check-node.js';
import { Failure } from '../src/failure.js';
import { displayPath } from '../src/words/display-path.js';
import { showText } from '../src/words/show-text.js';
import { findOrigin, type Origin } from './find-origin.js';
import { flag, RUNNING, toFlags } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { type PlainColumn, plainTable } from './plain-table.js';
import { reportFailure } from './report-failure.js';
import { runStoppable } from './run-stoppable.js';

export const DOCTOR_OPTIONS: Readonly<Record<string, Options>> = {
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
  json: { group: RUNNING, type: 'boolean', describe: 'Print what is found as JSON' },
};

const COLUMNS: readonly PlainColumn[] = [
  { label: '', align: 'left' },
  { label: '', align: 'left' },
  { label: '', align: 'left', least: 30 },
];

/**
 * The `doctor` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function doctorCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'doctor',
    describe: 'Look at everything that a night depends on, and say how it stands',
    builder: (yargs) =>
      yargs
        .options(DOCTOR_OPTIONS)
        .example('$0 doctor', 'Node, configuration, sources, disk, memory, database, schedule, last run')
        .example('$0 doctor --json', 'the same for a monitor')
        .epilogue(
          'Nothing is changed. The exit code is 0 when nothing is a problem, and 1 otherwise; what needs attention is no problem yet.',
        ),
    handler: (given) => {
      start((host) => doctor(toFlags(given), host));
    },
  };
}

async function doctor({ json, ...flags }: Flags, host: CommandHost): Promise<number> {
  try {
    const checks = await look(flags, host);
    const healthy = checks.every(({ state }) => state !== 'problem');
    const { stdout } = host;
    const width = (stdout.isTTY && stdout.columns) || undefined;
    stdout.write(
      json === true
        ? `${JSON.stringify({ version: 1, healthy, checks }, null, 2)}\n`
        : wordChecks(checks, width),
    );
    return healthy ? 0 : 1;
  } catch (error) {
    return reportFailure(error, host.stderr, 'Nothing was changed.');
  }
}

async function look(flags: Flags, host: CommandHost): Promise<readonly Check[]> {
  const { configuration, check } = await checkConfiguration(flags, host);
  const first = [checkNode(host.machine), check];
  if (configuration === null) return first;
  const others = await runStoppable(host, { ...configuration, quiet: true }, (given) =>
    host.runDoctor(configuration, given),
  );
  return [...first, ...others];
}

/** A wrong file is something to tell; a wrong flag is a failure of this very command. */
async function checkConfiguration(
  flags: Flags,
  { environment, cwd, bundled, readFile }: CommandHost,
): Promise<{ configuration: Configuration | null; check: Check }> {
  const name = 'configuration';
  try {
    const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
    customerNaming(configuration);
    const origin = await findOrigin(flags, { environment, cwd, readFile });
    return { configuration, check: { name, state: 'ok', says: wordOrigin(origin, cwd) } };
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'configuration') throw error;
    const says = `${error.message}; the rest was not looked at`;
    return { configuration: null, check: { name, state: 'problem', says } };
  }
}

function wordOrigin({ file, namedBy, variables }: Origin, cwd: string): string {
  const by = namedBy === null ? '' : `, named by ${namedBy}`;
  return [
    file === null ? 'no file here, so the defaults hold' : `${displayPath(file, cwd)}${by}, is valid`,
    ...(variables.length === 0 ? [] : [`with the variables ${variables.map(([name]) => name).join(', ')}`]),
  ].join('; ');
}

function wordChecks(checks: readonly Check[], width: number | undefined): string {
  const rows = checks.map(({ name, state, says }) => [state, name, showText(says)]);
  // The columns need no heads.
  const table = plainTable(COLUMNS, rows, width).split('\n').slice(1).join('\n');
  const count = (state: Check['state']) => checks.filter((check) => check.state === state).length;
  const [problems, attentions] = [count('problem'), count('attention')];
  return `${table}\n\n${wordSummary(problems, attentions)}\n`;
}

function wordSummary(problems: number, attentions: number): string {
  if (problems + attentions === 0) return 'All is well.';
  const found = [
    ...(problems === 0 ? [] : [problems === 1 ? '1 problem' : `${problems} problems`]),
    ...(attentions === 0
      ? []
      : [attentions === 1 ? '1 thing to look at' : `${attentions} things to look at`]),
  ];
  return `${found.join(', ')}.`;
}
