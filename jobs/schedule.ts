import type { CommandModule, Options } from 'yargs';
import { isSecret } from '../src/config/is-secret.js';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { Failure } from '../src/failure.js';
import { findOrigin } from './find-origin.js';
import { flag, RUNNING, toFlags } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { reportFailure } from './report-failure.js';
import { crontab } from './schedule/crontab-line.js';
import { type Nightly, nightlyOf, requireSchedulable } from './schedule/nightly.js';
import { systemdText } from './schedule/systemd-text.js';

const WHICH = 'For which scheduler:';

export const SCHEDULE_OPTIONS: Readonly<Record<string, Options>> = {
  systemd: { group: WHICH, type: 'boolean', describe: 'A service and a timer of systemd, hardened' },
  cron: { group: WHICH, type: 'boolean', describe: 'A line for a crontab' },
  at: flag(WHICH, "Time of day on the machine's clock (default 02:15)"),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
};

/**
 * The `schedule` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function scheduleCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'schedule',
    describe: 'Print what systemd or cron needs to run Quintet with this configuration',
    builder: (yargs) =>
      yargs
        .options(SCHEDULE_OPTIONS)
        .example('$0 schedule --systemd', 'a service and a timer, with how to install them')
        .example('$0 schedule --cron --at 04:30', 'a line for crontab -e')
        .epilogue(
          'Nothing is installed or changed. What runs at night is told by the configuration file and by QUINTET_… variables, which the schedule names; every says on which days. docs/scheduling.md has more.',
        ),
    handler: (given) => {
      start((host) => schedule(toFlags(given), host));
    },
  };
}

async function schedule({ systemd, cron, at, ...flags }: Flags, host: CommandHost): Promise<number> {
  try {
    if ((systemd === true) === (cron === true)) {
      throw new Failure('usage', 'no scheduler given, or two; name one with --systemd or --cron');
    }
    const nightly = await settleNightly(readTime(at ?? '02:15'), flags, host);
    requireSchedulable(nightly);
    host.stdout.write(cron === true ? crontab(nightly) : systemdText(nightly));
    return 0;
  } catch (error) {
    return reportFailure(error, host.stderr, 'Nothing was changed.');
  }
}

async function settleNightly(time: Nightly['time'], flags: Flags, host: CommandHost): Promise<Nightly> {
  const { environment, cwd, bundled, readFile, program, user, stderr } = host;
  const configuration = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const { file: config, variables: set } = await findOrigin(flags, host);
  const variables = set.filter(([name]) => !isSecret(name));
  for (const [name] of set.filter(([one]) => isSecret(one))) {
    stderr.write(`${name} is a secret and left out; docs/scheduling.md says how the scheduler learns it.\n`);
  }
  return { ...program, config, folder: cwd, variables, user, time, ...nightlyOf(configuration) };
}

function readTime(at: unknown): Nightly['time'] {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(String(at)) ?? [];
  if (hour !== undefined && minute !== undefined) return { hour: Number(hour), minute: Number(minute) };
  throw new Failure(
    'usage',
    `at is ${JSON.stringify(at)} in the flag --at; it must be a time of day such as 02:15`,
  );
}
