import path from 'node:path';
import type { Argv, Options } from 'yargs';
import type { Flags } from '../src/config/load-configuration.js';

const DATA = 'Which purchases:';
export const RUNNING = 'How to run:';

/** A flag with a value. None has a default here: the configuration knows them, and whether one was given matters. */
export function flag(group: string, describe: string): Options {
  return { group, type: 'string', requiresArg: true, describe };
}

/** What all commands that read purchases know. */
export const DATA_FLAGS = {
  snapshot: flag(DATA, 'As of when; midnight after the last purchase unless given'),
  window: flag(DATA, 'How far back from the snapshot (default P1Y)'),
  currency: flag(DATA, 'Currency of the amounts (default GBP)'),
  locale: flag(DATA, 'How figures are written (default en-GB)'),
} satisfies Readonly<Record<string, Options>>;

export const ENGINE_FLAGS = {
  memory: flag(RUNNING, 'Most memory the database may use, e.g. 2GB'),
  threads: flag(RUNNING, 'Most threads the database may use'),
} satisfies Readonly<Record<string, Options>>;

/** Which run is meant, for the commands that look at one. */
export const RUN_FLAG = flag(
  'Which run:',
  'Id of a run or a draft, or the path of its folder (the last one)',
);

/** The flag --run: an id as it stands, a path made absolute; null where it was not given. */
export function readRunFlag(given: unknown, cwd: string): string | null {
  if (typeof given !== 'string') return null;
  return /[\\/]/.test(given) ? path.resolve(cwd, given) : given;
}

/** The words after a command, as the sources of the purchases. */
export function withSources<T>(yargs: Argv<T>) {
  return yargs.positional('sources', {
    type: 'string',
    array: true,
    default: undefined,
    describe: 'files, folders or globs of purchases; the bundled year unless given',
  });
}

/** What yargs read, as flags of the configuration. */
export function toFlags({
  _: words,
  $0: _name,
  sources,
  ...flags
}: Readonly<Record<string, unknown>>): Flags {
  // What stands after `--` is no positional for yargs.
  const files = [sources, Array.isArray(words) ? words.slice(1) : []]
    .flat()
    .filter((word) => word !== undefined);
  return { ...flags, ...(files.length > 0 && { sources: files }) };
}
