import type { CommandHost } from './host.js';
import { parseCommand } from './parse-command.js';
import { reportFailure } from './report-failure.js';
import { reportUnpublished } from './report-unpublished.js';

/**
 * Does what a command line asks for and answers the exit code (sysexits; 130 and 143 after a signal). Never throws:
 * a failure is one line on standard error.
 *
 * @param argv the words after the program's name
 */
export async function runCommand(argv: readonly string[], host: CommandHost): Promise<number> {
  let job;
  try {
    job = await parseCommand(argv, host);
  } catch (error) {
    return reportUnpublished(error, host, null);
  }
  try {
    return await job(host);
  } catch (error) {
    return reportFailure(error, host.stderr, '');
  }
}
