import { createHash } from 'node:crypto';
import { quintetVersion } from '../quintet-version.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { loadPart, type LoadedPart } from './load-part.js';
import { namingOrigin } from './naming-origin.js';
import { prepareSource } from './prepare-source.js';
import type { LoadedContent, SourceFile } from './source-file.js';
import { preparePurchaseTables } from './tables.js';
import type { PreparedFile } from './unpack/prepared-file.js';

export interface LoadOptions {
  readonly engine: Engine;
  readonly sources: readonly SourceFile[];
  /** Local time after which no line can be dated: it is from the future, so unreadable. */
  readonly latest: string;
  /** When the loading counts as done, ISO 8601 in UTC. */
  readonly loadedAt: string;
  /** Absolute path of a folder for unpacked files; made when needed; the caller's to remove. */
  readonly tempFolder: string;
  readonly signal: AbortSignal;
}

/**
 * Loads the files whose content is not loaded yet, each in a transaction of its own: whatever ends this in between, the
 * next run goes on with the next file.
 *
 * @throws Failure data when a file can't be recognised or is damaged
 */
export async function loadContents(options: LoadOptions): Promise<LoadedContent[]> {
  const { engine, sources, signal } = options;
  await preparePurchaseTables(engine);
  const contents: LoadedContent[] = [];
  for (const source of sources) {
    signal.throwIfAborted();
    const contentId = identifyContent(source, engine.version);
    const isNew = !(await isLoaded(engine, contentId, options.latest));
    if (isNew) await namingOrigin(source, () => loadContent(source, contentId, options));
    contents.push({ source, contentId, isNew });
  }
  return contents;
}

/** The same for the same bytes, read in the same way by the same programs. */
function identifyContent({ sha256, source }: SourceFile, engineVersion: string): string {
  const reading = JSON.stringify([sha256, source.mapping, source.told, quintetVersion, engineVersion]);
  return createHash('sha256').update(reading).digest('hex').slice(0, 32);
}

/**
 * Where the clock was set back since, lines that were no news then may be from the future now, and nobody has kept
 * their text: such a file counts as not loaded.
 */
async function isLoaded(engine: Engine, contentId: string, latest: string): Promise<boolean> {
  const files = await engine.query(statement('staging/ledger_entries', { content_id: text(contentId) }));
  const isCurrent = files.every(({ last_at: lastAt, known_until: knownUntil }) => {
    return lastAt === null || String(lastAt) <= latest || String(knownUntil) <= latest;
  });
  return files.length > 0 && isCurrent;
}

async function loadContent(source: SourceFile, contentId: string, options: LoadOptions): Promise<void> {
  const { engine, tempFolder, signal } = options;
  const prepared = await prepareSource(source, tempFolder, signal);
  await engine.transaction(async () => {
    await forget(engine, contentId);
    for (const [index, part] of prepared.files.entries()) {
      const notes = index === 0 ? prepared.notes : [];
      await enterPart(options, { source, contentId, number: index + 1, notes }, part);
    }
  });
}

/** Where a prepared file belongs in the ledger. */
export interface LedgerPlace {
  readonly source: SourceFile;
  readonly contentId: string;
  /** Which of the content's sheets it is, from 1. */
  readonly number: number;
  /** What a person should know about how it was unpacked. */
  readonly notes: readonly string[];
}

/**
 * Loads a prepared file and enters it into the ledger.
 *
 * @returns what it was loaded as, and what its lines are known by
 * @throws Failure data when it can't be recognised or is damaged
 */
export async function enterPart(
  { engine, latest, loadedAt, signal }: Pick<LoadOptions, 'engine' | 'latest' | 'loadedAt' | 'signal'>,
  { source, contentId, number, notes }: LedgerPlace,
  part: PreparedFile,
): Promise<LoadedPart & { readonly id: string }> {
  signal.throwIfAborted();
  const { path, bytes, sha256 } = source;
  const id = number === 1 ? contentId : `${contentId}-${number}`;
  const loaded = await engine.reading(path, () => loadPart({ engine, source, latest, signal }, part, id));
  await engine.insert('loaded_files', [
    {
      file_id: id,
      content_id: contentId,
      sha256,
      path,
      bytes,
      sheet_number: number,
      sheet: part.sheet,
      lines: loaded.lines,
      layout: loaded.layout.name,
      notes: JSON.stringify([...notes, ...loaded.layout.notes]),
      is_refunds: loaded.layout.returns.kind === 'all',
      currencies: JSON.stringify(loaded.style.currency.possible),
      last_at: loaded.lastAt,
      known_until: latest,
      loaded_at: loadedAt,
    },
  ]);
  return { ...loaded, id };
}

/** Removes what an earlier loading of a content left. */
async function forget(engine: Engine, contentId: string): Promise<void> {
  const files = fragment(
    `file_id in (select file_id from loaded_files where content_id = ${text(contentId).sql})`,
  );
  for (const table of ['lines', 'quarantine', 'loaded_files']) await engine.deleteWhere(table, files);
}
