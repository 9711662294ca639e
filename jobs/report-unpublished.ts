import { Failure, type FailureKind, Interruption } from '../src/failure.js';
import type { CommandHost } from './host.js';
import type { LogLine } from './json-progress.js';
import { describeFailure, NOTHING_PUBLISHED, reportFailure } from './report-failure.js';

/** What to look at first, by what kind of thing went wrong. */
const LOOK_AT: Readonly<Record<FailureKind | 'signal', string>> = {
  usage: 'the command line; quintet --help lists the commands and their flags',
  data: 'the file that is named here; quintet inspect shows how purchases are read, quintet doctor what else is amiss',
  noInput: 'whether the purchases have arrived where they are looked for',
  software: 'the lines before this one, and whether a newer Quintet mends it',
  cannotCreate: 'the place that is named here, and who may write there',
  io: 'the free space of the disks, and the memory of the machine',
  tryLater: 'what else ran at the same time',
  configuration: 'the configuration file and the QUINTET_ variables',
  signal: 'who sent the signal: the scheduler, a shutdown, or a person',
};

/**
 * Prints the last line of a run that published nothing: what happened, what stands, whether it may be run again, and what
 * to look at first.
 *
 * @param json whether the line is a JSON object, and of which run, once it has its name
 * @returns the exit code
 */
export function reportUnpublished(
  error: unknown,
  { stderr, now, memoryUse }: Pick<CommandHost, 'stderr' | 'now' | 'memoryUse'>,
  json: { readonly run?: string } | null,
): number {
  const lookAt = LOOK_AT[kindOf(error)];
  const ending = `${NOTHING_PUBLISHED} Running it again is safe. Look first at ${lookAt}.`;
  if (json === null) return reportFailure(error, stderr, ending);
  const { message, exitCode } = describeFailure(error);
  const line: LogLine = { time: now().toISOString(), level: 'error', ...json, message, rss: memoryUse() };
  const said = { ...line, exitCode, published: false, rerunIsSafe: true, lookAt };
  stderr.write(`${JSON.stringify(said)}\n`);
  return exitCode;
}

function kindOf(error: unknown): FailureKind | 'signal' {
  if (error instanceof Interruption) return 'signal';
  return error instanceof Failure ? error.kind : 'software';
}
