import { rm } from 'node:fs/promises';
import { Failure } from '../failure.js';
import type { Told } from '../config/mapping.js';
import type { Engine, EngineFile, RejectedRecord } from '../warehouse/engine.js';
import { fragment, identifier, type Sql, text, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { lineSelect } from './layouts/line-select.js';
import { recogniseLayout } from './layouts/recognise-layout.js';
import { settleValues } from './layouts/settle-values.js';
import { type LoadedPart, nameUnreadable } from './name-unreadable.js';
import { openFile } from './open-file.js';
import type { LoadedFile, SourceFile, UnreadableLine } from './source-file.js';
import { prepareFile } from './unpack/prepare-file.js';
import type { PreparedFile } from './unpack/prepared-file.js';

/** What loading gave. */
export interface LoadResult {
  readonly files: readonly LoadedFile[];
  readonly linesRead: number;
  readonly unreadableLines: number;
  /** Lines per reason, most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly lines: number }[];
  /** The first of the unreadable lines, one by one. */
  readonly named: readonly UnreadableLine[];
}

export interface LoadOptions {
  readonly engine: Engine;
  readonly sources: readonly SourceFile[];
  /** Local time after which no line can be dated: it is from the future, so unreadable. */
  readonly latest: string;
  /** Absolute path of a folder for unpacked files; made when needed and removed at the end. */
  readonly tempFolder: string;
  readonly signal: AbortSignal;
  /** Largest share of the lines that may be unreadable, 0 to 1; null for any. */
  readonly mostUnreadable: number | null;
}

const LINE_COLUMNS = {
  file_id: 'varchar',
  invoice_id: 'varchar',
  is_cancellation: 'boolean',
  product_id: 'varchar',
  description: 'varchar',
  quantity: 'decimal(18, 4)',
  unit_price: 'decimal(18, 6)',
  amount: 'decimal(36, 10)',
  sold_at: 'timestamp',
  customer_id: 'varchar',
  country: 'varchar',
  problem: 'varchar',
  refund_amount: 'decimal(36, 10)',
  excluded: 'varchar',
};

/**
 * Fills `lines` with the records of the sources, and only those.
 *
 * @throws Failure data when a file can't be recognised, has no records, or when too many lines are unreadable
 */
export async function loadPurchases(options: LoadOptions): Promise<LoadResult> {
  const { engine, sources, latest, tempFolder } = options;
  await engine.createTable('lines', emptyLines());
  const files: LoadedFile[] = [];
  const parts: LoadedPart[] = [];
  try {
    for (const source of sources) {
      const { file, loaded } = await loadFile(source, options);
      files.push(file);
      parts.push(...loaded);
    }
    const reasons = await countReasons(engine, parts, latest);
    const unreadableLines = reasons.reduce((sum, { lines }) => sum + lines, 0);
    const linesRead = files.reduce((sum, { lines }) => sum + lines, 0);
    const named = unreadableLines === 0 ? [] : await nameUnreadable(engine, parts, latest);
    const result = { files, linesRead, unreadableLines, reasons, named };
    refuseTooMany(result, options.mostUnreadable);
    return result;
  } finally {
    await rm(tempFolder, { recursive: true, force: true });
  }
}

function emptyLines(): Sql {
  const columns = Object.entries(LINE_COLUMNS).map(
    ([name, type]) => `cast(null as ${type}) as ${identifier(name).sql}`,
  );
  return fragment(`select ${columns.join(', ')} where false`);
}

async function loadFile(
  source: SourceFile,
  { engine, tempFolder, signal }: LoadOptions,
): Promise<{ file: LoadedFile; loaded: LoadedPart[] }> {
  const { path, bytes, sha256, isUtf8 } = source;
  const prepared = await prepareFile(path, tempFolder, signal, { isUtf8 });
  const loaded: LoadedPart[] = [];
  const notes = [...prepared.notes];
  let layout = '';
  for (const [index, part] of prepared.files.entries()) {
    signal.throwIfAborted();
    const id = index === 0 ? sha256 : `${sha256}-${index + 1}`;
    const read = await engine.reading(path, () => loadPart(engine, source, part, id));
    layout = read.layout;
    notes.push(...read.notes);
    loaded.push(read.part);
  }
  const lines = loaded.reduce((sum, part) => sum + part.lines, 0);
  if (lines === 0) throw new Failure('data', `${path}: a header but no lines; export it again`);
  return { file: { path, bytes, sha256, source: source.source.name, lines, layout, notes }, loaded };
}

async function loadPart(engine: Engine, { path, source }: SourceFile, prepared: PreparedFile, id: string) {
  const { file, relation, headers } = await openFile(engine, prepared);
  const where = prepared.sheet === null ? path : `${path}, sheet ${JSON.stringify(prepared.sheet)}`;
  const layout = recogniseLayout(headers, source.mapping, where);
  const style = await settleValues(engine, relation, layout, toldOf(source.told, prepared));
  const unread = await engine.loadFile('lines', lineSelect(relation, layout, style, id), file);
  const refused = prepared.kind === 'jsonl' ? [...unread, ...(await refuseTexts(engine, file))] : unread;
  const [counted] = await engine.query(statement('staging/records_of_file', { file_id: text(id) }));
  const lines = Number(counted?.['records']) + refused.reduce((sum, record) => sum + record.lines, 0);
  const part: LoadedPart = { id, prepared, file, refused, lines };
  return { part, layout: layout.name, notes: layout.notes };
}

/** Where numbers are typed, and in JSON, the decimal mark is a point, whatever a lone 2.550 could also mean. */
function toldOf(told: Told, { kind }: PreparedFile): Told {
  return kind === 'delimited' ? told : { ...told, decimalMark: told.decimalMark ?? '.' };
}

/** Lines of a JSON-lines file that hold no object; the offset of these is the line itself. */
async function refuseTexts(engine: Engine, file: EngineFile): Promise<RejectedRecord[]> {
  const rows = await engine.query(statement('staging/json_refused', { source: engine.relation(file) }));
  return rows.map((row) => ({ offset: Number(row['line_number']), problem: 'not a JSON object', lines: 1 }));
}

async function countReasons(
  engine: Engine,
  parts: readonly LoadedPart[],
  latest: string,
): Promise<{ reason: string; lines: number }[]> {
  const rows = await engine.query(statement('staging/problem_counts', { latest: timestamp(latest) }));
  const counts = new Map(rows.map((row) => [String(row['problem']), Number(row['lines'])]));
  const refused: RejectedRecord[] = parts.flatMap((part) => part.refused);
  for (const { problem, lines } of refused) counts.set(problem, (counts.get(problem) ?? 0) + lines);
  return [...counts]
    .map(([reason, lines]) => ({ reason, lines }))
    .toSorted((a, b) => b.lines - a.lines || (a.reason < b.reason ? -1 : 1));
}

function refuseTooMany(
  { linesRead, unreadableLines, reasons, named }: LoadResult,
  most: number | null,
): void {
  if (most === null || unreadableLines <= most * linesRead) return;
  const share = ((100 * unreadableLines) / linesRead).toFixed(1);
  const [first] = named;
  const where = first === undefined ? '' : `, first in ${first.path} line ${first.line} (${first.problem})`;
  throw new Failure(
    'data',
    `${unreadableLines} of ${linesRead} lines (${share} %) can't be read${where}; mostly: ${reasons[0]?.reason ?? ''}. ` +
      `At most ${100 * most} % may be (gates.unreadable); mend the export`,
  );
}
