import path from 'node:path';
import type { Configuration } from '../../src/config/configuration.js';
import { Failure } from '../../src/failure.js';

/** What a scheduler is to start, when, and what it may touch. Every path is absolute and without control characters. */
export interface Nightly {
  readonly node: string;
  /** The file of the `quintet` command. */
  readonly script: string;
  /** The configuration file; null where there is none. */
  readonly config: string | null;
  /** Working directory. */
  readonly folder: string;
  /** Variables of the configuration that are set. */
  readonly variables: readonly (readonly [name: string, value: string])[];
  /** Who runs it. */
  readonly user: string;
  readonly time: { readonly hour: number; readonly minute: number };
  /** ISO 8601 duration of whole days. */
  readonly every: string;
  /** Where the reports go, as an absolute path. */
  readonly out: string;
  /** Absolute paths of all folders that a run writes to, none inside another. */
  readonly written: readonly string[];
  /** What a run reads: absolute paths, patterns and addresses. */
  readonly read: readonly string[];
  /** Upper bound of the database's memory, e.g. `2GB`; null where there is none. */
  readonly memory: string | null;
}

/** What of a schedule the configuration says. */
export const nightlyOf = ({
  every,
  out,
  database,
  spill,
  memory,
  sources,
  playbook,
  scores,
}: Configuration): Pick<Nightly, 'every' | 'out' | 'written' | 'read' | 'memory'> => ({
  every,
  out,
  written: outermost([out, path.dirname(database), ...(spill === null ? [] : [spill])]),
  read: [...sources.map((source) => source.path), playbook, scores.grid].filter((file) => file !== null),
  memory,
});

function outermost(folders: readonly string[]): string[] {
  const distinct = [...new Set(folders)].toSorted();
  return distinct.filter((folder) => !distinct.some((other) => other !== folder && isInside(folder, other)));
}

function isInside(folder: string, other: string): boolean {
  const relative = path.relative(other, folder);
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

/**
 * Refuses what no line of a unit or a crontab can hold.
 *
 * @throws Failure configuration that names the path or value
 */
export function requireSchedulable({
  node,
  script,
  config,
  folder,
  variables,
  user,
  written,
}: Nightly): void {
  const texts = [node, script, config ?? '', folder, user, ...written, ...variables.flat()];
  const odd = texts.find((text) => /\p{Cc}/u.test(text));
  if (odd === undefined) return;
  throw new Failure(
    'configuration',
    `${JSON.stringify(odd)} has a control character, which a schedule can't hold; rename it`,
  );
}

/** The words that start the command. */
export const commandWords = ({ node, script, config }: Nightly): readonly string[] => [
  node,
  script,
  'segment',
  ...(config === null ? [] : ['--config', config]),
];
