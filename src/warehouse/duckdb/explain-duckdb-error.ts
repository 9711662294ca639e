import { Failure, type FailureKind } from '../../failure.js';

/** What the engine was doing: opening a database, copying it, reading a purchase file, or running a statement. */
export type Doing = 'opening' | 'compacting' | 'reading' | 'running';

/** What the engine's message says, the kind of failure that it is, and our words for it. */
type Rule = readonly [said: RegExp, kind: FailureKind, words: (subject: string, first: string) => string];

const ALWAYS: readonly Rule[] = [
  [/INTERRUPT/i, 'tryLater', () => 'the run was interrupted'],
  [
    /No space left on device|disk is full|max_temp_directory_size/i,
    'io',
    (_, first) => `the disk is full (${first}): free some space, then run again`,
  ],
  [
    /Out of Memory|could not allocate|failed to (allocate|pin)/i,
    'io',
    (_, first) => `the memory limit is too small for this data (${first}): raise --memory, then run again`,
  ],
];

const LOCKED: Rule = [
  /(set|conflicting) lock/i,
  'tryLater',
  (database) => `${database}: another process is using this database; try again when it is done`,
];

const NO_DATABASE: Rule = [
  /not a valid DuckDB|corrupt|Serialization|checksum|enough bytes|INTERNAL/i,
  'data',
  noDatabase,
];

const RULES: Readonly<Record<Doing, readonly Rule[]>> = {
  opening: [
    LOCKED,
    [
      /database does not exist/i,
      'noInput',
      (database) => `${database}: there is no such database; run quintet segment first`,
    ],
    NO_DATABASE,
    [
      /(?:)/,
      'cannotCreate',
      (database, first) =>
        `${database}: the database can't be opened (${first}); check the path and its permissions`,
    ],
  ],
  compacting: [
    LOCKED,
    NO_DATABASE,
    [
      /IO Error|Permission denied|Read-only file system|^E[A-Z]+: /i,
      'io',
      (database, first) =>
        `${database}: its compacted copy can't be put in its place (${first}); check the permissions and the disk of its folder`,
    ],
  ],
  reading: [
    [/No files found|No such file/i, 'noInput', (file) => `${file}: no such file any more; check the path`],
    [
      /^(Invalid|IO|Serialization|TProtocol)/i,
      'data',
      (file, first) => `${file}: damaged or cut off (${first}); export it again`,
    ],
  ],
  running: [
    [
      /corrupt|checksum|has been invalidated|read enough bytes/i,
      'data',
      (_, first) =>
        `the database is damaged (${first}); run again with --rebuild, which sets it aside and begins anew from the sources`,
    ],
    [/Permission denied|Read-only file system/i, 'cannotCreate', (_, first) => first],
    [/IO Error/i, 'io', (_, first) => first],
  ],
};

/**
 * Turns what DuckDB throws into a Failure where a person can do something about it; anything else comes back with
 * what it came from, as our own fault.
 *
 * @param subject the database's or the purchase file's path, or the statement
 */
export function explainDuckDbError(error: unknown, subject: string, doing: Doing): Error {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? error.message : String(error);
  const first = message.split('\n', 1)[0] ?? message;
  const [, kind, words] = [...ALWAYS, ...RULES[doing]].find(([said]) => said.test(message)) ?? [];
  if (kind === undefined || words === undefined) {
    return new Error(`${first} in: ${subject.slice(0, 400)}`, { cause: error });
  }
  return new Failure(kind, words(subject, first), { cause: error });
}

/** What a person is told about a file that can't be opened as a database. */
export function noDatabase(file: string): string {
  return `${file}: not a DuckDB database or damaged; name another with --database, or run again with --rebuild, which sets it aside and begins anew from the sources`;
}
