import yargs from 'yargs';
import { suggestKnown } from '../src/config/suggest-known.js';
import { EXIT_CODES, Failure } from '../src/failure.js';
import { COMPARE_OPTIONS, compareCommand } from './compare.js';
import { DOCTOR_OPTIONS, doctorCommand } from './doctor.js';
import { EXPLORE_OPTIONS, exploreCommand } from './explore.js';
import { FORGET_OPTIONS, forgetCommand } from './forget.js';
import type { CommandHost, Job, Output } from './host.js';
import { INIT_OPTIONS, initCommand } from './init.js';
import { INSPECT_OPTIONS, inspectCommand } from './inspect.js';
import { PRUNE_OPTIONS, pruneCommand } from './prune.js';
import { PUBLISH_OPTIONS, publishCommand } from './publish.js';
import { REPORT_OPTIONS, reportCommand } from './report.js';
import { RUNS_OPTIONS, runsCommand } from './runs.js';
import { SCHEDULE_OPTIONS, scheduleCommand } from './schedule.js';
import { SCORE_OPTIONS, scoreCommand } from './score.js';
import { SEGMENT_OPTIONS, segmentCommand } from './segment.js';
import { WHY_OPTIONS, whyCommand } from './why.js';

const OPTIONS = {
  segment: SEGMENT_OPTIONS,
  inspect: INSPECT_OPTIONS,
  init: INIT_OPTIONS,
  explore: EXPLORE_OPTIONS,
  score: SCORE_OPTIONS,
  why: WHY_OPTIONS,
  runs: RUNS_OPTIONS,
  compare: COMPARE_OPTIONS,
  report: REPORT_OPTIONS,
  publish: PUBLISH_OPTIONS,
  prune: PRUNE_OPTIONS,
  forget: FORGET_OPTIONS,
  schedule: SCHEDULE_OPTIONS,
  doctor: DOCTOR_OPTIONS,
};
type Command = keyof typeof OPTIONS;
const COMMANDS = Object.keys(OPTIONS);
const isCommand = (word: string): word is Command => COMMANDS.includes(word);

/**
 * Finds out what a command line asks for, without doing it. Help, version and an empty command line are jobs that
 * print a text.
 *
 * @param argv the words after the program's name
 * @throws Failure('usage') that names what is wrong and what there is
 */
export async function parseCommand(argv: readonly string[], { version, stdout }: CommandHost): Promise<Job> {
  let job: Job | undefined;
  const start = (asked: Job) => {
    job = asked;
  };
  const parser = yargs()
    .scriptName('quintet')
    .locale('en')
    .usage(
      '$0 <command>\n\nSegments the customers of a shop and finds the next marketing step for each segment.',
    )
    .version(version)
    .help()
    .wrap(Math.min(100, stdout.columns || 80))
    .strict()
    .fail(false)
    .exitProcess(false)
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .command(segmentCommand(start))
    .command(inspectCommand(start))
    .command(initCommand(start))
    .command(exploreCommand(start))
    .command(scoreCommand(start))
    .command(whyCommand(start))
    .command(runsCommand(start))
    .command(compareCommand(start))
    .command(reportCommand(start))
    .command(publishCommand(start))
    .command(pruneCommand(start))
    .command(forgetCommand(start))
    .command(scheduleCommand(start))
    .command(doctorCommand(start));
  if (argv.length === 0) return printing(await parser.getHelp(), 'stderr', EXIT_CODES.usage);
  checkTruths(argv);
  let text = '';
  try {
    await parser.parseAsync(spellWait(argv), {}, (_error, _arguments, output) => {
      text = output;
    });
  } catch (error) {
    throw usageFailure(error, argv);
  }
  if (job) return job;
  if (text === '') throw new Failure('usage', `no command given; ${suggestKnown('', 'commands', COMMANDS)}`);
  return printing(text, 'stdout', 0);
}

function printing(text: string, stream: 'stdout' | 'stderr', exitCode: number): Job {
  return async (host) => {
    const output: Output = host[stream];
    output.write(`${text}\n`);
    return exitCode;
  };
}

/** yargs takes every other word after `--quiet=` or `--stability=` for false. */
function checkTruths(argv: readonly string[]): void {
  for (const word of argv) {
    const [, name, value] =
      /^--(quiet|fail-on-alert|stability|draft|all|json|dry-run|json-logs|rebuild|systemd|cron)=(?!(?:true|false)$)(.*)$/s.exec(
        word,
      ) ?? [];
    if (name === undefined) continue;
    throw new Failure(
      'usage',
      `${name} is ${JSON.stringify(value)} in the flag --${name}; it must be true or false`,
    );
  }
}

/** `--wait` alone is true: yargs would take the source after it for its value. */
function spellWait(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, index) => {
    const isAlone = word === '--wait' && index < end && !/^p[\d.ymwdths]+$/i.test(argv[index + 1] ?? '');
    return isAlone ? '--wait=true' : word;
  });
}

/** Words what yargs complains about in the manner of all other failures. */
function usageFailure(error: unknown, argv: readonly string[]): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown arguments?: (.*)$/.exec(message)?.[1];
  const valueless = /^Not enough arguments following: (.*)$/.exec(message)?.[1];
  if (valueless !== undefined)
    return new Failure('usage', `--${valueless} needs a value; see quintet ${commandOf(argv)} --help`);
  if (unknown === undefined) return new Failure('usage', `${message}; see quintet --help`, { cause: error });
  return new Failure('usage', describeUnknown(unknown.split(', ')[0] ?? unknown, argv));
}

function describeUnknown(name: string, argv: readonly string[]): string {
  const word = argv.find((candidate) => candidate.replace(/^-+/, '').split('=')[0] === name) ?? name;
  if (!word.startsWith('-')) return `unknown command ${word}; ${suggestKnown(word, 'commands', COMMANDS)}`;
  const [flag = word] = word.split('=');
  const flags = [...Object.keys(OPTIONS[commandOf(argv)]), 'help', 'version'].map((known) => `--${known}`);
  if (flags.includes(flag)) return `${flag} needs a command before it, such as quintet segment ${flag}`;
  return `unknown flag ${flag}; ${suggestKnown(flag, 'flags', flags)}`;
}

/** The command that a command line is about; the main one where it names none. */
const commandOf = (argv: readonly string[]): Command => argv.find(isCommand) ?? 'segment';
