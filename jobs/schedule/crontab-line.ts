import path from 'node:path';
import { Failure } from '../../src/failure.js';
import { clockTime, findCalendar } from './calendar.js';
import { commandWords, type Nightly } from './nightly.js';
import { shellWord } from './shell-word.js';

/** What Debian's cron reads of a command; it cuts off the rest without a word. */
const MOST_BYTES = 998;

/**
 * A crontab for the user who is to run Quintet: comments and one line, for cron as Debian has it (crontab(5)) and for
 * cronie. Ends with a new line.
 *
 * @throws Failure configuration when the line gets longer than cron reads
 */
export function crontab(nightly: Nightly): string {
  const { time, every, user } = nightly;
  const { words, cron } = findCalendar(every);
  const command = escapeForCron(shellCommand(nightly));
  const bytes = Buffer.byteLength(command);
  if (bytes > MOST_BYTES) {
    throw new Failure(
      'configuration',
      `the line would have ${bytes} bytes, and cron reads ${MOST_BYTES}; move things to shorter paths, or use --systemd`,
    );
  }
  return [
    `# Quintet ${words} at ${clockTime(time)}. Put the line into the crontab of ${user} with crontab -e.`,
    '# What a run says is added to the log that the line names. cron does not make up for what the machine slept through.',
    `${time.minute} ${time.hour} ${cron} ${command}`,
    '',
  ].join('\n');
}

/** The log's folder is made first: without it the shell would not start the command at all. */
function shellCommand(nightly: Nightly): string {
  const { folder, out, variables } = nightly;
  const settings = variables.map(([name, value]) => `${name}=${shellWord(value)} `).join('');
  const command = commandWords(nightly).map(shellWord).join(' ');
  const log = shellWord(path.join(out, 'quintet.log'));
  return `cd ${shellWord(folder)} && mkdir -p ${shellWord(out)} && ${settings}${command} >> ${log} 2>&1`;
}

/**
 * cron makes an end of the line of a bare percent sign, and takes the backslash before it away; a backslash before that
 * one would spare the percent sign's own, so `shellWord` never leaves one there.
 */
const escapeForCron = (command: string): string => command.replaceAll('%', String.raw`\%`);
