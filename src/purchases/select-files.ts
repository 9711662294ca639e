import type { SourceSpec, VanishedPolicy } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { Progress } from '../progress.js';
import type { Engine, Row } from '../warehouse/engine.js';
import { fragment, list, type Sql, text, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { LoadedContent } from './source-file.js';

export interface SelectOptions {
  readonly engine: Engine;
  /** The sources of the configuration. */
  readonly specs: readonly SourceSpec[];
  /** What they stand for now. */
  readonly contents: readonly LoadedContent[];
  readonly vanished: VanishedPolicy;
  /** Local time after which no line can be dated. */
  readonly latest: string;
  readonly progress: Progress;
}

/** A file that a run uses, as far as the ledger does not know it already. */
interface Selected {
  readonly contentId: string;
  readonly path: string;
  readonly spec: Pick<SourceSpec, 'path' | 'name'>;
  readonly isVanished: boolean;
}

/**
 * Says which of the loaded files this run uses, and forgets those that no run used last. Creates `run_files` (one row per
 * file, or sheet, with its precedence) and `superseded_orders`.
 *
 * @throws Failure noInput when a file has vanished that must not
 */
export async function selectFiles(options: SelectOptions): Promise<void> {
  const { engine, specs, contents, latest } = options;
  const present = contents.map(({ source, contentId }) => {
    return { contentId, path: source.path, spec: source.source, isVanished: false };
  });
  const selected = [...present, ...(await keepVanished(options))];
  await rememberSources(engine, specs, selected);
  await engine.createTable('run_files', runFiles(selected, latest));
  await engine.createTable(
    'superseded_orders',
    statement('staging/superseded_orders', { latest: timestamp(latest) }),
  );
  await forgetUnused(engine);
}

/** Files that a source stood for when it was read last, and which are gone: no file of that path, none of that content. */
async function keepVanished(options: SelectOptions): Promise<Selected[]> {
  const { engine, specs, contents, vanished, progress } = options;
  const rows = await engine.query(statement('staging/files_of_sources', { is_source: isOneOf(specs) }));
  const gone = findGone(rows, contents);
  const [first] = gone;
  if (first === undefined) return [];
  const which =
    gone.length === 1 ? String(first['path']) : `${String(first['path'])} and ${gone.length - 1} more`;
  if (vanished === 'fail') {
    throw new Failure(
      'noInput',
      `${which}: read by an earlier run and gone since; put it back, or set vanished to drop or keep in quintet.yaml`,
    );
  }
  const used =
    vanished === 'keep' ? 'what was read of it then is still used' : 'its purchases no longer count';
  progress.warn(`${which}: read by an earlier run and gone since; ${used} (vanished: ${vanished})`);
  if (vanished === 'drop') return [];
  return gone.map((row) => ({
    contentId: String(row['content_id']),
    path: String(row['path']),
    spec: { path: String(row['source_path']), name: String(row['source_name']) },
    isVanished: true,
  }));
}

/** Two sources may have stood for a file, or for a content, in turn: its purchases were made but once. */
function findGone(rows: readonly Row[], contents: readonly LoadedContent[]): Row[] {
  const paths = new Set(contents.flatMap(({ source }) => [source.path, ...source.twins]));
  const prints = new Set(contents.map(({ source }) => source.sha256));
  return rows.filter((row) => {
    const [path, sha256] = [String(row['path']), String(row['sha256'])];
    if (paths.has(path) || prints.has(sha256)) return false;
    paths.add(path);
    prints.add(sha256);
    return true;
  });
}

async function rememberSources(
  engine: Engine,
  specs: readonly SourceSpec[],
  selected: readonly Selected[],
): Promise<void> {
  await engine.deleteWhere('source_files', isOneOf(specs));
  await engine.insert(
    'source_files',
    selected.map(({ contentId, path, spec }) => ({
      source_path: spec.path,
      source_name: spec.name,
      path,
      content_id: contentId,
    })),
  );
}

function isOneOf(specs: readonly SourceSpec[]): Sql {
  const pairs = specs.map(({ path, name }) => fragment(`(${list([text(path), text(name)]).sql})`));
  return fragment(`(source_path, source_name) in (${list(pairs).sql})`);
}

function runFiles(selected: readonly Selected[], latest: string): Sql {
  const rows = selected.map(({ contentId, path, spec, isVanished }) => {
    const values = [text(contentId), text(path), text(spec.name), fragment(String(isVanished))];
    return fragment(`(${list(values).sql})`);
  });
  return statement('staging/run_files', { selected: list(rows), latest: timestamp(latest) });
}

/** Loaded files that no source stood for when it was read last. */
async function forgetUnused(engine: Engine): Promise<void> {
  const used = 'select content_id from source_files';
  const files = fragment(`file_id in (select file_id from loaded_files where content_id not in (${used}))`);
  for (const table of ['lines', 'quarantine', 'loaded_files']) await engine.deleteWhere(table, files);
}
